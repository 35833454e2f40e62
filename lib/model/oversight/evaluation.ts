// Candidates for a contract, held side by side: what a round weighs and how much price may weigh in it, and what is known of
// each candidate. A score is given by a person; that of security and of references follows from the evidence.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { placeName } from '../limits.ts';
import { day, line, made, personId, words } from './register.ts';

export const criterion = z.enum([
  'accuracy',
  'qa-method',
  'specialty-credentials',
  'security',
  'turnaround',
  'reporting',
  'denial-ownership',
  'references',
  'price',
]);
export type Criterion = z.infer<typeof criterion>;

export const weight = z.strictObject({ criterion, weight: z.number().min(0).max(100) });

/** One choice between vendors: every candidate of it is held against the same weights. */
export const evaluationRound = z.object({
  title: line,
  owner: personId,
  /** In hundredths; together 100. */
  weights: z.array(weight).max(20),
  /** What price may weigh at most without a written reason. */
  priceCap: z.number().min(0).max(100),
  /** Why price weighs more than that; empty: it does not. */
  priceNote: words,
  notes: words,
  ...made,
});
export type EvaluationRound = z.infer<typeof evaluationRound>;

/** Weights that a round starts with; each can be changed. They are this product's own, no authority names any. */
export const usualWeights: EvaluationRound['weights'] = [
  { criterion: 'accuracy', weight: 20 },
  { criterion: 'qa-method', weight: 15 },
  { criterion: 'specialty-credentials', weight: 15 },
  { criterion: 'security', weight: 10 },
  { criterion: 'turnaround', weight: 10 },
  { criterion: 'reporting', weight: 5 },
  { criterion: 'denial-ownership', weight: 5 },
  { criterion: 'references', weight: 5 },
  { criterion: 'price', weight: 15 },
];
/** Our own too. */
export const usualPriceCap = 20;

/** What must be known of how a candidate assures quality. */
export const qaMethod = z.strictObject({
  /** Share of charts that a second coder reviews, 0 to 1; null: not said. */
  secondaryReview: z.number().min(0).max(1).nullable(),
  /** How a discrepancy is followed until it is resolved. */
  discrepancies: z.string().max(1000),
  /** Where accuracy by specialty is told, or what it is. */
  bySpecialty: z.string().max(1000),
  /** How accuracy is measured: formula, sample, who. */
  measurement: z.string().max(1000),
});
export type QaMethod = z.infer<typeof qaMethod>;

export const securityItem = z.enum([
  'access-control',
  'encryption-at-rest',
  'encryption-in-transit',
  'breach-procedure',
  'audit-trail',
]);
export type SecurityItem = z.infer<typeof securityItem>;

/** Shown by a document of a day; without both it is a claim and no more. */
export const securityShown = z.strictObject({
  item: securityItem,
  /** What it is called. */
  paper: z.string().max(200),
  on: day,
});

/** An auditor’s report on controls: a good sign, and no condition. */
export const soc2 = z.strictObject({
  type: z.enum(['type-1', 'type-2']),
  /** Last day of the period that it covers. */
  until: day,
  exceptions: z.string().max(1000),
});

export const reference = z.strictObject({
  key: z.string().min(1).max(40),
  organisation: line,
  /** Who named it: one that the vendor offered was chosen by the vendor. */
  source: z.enum(['vendor', 'own']),
  /** Whether it is comparable to us; null: not asked. */
  size: z.boolean().nullable(),
  specialties: z.boolean().nullable(),
  payers: z.boolean().nullable(),
  /** Whom we spoke to there, directly. */
  spokeTo: z.string().max(200),
  /** Who of us did, and when. */
  verifiedBy: z.string().max(60),
  verifiedOn: day,
  said: z.string().max(2000),
});
export type Reference = z.infer<typeof reference>;

export const score = z.strictObject({
  criterion,
  /** 0 to 5; null: not scored yet. */
  points: z.number().min(0).max(5).nullable(),
  why: z.string().max(1000),
});

export const candidateStatus = z.enum(['candidate', 'advanced', 'chosen', 'declined']);
export type CandidateStatus = z.infer<typeof candidateStatus>;

export const vendorEvaluation = z.object({
  roundId: recordId,
  /** As the vendor calls itself. */
  candidate: placeName,
  /** Once it stands among the vendors. */
  vendorId: recordId.nullable(),
  owner: personId,
  status: candidateStatus,
  scores: z.array(score).max(20),
  qa: qaMethod,
  security: z.array(securityShown).max(10),
  soc2: soc2.nullable(),
  /** Security audits of the past, and what came of them. */
  securityAudits: words,
  references: z.array(reference).max(30),
  notes: words,
  ...made,
});
export type VendorEvaluation = z.infer<typeof vendorEvaluation>;
