// Seventh characters of fractures (ICD-10-CM Official Guidelines I.C.19.c): which belong to which phase, and which are
// for open fractures. The tabular list says which of them a category takes.

import type { FactValue } from '../model/confirmed-fact.ts';
import { keysOf } from '../model/keys-of.ts';
import type { Ask } from './ask.ts';
import { diagnosesOf, type RuleChart } from './rule-chart.ts';
import type { RuleTables } from './rule-tables.ts';

type Phase = FactValue<'fracture-phase'>;

/** In the words of a message. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  active: 'active treatment',
  routine: 'routine healing',
  delayed: 'delayed healing',
  nonunion: 'nonunion',
  malunion: 'malunion',
  sequela: 'late effect',
};
export const openingWords: Readonly<Record<Opening, string>> = {
  closed: 'closed',
  'open-1-2': 'open of type I or II',
  'open-3': 'open of type III',
};

export type Opening = 'closed' | 'open-1-2' | 'open-3';

/** By phase: the character of a closed fracture, of an open one of type I or II, and of type III. */
const characters: Readonly<Record<Phase, readonly [string, string, string]>> = {
  active: ['A', 'B', 'C'],
  routine: ['D', 'E', 'F'],
  delayed: ['G', 'H', 'J'],
  nonunion: ['K', 'M', 'N'],
  malunion: ['P', 'Q', 'R'],
  sequela: ['S', 'S', 'S'],
};

/** Categories of traumatic fractures, or that hold some, and fractures of diseased bone. */
const categories = /^(S(02|12|22|32|42|49|52|59|62|72|79|82|89|92|99)|M80|M84\.[3-6])/;

export const isTraumatic = (code: string): boolean => code.startsWith('S');

/** Phase that a seventh character stands for; null: none of a fracture's. */
export const phaseOf = (character: string): Phase | null =>
  keysOf(characters).find((phase) => characters[phase].includes(character)) ?? null;

export const isOpen = (character: string): boolean => 'BCEFHJMNQR'.includes(character);

/**
 * The character for a phase and opening, of those that the category takes: where it has none for open fractures of a
 * phase or for type III, the plainer one.
 */
export function characterFor(phase: Phase, opening: Opening, taken: readonly string[]): string {
  const [closed, open, third] = characters[phase];
  const wanted =
    opening === 'open-3' ? [third, open, closed] : opening === 'closed' ? [closed] : [open, closed];
  return wanted.find((one) => taken.includes(one)) ?? closed;
}

/** Fracture codes of a chart with their seventh character and those that the category takes. */
export function fracturesOf(chart: RuleChart, tables: RuleTables, ask: Ask) {
  const lines = diagnosesOf(chart).filter(({ code }) => categories.test(code) && code.length === 8);
  const date = lines.length > 0 ? ask.field('dateOfService') : null;
  if (!date) return [];
  return lines.flatMap((line) => {
    const taken = ask.table('tabular', tables.sevenths(line.code, date));
    // Only fractures have a character for nonunion.
    return taken?.includes('K') ? [{ line, character: line.code.slice(-1), taken }] : [];
  });
}

/** The tabular list of the examples. */
export const exampleSevenths = {
  sevenths: (code: string) => {
    if (/^S(52|72|82)/.test(code)) return [...'ABCDEFGHJKMNPQRS'];
    return /^(S42|S32|M80)/.test(code) ? [...(code.startsWith('M') ? 'ADGKPS' : 'ABDGKPS')] : ['A', 'D', 'S'];
  },
};
