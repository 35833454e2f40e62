// What a payer's remittance (X12 835, 005010X221A1) says, without the patient: payments, claims, service lines, and what
// was taken off with the reason. Amounts are cents, days `2026-11-30`.

export interface Adjustment {
  /** CO contract, PR patient, OA other, PI payer. */
  group: string;
  /** CARC. */
  reason: string;
  amount: number;
  quantity: number | null;
}

export interface RemitLine {
  /** From 1, as they stand in the claim. */
  line: number;
  /** Null: only a revenue code. */
  code: string | null;
  modifiers: string[];
  /** What was billed, where the payer has paid another code. */
  originalCode: string | null;
  revenue: string | null;
  charge: number;
  paid: number;
  units: number | null;
  dateOfService: string | null;
  /** REF*6R, as the claim named the line. */
  control: string | null;
  adjustments: Adjustment[];
  /** RARC. */
  remarks: string[];
}

export interface RemitClaim {
  /** From 1 in its payment. */
  n: number;
  /** Number of its segment in the file. */
  segment: number;
  /** CLP01: the account number that the provider sent. */
  number: string;
  /** CLP02. */
  status: string;
  charge: number;
  paid: number;
  patient: number | null;
  filing: string | null;
  payerClaim: string | null;
  place: string | null;
  frequency: string | null;
  drg: string | null;
  receivedOn: string | null;
  dateOfService: string | null;
  adjustments: Adjustment[];
  remarks: string[];
  lines: RemitLine[];
}

/** Of the provider and no claim (PLB): what was kept back, paid forward, or charged as interest. */
export interface ProviderAdjustment {
  reason: string;
  reference: string;
  amount: number;
}

export interface Remittance {
  payer: string;
  payerId: string | null;
  payee: string | null;
  /** TRN02: cheque or transfer. */
  trace: string;
  /** BPR04: ACH, CHK, NON for none, and others. */
  method: string;
  paidOn: string;
  amount: number;
  providerAdjustments: ProviderAdjustment[];
  claims: RemitClaim[];
}

/** CLP02 of a claim that takes back what an earlier one said. */
export const reversalStatus = '22';

/** What CLP02 may say. */
export const claimStatuses: Readonly<Record<string, string>> = {
  '1': 'Processed as primary',
  '2': 'Processed as secondary',
  '3': 'Processed as tertiary',
  '4': 'Denied',
  '19': 'Processed as primary, forwarded',
  '20': 'Processed as secondary, forwarded',
  '21': 'Processed as tertiary, forwarded',
  '22': 'Reversal of an earlier payment',
  '23': 'Not our claim, forwarded',
};
