// Minutes by which a visit's level may be chosen: met or exceeded. General knowledge of the field, to be held against
// the code book before it is switched on.

import type { Pack } from './pack.ts';

export const evaluationPack: Pack = {
  id: 'evaluation-and-management',
  verified: false,
  source: 'Minutes of 2024 and later, not yet held against the code book',
};

/** Least minutes of each code. Discharge over 30 minutes: 31. */
export const visitMinutes: Readonly<Record<string, number>> = {
  '99202': 15,
  '99203': 30,
  '99204': 45,
  '99205': 60,
  '99212': 10,
  '99213': 20,
  '99214': 30,
  '99215': 40,
  '99221': 40,
  '99222': 55,
  '99223': 75,
  '99231': 25,
  '99232': 35,
  '99233': 50,
  '99239': 31,
};

/** The decision making that each level of the families above asks for, else their minutes. */
export const visitDecision: Readonly<Record<string, number>> = {
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
};

/** Emergency visits by decision making, lowest first; the code below them needs none. */
export const emergencyByDecision: readonly string[] = ['99282', '99283', '99284', '99285'];
export const emergencyLowest = '99281';
