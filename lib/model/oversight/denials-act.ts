// What the denials page asks of the backend, and what it is told.

import { z } from 'zod';
import { costBearer } from './contract.ts';
import { attribution, complianceState, dayText, denial, denialState } from './denial.ts';
import { denialStep, takenStep } from './denial-step.ts';

const one = z.string().trim().min(1).max(200);

/** What the list is narrowed to; absent: all. */
export const denialFilters = z.strictObject({
  /** `active`: wherever somebody still has to do something. */
  state: z.union([denialState, z.literal('active')]).optional(),
  attributed: attribution.optional(),
  vendor: one.optional(),
  payer: one.optional(),
  facility: one.optional(),
  coder: one.optional(),
  specialty: one.optional(),
  carc: one.optional(),
  code: one.optional(),
  owner: one.optional(),
  compliance: complianceState.optional(),
  /** `any`: its own day has passed; `cause`: the vendor's day for the root cause has. */
  late: z.enum(['any', 'cause']).optional(),
  /** Days of the remittance. */
  from: dayText.optional(),
  to: dayText.optional(),
  /** Beginning of an account number, or a code. */
  search: one.optional(),
});
export type DenialFilters = z.infer<typeof denialFilters>;

export const denialOrder = z.enum(['due', 'amount', 'denied', 'number', 'carc', 'vendor']);
export type DenialOrder = z.infer<typeof denialOrder>;

/** Where a page ended. */
export const denialCursor = z.strictObject({
  value: z.union([z.string().max(200), z.number()]),
  id: z.string().max(80),
});
export type DenialCursor = z.infer<typeof denialCursor>;

export const mostListed = 2000;
/** Denials of one step. */
export const mostStepped = 500;

export const denialsAct = z.discriminatedUnion('act', [
  /** What the page is made of: figures of all that the filters let through, and what they could be. */
  z.strictObject({ act: z.literal('look'), filters: denialFilters }),
  z.strictObject({
    act: z.literal('list'),
    filters: denialFilters,
    order: denialOrder,
    down: z.boolean(),
    after: denialCursor.nullable(),
    limit: z.number().int().min(1).max(mostListed),
  }),
  z.strictObject({ act: z.literal('one'), id: z.string().min(1).max(80) }),
  z.strictObject({
    act: z.literal('step'),
    /** Each as it was seen: with how many steps. */
    of: z
      .array(z.strictObject({ id: z.string().min(1).max(80), steps: z.number().int().positive() }))
      .min(1)
      .max(mostStepped),
    step: denialStep,
  }),
  /** Root causes that vendors owe. */
  z.strictObject({ act: z.literal('overdue') }),
  z.strictObject({ act: z.literal('clusters') }),
]);
export type DenialsAct = z.infer<typeof denialsAct>;

const total = z.object({ count: z.number().int(), amount: z.number().int() });
const name = z.string().max(200);

export const denialsLook = z.object({
  total,
  attributed: z.array(total.extend({ attributed: attribution })).max(20),
  states: z.array(total.extend({ state: denialState })).max(20),
  late: z.object({ any: total, cause: total }),
  /** Coding denials that were reworked, by who pays for it; null: nobody has said. */
  rework: z.array(total.extend({ costBearer: costBearer.nullable(), hours: z.number() })).max(10),
  vendors: z.array(name).max(500),
  payers: z.array(name).max(500),
  facilities: z.array(name).max(500),
  coders: z.array(name).max(2000),
  owners: z.array(name).max(500),
});
export type DenialsLook = z.infer<typeof denialsLook>;

export const denialsPage = z.object({
  rows: z.array(denial).max(mostListed),
  /** Null: there are no more. */
  next: denialCursor.nullable(),
});
export type DenialsPage = z.infer<typeof denialsPage>;

const adjustmentShown = z.object({
  group: z.string(),
  reason: z.string(),
  amount: z.number().int(),
  quantity: z.number().nullable(),
});

export const remitLineShown = z.object({
  line: z.number().int(),
  code: z.string().nullable(),
  modifiers: z.string(),
  originalCode: z.string().nullable(),
  revenue: z.string().nullable(),
  charge: z.number().int(),
  paid: z.number().int(),
  units: z.number().nullable(),
  dateOfService: z.string().nullable(),
  adjustments: z.array(adjustmentShown),
  remarks: z.array(z.string()),
});

/** The payer's words on the claim; null where the denial came in a list. */
export const remitShown = z.object({
  payer: name,
  trace: name,
  paidOn: z.string(),
  status: z.string(),
  charge: z.number().int(),
  paid: z.number().int(),
  patient: z.number().int().nullable(),
  payerClaim: z.string().nullable(),
  reversed: z.boolean(),
  adjustments: z.array(adjustmentShown),
  remarks: z.array(z.string()),
  lines: z.array(remitLineShown).max(1000),
});
export type RemitShown = z.infer<typeof remitShown>;

/** What the contract with the vendor says of denials, as far as it says. */
export const denialTermsShown = z.object({
  title: name,
  reworkCost: costBearer.nullable(),
  rootCauseDays: z.number().int().nullable(),
  reworkDays: z.number().int().nullable(),
});

export const denialTold = z.object({
  denial,
  steps: z.array(takenStep).max(1000),
  remittance: remitShown.nullable(),
  /** Null: no contract with its vendor is in force. */
  terms: denialTermsShown.nullable(),
  /** How many denials of its kind there are in the span of a pattern; 0: it is in none. */
  alike: z.number().int(),
});
export type DenialTold = z.infer<typeof denialTold>;

/** Which of them the step was taken on; of the others why not. */
export const stepTold = z.object({
  taken: z.array(denial).max(mostStepped),
  refused: z
    .array(
      z.object({ id: z.string(), number: name, code: z.string(), happened: z.string(), action: z.string() }),
    )
    .max(mostStepped),
});
export type StepTold = z.infer<typeof stepTold>;

export const overdueTold = z.object({
  /** A vendor with what it owes. */
  vendors: z.array(total.extend({ vendor: name, oldest: dayText, coding: z.number().int() })).max(500),
  rows: z.array(denial).max(500),
  /** Coding denials of vendors that nobody has sent yet. */
  unsent: total,
});
export type OverdueTold = z.infer<typeof overdueTold>;

export const denialCluster = z.object({
  vendor: name.nullable(),
  code: name,
  carc: z.string(),
  count: z.number().int(),
  amount: z.number().int(),
  from: dayText,
  to: dayText,
  coders: z.array(z.object({ coder: name.nullable(), count: z.number().int() })).max(50),
  /** Account numbers. */
  numbers: z.array(name).max(200),
});
export type DenialCluster = z.infer<typeof denialCluster>;

export const clustersTold = z.object({
  count: z.number().int(),
  days: z.number().int(),
  clusters: z.array(denialCluster).max(500),
});
export type ClustersTold = z.infer<typeof clustersTold>;
