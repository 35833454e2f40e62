// Levels of visits by decision making; their minutes are figures (../figures.ts). General knowledge of the field, to be held
// against the code book before it is switched on.

import type { Pack } from './pack.ts';

export const evaluationPack: Pack = {
  id: 'evaluation-and-management',
  verified: false,
  source: 'Minutes of 2024 and later, not yet held against the code book',
};

export const discharge = '99239';

/** The least decision making that each level asks for: 0 straightforward, 1 low, 2 moderate, 3 high. */
export const visitDecision = {
  '99202': 0,
  '99203': 1,
  '99204': 2,
  '99205': 3,
  '99212': 0,
  '99213': 1,
  '99214': 2,
  '99215': 3,
  '99221': 1,
  '99222': 2,
  '99223': 3,
  '99231': 1,
  '99232': 2,
  '99233': 3,
} as const;
export type LeveledVisit = keyof typeof visitDecision;

/** Emergency visits by decision making, lowest first; the code below them needs none. */
export const emergencyByDecision: readonly string[] = ['99282', '99283', '99284', '99285'];
export const emergencyLowest = '99281';
