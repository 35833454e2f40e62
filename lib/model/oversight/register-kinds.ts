// The registers of oversight, in one list: a new kind of record is a schema, a line here, who may write and read it, and
// what people call it.

import type { z } from 'zod';
import { agreement } from './agreement.ts';
import { coder } from './coder.ts';
import { contract } from './contract.ts';
import { denialRules } from './denial-rules.ts';
import { overpaymentCase } from './overpayment-case.ts';
import { oversightTask } from './task.ts';
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
  'denial-attribution': denialRules,
} as const;

export type RegisterKind = keyof typeof registerSchemas;
export type RegisterOf<K extends RegisterKind> = z.infer<(typeof registerSchemas)[K]>;

export const registerKinds = Object.keys(registerSchemas) as [RegisterKind, ...RegisterKind[]];

/** One of them and many, as people call them. */
export const registerWords: Record<RegisterKind, { one: string; many: string }> = {
  vendor: { one: 'vendor', many: 'vendors' },
  'vendor-agreement': { one: 'agreement with a vendor', many: 'agreements with vendors' },
  'vendor-contract': { one: 'contract with a vendor', many: 'contracts with vendors' },
  coder: { one: 'coder', many: 'coders' },
  'vendor-report': { one: 'report of a vendor', many: 'reports of vendors' },
  'oversight-task': { one: 'task of oversight', many: 'tasks of oversight' },
  'overpayment-case': { one: 'overpayment case', many: 'overpayment cases' },
  'denial-attribution': { one: 'rules on denials', many: 'rules on denials' },
};

/** Fields that never change once they are set. */
export const fixedInRegister: Record<RegisterKind, readonly string[]> = {
  vendor: ['madeBy', 'madeAt'],
  'vendor-agreement': ['vendorId', 'kind', 'madeBy', 'madeAt'],
  'vendor-contract': ['vendorId', 'madeBy', 'madeAt'],
  coder: ['vendorId', 'madeBy', 'madeAt'],
  'vendor-report': ['vendorId', 'madeBy', 'madeAt'],
  'oversight-task': ['kind', 'vendorId', 'madeBy', 'madeAt'],
  'overpayment-case': ['credibleOn', 'madeBy', 'madeAt'],
  'denial-attribution': ['madeBy', 'madeAt'],
};
