// What is usually expected where no contract says anything, as data with its source: what is acceptable, and what high
// performers reach, which differs between routine outpatient charts and complex ones. A contract always goes before.

import type { TermMeasure } from '../../model/oversight/contract.ts';

export interface TargetPreset {
  measure: TermMeasure;
  of: string;
  /** Words of an encounter type's name, in lower case; empty: any. */
  kinds: readonly string[];
  /** Held against a figure without a contract's term. */
  acceptable: number;
  /** What high performers reach, from and to; null: not known. */
  high: readonly [number, number] | null;
  source: string;
}

const expectation =
  'Stated expectation of the field; no published standard. To be checked by the organisation';

/** The narrower ones first. */
export const targetPresets: readonly TargetPreset[] = [
  {
    measure: 'accuracy',
    of: 'routine outpatient',
    kinds: ['outpatient', 'clinic', 'office', 'emergency', 'ambulatory'],
    acceptable: 0.95,
    high: [0.97, 0.99],
    source: expectation,
  },
  {
    measure: 'accuracy',
    of: 'inpatient and complex specialties',
    kinds: ['inpatient', 'observation', 'surgery'],
    acceptable: 0.95,
    high: null,
    source: expectation,
  },
  {
    measure: 'accuracy',
    of: 'any chart',
    kinds: [],
    acceptable: 0.95,
    high: [0.96, 0.98],
    source: 'Public audit contracts demand 95 %; some payers’ contexts 96 to 98 %',
  },
  {
    measure: 'clean-claim-rate',
    of: 'any claim',
    kinds: [],
    acceptable: 0.95,
    high: [0.97, 0.98],
    source: 'HFMA MAP benchmark, as cited by trade press',
  },
];

/** The narrowest that fits, or null. @param encounterType null: of any. */
export function presetFor(measure: TermMeasure, encounterType: string | null): TargetPreset | null {
  const kind = (encounterType ?? '').toLowerCase();
  const fits = ({ kinds }: TargetPreset) => kinds.length === 0 || kinds.some((word) => kind.includes(word));
  return targetPresets.find((preset) => preset.measure === measure && fits(preset)) ?? null;
}
