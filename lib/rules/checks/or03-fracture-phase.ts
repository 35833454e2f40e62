// OR3: the characters of an initial encounter are for active treatment (surgery, emergency care, a new physician); after
// it those of healing follow.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import {
  characterFor,
  fracturesOf,
  isOpen,
  phaseOf,
  phaseWords,
  exampleSevenths as tables,
} from '../fracture.ts';
import type { Rule } from '../rule.ts';

const phase = (value: string) => ({ tables, facts: { 'fracture-phase': value } });

export const or3: Rule = {
  id: 'OR3',
  title: 'Does the seventh character of a fracture say whether treatment is still active?',
  citation: 'ICD-10-CM Official Guidelines I.C.19.a, I.C.19.c',
  evidence: 'V',
  check: ({ chart, tables, ask }) =>
    fracturesOf(chart, tables, ask).flatMap(({ line, character, taken }) => {
      const coded = phaseOf(character);
      const right = ask.fact('fracture-phase', line);
      if (!coded || !right || (coded === 'active') === (right === 'active')) return [];
      const opening = 'CFJNR'.includes(character) ? 'open-3' : isOpen(character) ? 'open-1-2' : 'closed';
      const code = line.code.slice(0, -1) + characterFor(right, opening, taken);
      const message =
        right === 'active'
          ? `${line.code} says that active treatment is over; it is not.`
          : `${line.code} is for active treatment, which is over: ${phaseWords[right]}.`;
      return fire(line, 'seventh-character minor neutral revise', message, { system: 'ICD-10-CM', code });
    }),
  examples: {
    fires: [
      example('a healing check', 'S52.531A', { ...phase('routine'), expect: ['S52.531A'] }),
      example('before treatment', 'S52.531D', { ...phase('active'), expect: ['S52.531D'] }),
      example('a fracture of diseased bone, healing', 'M80.08XA', {
        ...phase('routine'),
        expect: ['M80.08XA'],
      }),
    ],
    silent: [
      example('in treatment', 'S52.531A', phase('active')),
      example('healing', 'S52.531D', phase('routine')),
      example('healing late is another question', 'S52.531D', phase('delayed')),
    ],
    unsure: [example('nobody has read it', 'S52.531A', { tables, expect: ['fracture-phase'] })],
  },
};
