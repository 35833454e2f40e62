// Catheter studies by the parts they hold, coronary interventions by rank, and what belongs to them.

import type { FactValue } from '../../model/confirmed-fact.ts';
import type { Pack } from './pack.ts';

export const cardiologyPack: Pack = {
  id: 'cardiology',
  verified: false,
  source:
    'Published coding guidance; table of catheter studies from general knowledge, not yet held against the code book',
};

type Parts = FactValue<'catheterised-parts'>;

const studies: readonly (readonly [code: string, parts: Parts])[] = [
  ['93451', ['right']],
  ['93452', ['left']],
  ['93453', ['left', 'right']],
  ['93454', ['coronary']],
  ['93455', ['coronary', 'graft']],
  ['93456', ['coronary', 'right']],
  ['93457', ['coronary', 'graft', 'right']],
  ['93458', ['coronary', 'left']],
  ['93459', ['coronary', 'graft', 'left']],
  ['93460', ['coronary', 'left', 'right']],
  ['93461', ['coronary', 'graft', 'left', 'right']],
];
export const catheterStudies: readonly string[] = studies.map(([code]) => code);
export const partsOf = (code: string): Parts => studies.find(([one]) => one === code)?.[1] ?? [];

/** In the words of a message. */
export const partWords: Readonly<Record<Parts[number], string>> = {
  coronary: 'coronary arteries',
  graft: 'bypass grafts',
  left: 'left heart',
  right: 'right heart',
};

/** The one code for all these parts; null: there is none. */
export function studyOf(parts: readonly Parts[number][]): string | null {
  const wanted = new Set(parts);
  return (
    studies.find(([, has]) => has.length === wanted.size && has.every((one) => wanted.has(one)))?.[0] ?? null
  );
}

/** Never beside a catheter study: flow-directed catheter, injections that it holds, closing the vessel. */
export const partOfStudy: readonly string[] = ['93503', '93563', '93564', '93565', 'G0269'];

/** Base codes of interventions in native arteries by rank, highest first; equal ones share a row. */
const ranks: readonly (readonly string[])[] = [['92933', '92941', '92943'], ['92924'], ['92928'], ['92920']];
export const interventionRank = (code: string): number => ranks.findIndex((row) => row.includes(code));
export const nativeInterventions: readonly string[] = ranks.flat();
const graftIntervention = '92937';
export const interventions: readonly string[] = [...nativeInterventions, graftIntervention];
/** Imaging and flow within a vessel. */
export const withinVessel: readonly string[] = ['92978', '92979', '93571', '93572'];
export const vessels = ['LD', 'LC', 'RC', 'LM', 'RI'] as const;
