// The registers of oversight, in one list: a new kind of record is a schema, a line here, who may write and read it, and
// what people call it.

import type { z } from 'zod';
import { keysOf } from '../keys-of.ts';
import { agreement } from './agreement.ts';
import { figuresBaseline } from './baseline.ts';
import { calendarRule } from './calendar-rule.ts';
import { coder } from './coder.ts';
import { codingPosition } from './coding-position.ts';
import { contract } from './contract.ts';
import { denialRules } from './denial-rules.ts';
import { evaluationRound, vendorEvaluation } from './evaluation.ts';
import { securityIncident } from './incident.ts';
import { payerInquiry } from './inquiry.ts';
import { vendorOffboarding } from './offboarding.ts';
import { overpaymentCase } from './overpayment-case.ts';
import { vendorRisk } from './risk.ts';
import { oversightTask, scheduledTaskId } from './task.ts';
import { vendorTransition } from './transition.ts';
import { vendor } from './vendor.ts';
import { vendorReport } from './vendor-report.ts';

export const registerSchemas = {
  vendor,
  'vendor-agreement': agreement,
  'vendor-contract': contract,
  coder,
  'vendor-report': vendorReport,
  'oversight-task': oversightTask,
  'overpayment-case': overpaymentCase,
  'evaluation-round': evaluationRound,
  'vendor-evaluation': vendorEvaluation,
  'vendor-risk': vendorRisk,
  'payer-inquiry': payerInquiry,
  'security-incident': securityIncident,
  'vendor-transition': vendorTransition,
  'figures-baseline': figuresBaseline,
  'vendor-offboarding': vendorOffboarding,
  'denial-attribution': denialRules,
  'coding-position': codingPosition,
  'oversight-calendar': calendarRule,
} as const;

export type RegisterKind = keyof typeof registerSchemas;
export type RegisterOf<K extends RegisterKind> = z.infer<(typeof registerSchemas)[K]>;

export const registerKinds = keysOf(registerSchemas);

/** One of them and many, as people call them. */
export const registerWords: Record<RegisterKind, { one: string; many: string }> = {
  vendor: { one: 'vendor', many: 'vendors' },
  'vendor-agreement': { one: 'agreement with a vendor', many: 'agreements with vendors' },
  'vendor-contract': { one: 'contract with a vendor', many: 'contracts with vendors' },
  coder: { one: 'coder', many: 'coders' },
  'vendor-report': { one: 'report of a vendor', many: 'reports of vendors' },
  'oversight-task': { one: 'task of oversight', many: 'tasks of oversight' },
  'overpayment-case': { one: 'overpayment case', many: 'overpayment cases' },
  'evaluation-round': { one: 'round of evaluation', many: 'rounds of evaluation' },
  'vendor-evaluation': { one: 'evaluation of a candidate', many: 'evaluations of candidates' },
  'vendor-risk': { one: 'risk of a vendor', many: 'risks of vendors' },
  'payer-inquiry': { one: 'inquiry of a payer', many: 'inquiries of payers' },
  'security-incident': { one: 'security incident', many: 'security incidents' },
  'vendor-transition': { one: 'transition to a vendor', many: 'transitions to vendors' },
  'figures-baseline': { one: 'baseline of figures', many: 'baselines of figures' },
  'vendor-offboarding': { one: 'ending with a vendor', many: 'endings with vendors' },
  'denial-attribution': { one: 'rules on denials', many: 'rules on denials' },
  'coding-position': { one: 'open coding position', many: 'open coding positions' },
  'oversight-calendar': { one: 'calendar of oversight', many: 'calendars of oversight' },
};

/** Fields that never change once they are set. */
export const fixedInRegister: Record<RegisterKind, readonly string[]> = {
  vendor: ['madeBy', 'madeAt'],
  'vendor-agreement': ['vendorId', 'kind', 'madeBy', 'madeAt'],
  'vendor-contract': ['vendorId', 'madeBy', 'madeAt'],
  coder: ['vendorId', 'madeBy', 'madeAt'],
  'vendor-report': ['vendorId', 'madeBy', 'madeAt'],
  'oversight-task': ['kind', 'vendorId', 'scheduled', 'madeBy', 'madeAt'],
  'overpayment-case': ['credibleOn', 'madeBy', 'madeAt'],
  'evaluation-round': ['madeBy', 'madeAt'],
  'vendor-evaluation': ['roundId', 'madeBy', 'madeAt'],
  'vendor-risk': ['vendorId', 'madeBy', 'madeAt'],
  'payer-inquiry': ['receivedOn', 'madeBy', 'madeAt'],
  'security-incident': ['vendorId', 'discoveredAt', 'madeBy', 'madeAt'],
  'vendor-transition': ['vendorId', 'madeBy', 'madeAt'],
  'figures-baseline': Object.keys(figuresBaseline.shape),
  'vendor-offboarding': ['vendorId', 'madeBy', 'madeAt'],
  'denial-attribution': ['madeBy', 'madeAt'],
  'coding-position': ['madeBy', 'madeAt'],
  'oversight-calendar': ['madeBy', 'madeAt'],
};

/** The id that belongs to a record's content; null: any may be chosen. */
export async function idInRegister(
  kind: RegisterKind,
  content: Record<string, unknown>,
): Promise<string | null> {
  const { scheduled, vendorId } = content;
  return kind === 'oversight-task' && typeof scheduled === 'string' && scheduled !== ''
    ? scheduledTaskId(typeof vendorId === 'string' ? vendorId : null, scheduled)
    : null;
}

/** Kinds of which two browsers may make the same record at once: the second start of one gives way to the first. */
export const startedTwice: ReadonlySet<string> = new Set<RegisterKind>(['oversight-task']);
