// For every fact of the catalogue: what a reviewer is asked, what heads the answer, and what kind of input it wants.
// A form needs nothing else. A fact without a question does not compile.

import type { FactName } from '../model/confirmed-fact.ts';
import { generalQuestions } from './questions/general.ts';
import { infusionQuestions } from './questions/infusion.ts';
import type { FactQuestion } from './questions/input.ts';
import { neurologyQuestions } from './questions/neurology.ts';
import { surgeryQuestions } from './questions/surgery.ts';

export const factQuestions: Readonly<Record<FactName, FactQuestion>> = {
  ...generalQuestions,
  ...infusionQuestions,
  ...surgeryQuestions,
  ...neurologyQuestions,
};
