// What a demonstration chart is: a synthetic encounter, its notes, the vendor's code lines and, for each
// line that is wrong, what is right and why. Everything the three demonstration EHRs show comes from here.

import type { CodeSystem, PoaIndicator } from '../model/code-line.ts';
import type { Direction, FindingCategory, RootCause, Severity } from '../model/finding.ts';

export type DemoSpecialty =
  | 'Cardiology'
  | 'Oncology'
  | 'Orthopedics'
  | 'Emergency medicine'
  | 'Behavioral health'
  | 'Anesthesia'
  | 'Radiology'
  | 'Neurology'
  | 'Inpatient medicine';

export type DemoDocument = {
  title: string;
  /** Name and credential, as `Lena Ortiz, MD`. */
  author: string;
  /** Local date and time, `2026-03-04 10:42`. */
  signed: string;
  /** One line of text is one paragraph, so that a passage never runs over a line end. */
  text: string;
};

/** A passage that stands word for word in one of the chart's documents, or where it was looked for in vain. */
export type DemoEvidence = { quote: string } | { absent: string };

/** Why a line is not right. */
export type DemoReason = {
  category: FindingCategory;
  severity: Severity;
  direction: Direction;
  rootCause: RootCause;
  rationale: string;
  evidence: DemoEvidence;
};

/** The line's attributes as they should be; only those that change are given. Diagnoses are codes. */
export type DemoAttributes = {
  modifiers?: string[];
  units?: number;
  poa?: PoaIndicator | null;
  diagnoses?: string[];
};

export type DemoError = DemoReason &
  (
    | { disposition: 'revise'; code: string; modifiers?: string[]; units?: number; poa?: PoaIndicator }
    | { disposition: 'delete' }
    /** `position` counts from 1. Only the line that should have stood there is marked, not those it displaces. */
    | { disposition: 'resequence'; position: number }
    | ({ disposition: 'attribute' } & DemoAttributes)
  );

export type DemoLine = {
  system: CodeSystem;
  code: string;
  /** The organisation's own short words, never a CPT descriptor. */
  label: string | null;
  modifiers: string[];
  units: number | null;
  /** Positions of diagnosis lines, counted from 1, in pointer order. */
  pointers: number[];
  poa: PoaIndicator | null;
  /** Absent: the line is right. A line that points to a wrong diagnosis is not counted wrong for that. */
  error?: DemoError;
  /** The vendor's interface garbled the code; no reader can read this line. */
  unreadable?: true;
};

export type DemoOmission = DemoReason & {
  system: CodeSystem;
  code: string;
  label: string;
  modifiers?: string[];
  units?: number;
};

export type DemoDrg = { number: string; title: string };

export type DemoChart = {
  id: string;
  specialty: DemoSpecialty;
  encounterType: 'outpatient' | 'inpatient' | 'emergency';
  claim: 'professional' | 'facility';
  placeOfService: string;
  patient: { mrn: string; name: string; dob: string; sex: 'F' | 'M' };
  encounter: string;
  dateOfService: string;
  dischargeDate: string | null;
  payer: string;
  provider: string;
  facility: string;
  vendor: string;
  coder: string;
  /** Date the vendor handed the coded chart back, and the date its second reading is due. */
  delivered: string;
  due: string;
  drg: DemoDrg | null;
  /** The DRG that the corrected codes lead to; absent when the delivered one stands. */
  auditedDrg?: DemoDrg;
  documents: DemoDocument[];
  lines: DemoLine[];
  omitted: DemoOmission[];
};
