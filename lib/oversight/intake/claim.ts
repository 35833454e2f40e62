// A claim as any file tells it: what was billed, to whom, for whom, under which number.

/** A code of the claim as a whole. Diagnoses that lines point at are `principal` and `other`, in the order of the claim. */
export interface ClaimCode {
  kind: 'principal' | 'other' | 'admitting' | 'reason' | 'external' | 'procedure';
  /** With its dot, as people write it. */
  code: string;
  /** Present on admission: Y, N, U, W; absent where the claim does not say. */
  poa?: string;
}

export interface ClaimLine {
  /** From 1, in the order of the claim. */
  line: number;
  /** CPT or HCPCS; null on a line that has a revenue code only. */
  code: string | null;
  revenue: string | null;
  modifiers: string[];
  units: number | null;
  /** Cents. */
  charge: number;
  /** Places of the claim's diagnoses, from 1. */
  pointers: number[];
  /** `2026-11-02`. */
  dateOfService: string | null;
  /** As the remittance repeats it (REF*6R). */
  control: string | null;
}

export interface Claim {
  /** Where the file has it, for whoever must mend it. */
  where: string;
  number: string;
  form: 'professional' | 'institutional';
  payer: string | null;
  facility: string | null;
  provider: string | null;
  /** `inpatient`, `outpatient` or `emergency`, where bill type or place of service tell. */
  encounterType: string | null;
  /** 1 original, 7 replacement, 8 void. */
  frequency: string;
  /** Cents. */
  charge: number;
  submittedOn: string | null;
  dateOfService: string | null;
  codes: ClaimCode[];
  lines: ClaimLine[];
}

/** ICD-10-CM with its dot: claims are sent without. */
export const withDot = (code: string): string =>
  code.includes('.') || code.length <= 3 ? code : `${code.slice(0, 3)}.${code.slice(3)}`;

/** Cents of a decimal (`120`, `99.5`, `.75`, `-10`); null where it is none, or has fractions of a cent. */
export function centsOf(text: string): number | null {
  if (!/^-?(\d{1,12}(\.\d*)?|\.\d+)$/.test(text)) return null;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const cents = fraction.replace(/0+$/, '');
  if (cents.length > 2) return null;
  const value = Number(whole || '0') * 100 + Number(cents.padEnd(2, '0') || '0');
  return text.startsWith('-') ? -value : value;
}

/** `1,234.50`, for a problem's text. */
export const money = (cents: number): string =>
  (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
