// A denied line, or a claim denied as a whole, as it travels: what the payer said, whose matter it is, and where it
// stands. There are tens of thousands of them, so they are not records: the backend has them, and screens ask for a page.

import { z } from 'zod';
import { rootCause } from '../finding.ts';
import { costBearer } from './contract.ts';
import { personId } from './register.ts';

/** Whose matter a denial is; `coding-or-documentation` and `unknown` wait for a person to look. */
export const attribution = z.enum([
  'coding',
  'documentation',
  'coding-or-documentation',
  'billing',
  'authorization',
  'coverage',
  'unknown',
]);
export type Attribution = z.infer<typeof attribution>;

/** Those that a vendor of coding is asked about. */
export const vendorMatters: readonly Attribution[] = ['coding', 'documentation', 'coding-or-documentation'];

export const denialState = z.enum([
  'open',
  'at-vendor',
  'answered',
  'rework',
  'resubmitted',
  'closed',
  /** The payer took back what it had decided. */
  'reversed',
]);
export type DenialState = z.infer<typeof denialState>;

/** States in which somebody still has to do something. */
export const activeStates: readonly DenialState[] = [
  'open',
  'at-vendor',
  'answered',
  'rework',
  'resubmitted',
];

export const denialOutcome = z.enum(['paid', 'partly-paid', 'upheld', 'written-off', 'not-pursued']);
export type DenialOutcome = z.infer<typeof denialOutcome>;

/** To whom a closed denial is laid. */
export const responsible = z.enum(['vendor', 'client', 'payer', 'nobody']);
export type Responsible = z.infer<typeof responsible>;

export const complianceState = z.enum(['none', 'open', 'closed']);

export const chartSource = z.enum(['vendor', 'in-house', 'unknown']);

export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const one = z.string().max(200);
const at = z.number().nullable();

export const denial = z.object({
  id: z.string().min(1).max(80),
  /** Account or encounter number, as the claim has it. */
  number: one,
  /** 0: the whole claim. */
  line: z.number().int().nonnegative(),
  /** Nothing of the claim was paid: all its lines are denied, or the payer says so. */
  claimDenied: z.boolean(),
  payer: one,
  facility: one.nullable(),
  vendor: one.nullable(),
  source: chartSource,
  coder: one.nullable(),
  specialty: one.nullable(),
  encounterType: one.nullable(),
  code: one.nullable(),
  modifiers: one,
  /** Who bears it by the payer: CO, PI or OA; of a claim denied as a whole PR too. */
  group: z.string().max(4),
  carc: z.string().max(10),
  rarcs: z.array(z.string().max(10)).max(50),
  /** Cents. */
  amount: z.number().int(),
  deniedOn: dayText,
  /** By the table, and as it stands: a person may have said otherwise. */
  attributedAuto: attribution,
  attributed: attribution,
  attributedBy: personId.nullable(),
  attributedWhy: z.string().max(1000),
  rootCause: rootCause.nullable(),
  state: denialState,
  owner: personId,
  dueOn: dayText,
  sentAt: at,
  causeDueOn: dayText.nullable(),
  causeAt: at,
  reworkOwner: one.nullable(),
  costBearer: costBearer.nullable(),
  reworkedAt: at,
  resubmittedAt: at,
  hours: z.number().nullable(),
  outcome: denialOutcome.nullable(),
  responsible: responsible.nullable(),
  closedAt: at,
  compliance: complianceState,
  /** Worksheet of a review with a finding about it. */
  worksheet: z.string().max(60).nullable(),
  /** How many steps were taken: whoever takes the next one says after which. */
  steps: z.number().int().positive(),
});
export type Denial = z.infer<typeof denial>;
