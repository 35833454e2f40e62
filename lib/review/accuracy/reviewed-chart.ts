// One chart as it enters a figure: what the vendor delivered and what the reviewer made of it, side by side.
// Null always means that the records do not say, never that there is none: a measure leaves it out.

import type { CodeSystem, PoaIndicator } from '../../model/code-line.ts';
import type { Direction, FindingCategory, RootCause, Severity } from '../../model/finding.ts';
import type { Disposition } from '../../model/verdict.ts';

/** What code tables say of a code on the date of service; they are not needed for code-over-code figures. */
export interface CodeFacts {
  /** Complication or comorbidity, for diagnoses. */
  severityLevel?: 'none' | 'CC' | 'MCC';
  /** Risk-adjustment categories the diagnosis bears; an empty list when it bears none. */
  hcc?: readonly string[];
  /** For evaluation and management codes; null for any other code. */
  em?: { family: string; level: number } | null;
}

/** A code with its attributes, on one side. */
export interface Side {
  system: CodeSystem | null;
  /** As written, with its dot. */
  code: string;
  /** Place among the chart's codes of its kind; 1 is the principal or first-listed diagnosis. */
  sequence: number | null;
  poa: PoaIndicator | null;
  modifiers: readonly string[] | null;
  units: number | null;
  /** Diagnosis codes the line points to, in pointer order. */
  pointers: readonly string[] | null;
  date: string | null;
  provider: string | null;
  place: string | null;
  facts: CodeFacts | null;
}

export type Attribute = 'poa' | 'modifiers' | 'units' | 'pointers' | 'date' | 'provider' | 'place';

export interface Element {
  key: string;
  disposition: Disposition;
  /** Null for an omitted code. */
  delivered: Side | null;
  /** Null for a code that was deleted. */
  reviewed: Side | null;
  /** Attributes the finding names as wrong, for those whose right value is not recorded. */
  wrong: readonly Attribute[];
  category: FindingCategory | null;
  severity: Severity | null;
  direction: Direction | null;
  rootCause: RootCause | null;
  /** With root cause `system`: whether the system is the vendor's; null when nobody has said. */
  vendorSystem: boolean | null;
}

/** A value of the whole chart, as delivered and as reviewed. */
export interface Pair<T> {
  delivered: T;
  reviewed: T;
  rootCause: RootCause | null;
  vendorSystem: boolean | null;
}

export interface ReviewedChart {
  /** Encounter id. */
  key: string;
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
  payer: string | null;
  elements: readonly Element[];
  /** `basis`: whether a change rests on documentation present when it was coded, or on a query recommended. */
  drg: (Pair<string> & { basis: 'documentation' | 'query' | null }) | null;
  /** Ambulatory payment classifications, one entry a paid line. */
  apcs: Pair<readonly string[]> | null;
  /** Discharge disposition. */
  discharge: Pair<string> | null;
  /** Cents paid as coded and cents that the reviewed codes would have been paid. */
  payment: Pair<number> | null;
}
