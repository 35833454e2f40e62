// A chart as a vendor, or the house, delivers its coding.

import type { CodeSystem } from '../../model/code-line.ts';
import type { DeliveryMethod } from '../../model/oversight/vendor.ts';

export interface ChartCode {
  system: CodeSystem;
  /** As its system writes it. */
  code: string;
  modifiers: string[];
  units: number | null;
  /** Present on admission: Y, N, U, W or 1 (exempt). */
  poa: string | null;
}

/** Moments are milliseconds since 1970, days `2026-11-02`; null where the file does not say. */
export interface CodedChart {
  /** Where the file has it. */
  where: string;
  /** Account or encounter number, as claims have it too. */
  number: string;
  facility: string | null;
  source: 'vendor' | 'in-house';
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
  class: 'standard' | 'complex' | 'urgent';
  payer: string | null;
  provider: string | null;
  delivery: DeliveryMethod | null;
  dateOfService: string | null;
  discharged: string | null;
  drg: string | null;
  documentedAt: number | null;
  receivedAt: number | null;
  codedAt: number | null;
  reviewedAt: number | null;
  returnedAt: number | null;
  billedAt: number | null;
  rationale: string;
  ownReview: boolean;
  codes: ChartCode[];
}
