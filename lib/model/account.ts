// What people do with accounts, their own and, as administrators, those of others: asked as one act each and
// answered with how things stand afterwards, so that no screen has to add up what it asked for.

import { z } from 'zod';
import { person, role } from './person.ts';

/** Where one is signed in. */
export const ownSession = z.object({
  id: z.string().max(60),
  /** What the browser says it is. */
  device: z.string().max(200),
  /** Milliseconds since 1970. */
  since: z.number(),
  used: z.number(),
  /** The session that asks. */
  own: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;

const password = z.string().min(1).max(400);

export const ownAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  /** Ends one session, or all where none is named. */
  z.object({ act: z.literal('end-session'), session: z.string().min(1).max(60).optional() }),
  /** Ends every other session too. */
  z.object({ act: z.literal('change-password'), current: password, next: password }),
  /** Makes a secret for an authenticator app, shown once; it counts when a code of it has come back. */
  z.object({ act: z.literal('begin-totp') }),
  z.object({ act: z.literal('confirm-totp'), code: z.string().min(1).max(60) }),
  /** Both need a code: a browser that was left open is not enough. */
  z.object({ act: z.literal('remove-totp'), code: z.string().min(1).max(60) }),
  z.object({ act: z.literal('new-recovery-codes'), code: z.string().min(1).max(60) }),
]);
export type OwnAct = z.infer<typeof ownAct>;

export const ownAccount = z.object({
  person,
  sessions: z.array(ownSession),
  /** An authenticator app is asked for beside the password. */
  totp: z.boolean(),
  /** How many are left. */
  recoveryCodes: z.number().int(),
  /** The role needs a second factor. */
  required: z.boolean(),
  /** Told once. */
  secret: z.string().max(100).optional(),
  newCodes: z.array(z.string().max(60)).optional(),
});
export type OwnAccount = z.infer<typeof ownAccount>;

const id = z.string().min(1).max(60);

/** A name is shown in lists and to colleagues: one line. */
export const personName = z.string().trim().min(1).max(120);
export const personEmail = z.string().trim().min(3).max(200);

export const peopleAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  z.object({ act: z.literal('add'), email: personEmail, name: personName, role }),
  z.object({ act: z.literal('set-role'), id, role }),
  z.object({ act: z.literal('disable'), id }),
  z.object({ act: z.literal('enable'), id }),
  /** A one-time code, with which the person chooses a new password. */
  z.object({ act: z.literal('give-code'), id }),
  /** For whoever lost app and recovery codes. */
  z.object({ act: z.literal('reset-factor'), id }),
  /** The roles whose people must have a second factor. */
  z.object({ act: z.literal('require-factor'), roles: z.array(role).max(20) }),
]);
export type PeopleAct = z.infer<typeof peopleAct>;

export const account = z.object({
  id,
  email: z.string().max(200),
  name: z.string().max(120),
  role,
  /** `invited`: has not chosen a password yet. */
  state: z.enum(['active', 'invited', 'disabled']),
  /** Has a second factor. */
  factor: z.boolean(),
  /** Milliseconds since 1970 when they were last here; null: never. */
  seen: z.number().nullable(),
});
export type Account = z.infer<typeof account>;

export const accountsAnswer = z.object({
  accounts: z.array(account).max(20_000),
  /** Roles whose people must have a second factor. */
  required: z.array(role),
  /** Told once, to the administrator who asked for it. */
  code: z.object({ person: id, code: z.string().max(60), expiresAt: z.number() }).optional(),
});
export type AccountsAnswer = z.infer<typeof accountsAnswer>;

/** What the sign-in screen offers. */
export const signInOptions = z.object({
  /** Nobody has an account yet: whoever started the backend has the code for the first. */
  first: z.boolean(),
  /** What people call the organisation's own sign-in service, where there is one. */
  provider: z.string().max(100).optional(),
});
export type SignInOptions = z.infer<typeof signInOptions>;
