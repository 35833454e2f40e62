// Every reader of facts; a new one is a file in facts/ and a line here.

import { decisionMaking } from './facts/decision-making.ts';
import type { FactReader, WholeReader } from './facts/fact-reader.ts';
import { minutesOf } from './facts/service-minutes.ts';

export const factReaders: readonly FactReader[] = [
  minutesOf('psychotherapy-minutes'),
  minutesOf('crisis-minutes'),
  minutesOf('visit-minutes'),
  minutesOf('critical-care-minutes'),
  minutesOf('recorded-minutes'),
  decisionMaking,
];

export const wholeReaders: readonly WholeReader[] = [];
