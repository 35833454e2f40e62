// Repairs of wounds by kind, place and length: numbers only.

import type { FigureId, Figures } from '../figures.ts';
import type { Pack } from './pack.ts';

export const woundPack: Pack = {
  id: 'wound-repair',
  verified: false,
  source: 'General knowledge of the field; not yet held against the code book',
};

export type RepairPlace = 'face' | 'neck-hands-feet' | 'scalp-trunk-limbs';

interface Series {
  kind: 'simple' | 'intermediate';
  places: readonly RepairPlace[];
  /** Each code with the figure of the most centimetres that it is for; the last has no end. */
  codes: readonly (readonly [code: string, upTo: FigureId | null])[];
}

const body = ['wound-1', 'wound-2', 'wound-3', 'wound-4', 'wound-5', null] as const;
const face = ['face-1', 'face-2', 'face-3', 'face-4', 'face-5', 'face-6', null] as const;
const series = (
  kind: Series['kind'],
  places: readonly RepairPlace[],
  codes: string,
  ends: readonly (FigureId | null)[],
): Series => ({ kind, places, codes: codes.split(' ').map((code, n) => [code, ends[n] ?? null] as const) });

const all: readonly Series[] = [
  series('simple', ['scalp-trunk-limbs', 'neck-hands-feet'], '12001 12002 12004 12005 12006 12007', body),
  series('simple', ['face'], '12011 12013 12014 12015 12016 12017 12018', face),
  series('intermediate', ['scalp-trunk-limbs'], '12031 12032 12034 12035 12036 12037', body),
  series('intermediate', ['neck-hands-feet'], '12041 12042 12044 12045 12046 12047', body),
  series('intermediate', ['face'], '12051 12052 12053 12054 12055 12056 12057', face),
];

/** Simple and intermediate repairs. */
export const repairCodes: readonly string[] = all.flatMap(({ codes }) => codes.map(([code]) => code));

/** Wounds of one kind in places of one series are added up and have one code. */
export function repairsFor(
  wounds: readonly { kind: Series['kind']; place: RepairPlace; cm: number }[],
  figures: Figures,
): { code: string; cm: number }[] {
  return all.flatMap(({ kind, places, codes }) => {
    const own = wounds.filter((wound) => wound.kind === kind && places.includes(wound.place));
    const cm = Math.round(own.reduce((sum, wound) => sum + wound.cm, 0) * 10) / 10;
    const code = own.length > 0 && codes.find(([, upTo]) => upTo === null || cm <= figures[upTo])?.[0];
    return code ? [{ code, cm }] : [];
  });
}
