// Whether a fracture or dislocation was set: closed treatment with or without manipulation.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const words =
  /\b(?<without>(?:without|no) (?:manipulation|reduction)(?! loss)|(?:manipulation|reduction) (?:was )?not (?:needed|required|attempted|done|performed))\b|\b(?:with manipulation|closed reduction|(?:was |were |I |gently )reduced (?:under|with|by|and|into)|manipulat(?:ed|ion) (?:under|with|performed|was performed)|reduction (?:was )?(?:performed|obtained|achieved|accomplished))\b/gi;

export const manipulation: FactReader<'manipulation'> = {
  fact: 'manipulation',
  hint: /manipulat|reduc/i,
  read: ({ text }) => findAll(text, words, ({ groups }) => ({ value: groups!.without === undefined })),
  alsoFrom: ['denied'],
};
