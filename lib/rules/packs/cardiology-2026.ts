// What changed in vascular interventions with 2026. From secondary sources and general knowledge: hold against the code
// book of that year before this is switched on.

import type { Pack } from './pack.ts';

export const cardiology2026Pack: Pack = {
  id: 'cardiology-2026',
  verified: false,
  source: 'Secondary sources on the code book of 2026; the numbers of coronary codes are not confirmed',
};

export const changedOn = '2026-01-01';
/** Coronary add-ons for branches, gone from that day on. */
export const endedBranches: readonly string[] = ['92921', '92925', '92929', '92934', '92938', '92944'];
/** Coronary codes that begin on that day. */
export const newCoronary: readonly string[] = ['92930', '92945'];

const between = (first: string, last: string) => (code: string) =>
  /^\d{5}$/.test(code) && code >= first && code <= last;
/** Leg artery interventions until that day, and from it on. */
export const isOldLeg = between('37220', '37235');
export const isNewLeg = between('37254', '37299');
