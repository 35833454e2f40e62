// A contract with a vendor: what it promises by specialty and kind of encounter, and the clauses that protect the client.
// Whatever is only words, without a number, is told as vague.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, documentKept, line, made, personId, words } from './register.ts';

/** What a term is about; figures of these names are held against it. */
export const termMeasure = z.enum([
  'accuracy',
  'turnaround',
  'denial-rate',
  'clean-claim-rate',
  'query-response',
  'rework',
  'turnover',
]);
export type TermMeasure = z.infer<typeof termMeasure>;

/** How pressing a chart is. */
export const chartClass = z.enum(['standard', 'complex', 'urgent']);
export type ChartClass = z.infer<typeof chartClass>;

const scope = z.string().max(200).nullable();

/** A promise with its scope; null in the scope: all. The narrowest term that fits a chart holds for it. */
export const contractTerm = z.strictObject({
  key: z.string().min(1).max(40),
  measure: termMeasure,
  specialty: scope,
  encounterType: scope,
  payer: scope,
  class: chartClass.nullable(),
  /** Of accuracy: which method counts, as `code-over-code`; null: the usual one. */
  method: z.string().max(20).nullable(),
  /** In its unit, a share from 0 to 1; null: only words, which is vague. */
  target: z.number().nonnegative().nullable(),
  unit: z.enum(['share', 'hours', 'business-hours', 'days', 'business-days']),
  /** As the contract has it. */
  text: z.string().max(1000),
  from: day,
  to: day,
});
export type ContractTerm = z.infer<typeof contractTerm>;

/** Clauses that belong into every such contract. */
export const clauseKind = z.enum([
  'accuracy-by-specialty',
  'turnaround-by-class',
  'rework-and-cost',
  'security-and-breach',
  'audit-rights',
  'coder-qualifications',
  'escalation',
  'reporting',
  'transition-and-data-return',
  'termination',
]);
export type ClauseKind = z.infer<typeof clauseKind>;

export const clause = z.strictObject({
  kind: clauseKind,
  state: z.enum(['agreed', 'vague', 'missing']),
  text: z.string().max(2000),
  /** Section and page. */
  where: z.string().max(200),
});
export type Clause = z.infer<typeof clause>;

export const ladderStep = z.strictObject({
  /** Queries, documentation gaps, changes of rules, backlog. */
  matter: z.enum(['queries', 'documentation-gaps', 'regulatory-change', 'backlog', 'urgent-chart']),
  name: z.string().max(200),
  email: z.string().max(200),
  /** After how many hours they are turned to. */
  hours: z.number().nonnegative(),
});

export const costBearer = z.enum(['vendor', 'client', 'shared']);
export type CostBearer = z.infer<typeof costBearer>;

export const reportDue = z.strictObject({
  /** What must be in it. */
  metrics: z.array(termMeasure).max(20),
  what: line,
  every: z.enum(['week', 'month', 'quarter', 'year']),
  format: z.string().max(100),
  /** Days after its period within which it comes; absent: the usual ones. */
  days: z.number().int().min(0).max(120).optional(),
});

export const contract = z.object({
  vendorId: recordId,
  title: line,
  signedOn: day,
  from: day,
  to: day,
  /** Days of notice before it may be ended; null: nothing said. */
  noticeDays: z.number().int().min(0).max(1000).nullable(),
  terms: z.array(contractTerm).max(300),
  clauses: z.array(clause).max(20),
  ladder: z.array(ladderStep).max(50),
  reports: z.array(reportDue).max(50),
  /** Who pays for the rework of a denial that coding caused; null: not said. */
  reworkCost: costBearer.nullable(),
  /** Business days. */
  rootCauseDays: z.number().int().min(1).max(365).nullable(),
  reworkDays: z.number().int().min(1).max(365).nullable(),
  rebuttalDays: z.number().int().min(1).max(365).nullable(),
  /** Hours in which the vendor tells of a breach. */
  breachHours: z.number().min(1).max(2000).nullable(),
  /** Credentials of which a coder must have one, and years of experience. */
  coderCredentials: z.array(z.string().min(1).max(40)).max(20),
  coderYears: z.number().min(0).max(40).nullable(),
  /** Share of charts that the vendor reviews itself; null: not said. */
  reviewShare: z.number().min(0).max(1).nullable(),
  owner: personId,
  document: documentKept.nullable(),
  notes: words,
  ...made,
});
export type Contract = z.infer<typeof contract>;
