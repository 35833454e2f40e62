// Codes of a claim as a whole (HI): diagnoses, and procedures of inpatient claims.

import type { Segment } from '../x12/read-x12.ts';
import { componentsOf } from '../x12/segment.ts';
import { type ClaimCode, withDot } from './claim.ts';

/** By the qualifier in the first component. Those of ICD-9 (`BK`) are none since 2015. */
const kinds: Record<string, ClaimCode['kind']> = {
  ABK: 'principal',
  ABF: 'other',
  ABJ: 'admitting',
  APR: 'reason',
  ABN: 'external',
  BBR: 'procedure',
  BBQ: 'procedure',
};

/** The codes of one HI, in its order; what else it holds (DRG, conditions, occurrences, values) is passed over. */
export const codesOf = (hi: Segment): ClaimCode[] =>
  hi.elements.flatMap((_, i) => {
    const parts = componentsOf(hi, i + 1);
    const kind = kinds[parts[0]!];
    const code = parts[1] ?? '';
    if (kind === undefined || code === '') return [];
    const poa = parts[8] ?? '';
    return [
      { kind, code: kind === 'procedure' ? code : withDot(code), ...(/^[YNUW]$/.test(poa) && { poa }) },
    ];
  });
