// The access review: who may sign in, since when and by whom, what should be looked at, and when all of it was last
// confirmed by someone. What calls for a look is told by rules, the decision is a person's.

import { z } from 'zod';
import { type Account, account } from './account.ts';
import { dayLength } from './calendar-day.ts';
import { sameName } from './folded-name.ts';
import type { Role } from './person.ts';
import { vendorsOf, worksForVendor } from './vendor-people.ts';

/** Days. PCI DSS 4.0, 8.2.6, shuts out accounts that were not used for 90 days; HIPAA names no figure. */
export const unusedAfter = 90;

/** Days that an invitation may stay open: its code is good for three, so somebody gave up. */
export const invitedAfter = 14;

/** Days between two reviews: our own choice, a quarter. */
export const reviewEvery = 90;

export const accessFlag = z.enum([
  'not-come',
  'unused',
  'no-factor',
  'only-administrator',
  /** The register of coders says that they have left, or the register of vendors that their vendor has. */
  'coder-left',
  'vendor-ended',
]);
export type AccessFlag = z.infer<typeof accessFlag>;

/** By whom and when something was done; a name is empty where nobody's account did it. */
const done = z.object({ at: z.number(), name: z.string().max(120) });

export const reviewedAccess = account.extend({
  added: done,
  /** The last change of role; null: none. */
  roleSet: done.nullable(),
  /** When they were shut out, where they are. */
  ended: done.nullable(),
  flags: z.array(accessFlag),
});
export type ReviewedAccess = z.infer<typeof reviewedAccess>;

export const accessReview = z.object({
  people: z.array(reviewedAccess).max(20_000),
  /** Newest first. */
  confirmed: z
    .array(done.extend({ note: z.string().max(500), people: z.number().int(), flagged: z.number().int() }))
    .max(200),
  /** When the next is due; now where there was none. */
  dueAt: z.number(),
});
export type AccessReview = z.infer<typeof accessReview>;

export const reviewAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  /** Says that the list was gone through. */
  z.object({ act: z.literal('confirm'), note: z.string().trim().max(500) }),
]);
export type ReviewAct = z.infer<typeof reviewAct>;

/**
 * What calls for a look at one person's access. Who has left is told by the registers of oversight.
 * @param added when the account was made, in milliseconds since 1970.
 * @param accounts all of the organisation's.
 * @param required roles that must have a second factor.
 */
export function accessFlags(
  of: Account,
  added: number,
  accounts: readonly Account[],
  required: readonly Role[],
  now: number,
  gone: Gone = nobodyGone,
): AccessFlag[] {
  if (of.state === 'disabled') return [];
  const flags: AccessFlag[] = [];
  if (of.state === 'invited' && now - added > invitedAfter * dayLength) flags.push('not-come');
  if (of.state === 'active' && now - (of.seen ?? added) > unusedAfter * dayLength) flags.push('unused');
  if (of.state === 'active' && required.includes(of.role) && !of.factor) flags.push('no-factor');
  const administrators = accounts.filter((a) => a.role === 'administrator' && a.state === 'active');
  if (administrators.length === 1 && administrators[0]?.id === of.id) flags.push('only-administrator');
  if (worksForVendor(of)) {
    const vendors = vendorsOf(of);
    const works = (vendor: string) => vendors.some((own) => sameName(own, vendor));
    const left = ({ name, vendor }: Gone['coders'][number]) =>
      sameName(name, of.name) && (vendors.length === 0 || works(vendor));
    if (gone.coders.some(left)) flags.push('coder-left');
    if (gone.vendors.some(works)) flags.push('vendor-ended');
  }
  return flags;
}

/** Who is gone by the registers of oversight: coders under each of their names, and vendors under each of theirs. */
export interface Gone {
  coders: readonly { name: string; vendor: string }[];
  vendors: readonly string[];
}

const nobodyGone: Gone = { coders: [], vendors: [] };
