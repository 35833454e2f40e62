// People who sign in, and the roles that say what they may do.

import { z } from 'zod';
import { limits, placeName } from './limits.ts';

export const role = z.enum([
  'qa-auditor',
  'cdi-coordinator',
  'denial-analyst',
  'compliance-officer',
  'revenue-cycle-leader',
  'vendor-liaison',
  'vendor-coder',
  'provider',
  'administrator',
]);
export type Role = z.infer<typeof role>;

export const person = z.object({
  id: z.string().min(1).max(60),
  organisation: z.string().min(1).max(60),
  email: z.string().max(200),
  name: z.string().min(1).max(120),
  role,
  /** Absent: sees everything that the role may see. */
  limits: limits.optional(),
  /** Organisation that employs them, as vendors are named; null or absent: the client's own. */
  employer: placeName.nullish(),
});
export type Person = z.infer<typeof person>;

/** What people of one organisation are told of each other: who stands behind an id. */
export const colleague = person.pick({ id: true, name: true, role: true, employer: true }).extend({
  /** Shut out: nobody acts under it any more. */
  disabled: z.boolean().optional(),
});
export type Colleague = z.infer<typeof colleague>;
