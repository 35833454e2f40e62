// What people do with accounts, their own and, as administrators, those of others: asked as one act each and
// answered with how things stand afterwards, so that no screen has to add up what it asked for.

import { z } from 'zod';
import { limits, placeName } from './limits.ts';
import { passkey, passkeyAsked, passkeyMade, passkeyName, passkeySigned } from './passkey.ts';
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

/**
 * That it is really them, by a factor they have: a browser that was left open is not enough. One of the two is given,
 * once there is a factor.
 */
const proof = { code: z.string().min(1).max(60).optional(), passkey: passkeySigned.optional() };

export const ownAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  /** Ends one session, or all where none is named. */
  z.object({ act: z.literal('end-session'), session: z.string().min(1).max(60).optional() }),
  /** Ends every other session too. */
  z.object({ act: z.literal('change-password'), current: password, next: password }),
  /** Makes a secret for an authenticator app, shown once; it counts when a code of it has come back. */
  z.object({ act: z.literal('begin-totp'), ...proof }),
  z.object({ act: z.literal('confirm-totp'), code: z.string().min(1).max(60) }),
  z.object({ act: z.literal('remove-totp'), ...proof }),
  z.object({ act: z.literal('new-recovery-codes'), ...proof }),
  /** Asks a passkey for the proof that another act needs. */
  z.object({ act: z.literal('ask-passkey') }),
  /** Asks for a new passkey; it counts when the authenticator has made it. */
  z.object({ act: z.literal('begin-passkey'), ...proof }),
  z.object({ act: z.literal('add-passkey'), name: passkeyName, made: passkeyMade }),
  z.object({ act: z.literal('remove-passkey'), id: z.string().min(1).max(60), ...proof }),
  /** Whether they are written to once a day about what of theirs is late. */
  z.object({ act: z.literal('set-late-mail'), on: z.boolean() }),
]);
export type OwnAct = z.infer<typeof ownAct>;

export const ownAccount = z.object({
  person,
  sessions: z.array(ownSession),
  /** An authenticator app is asked for beside the password. */
  totp: z.boolean(),
  passkeys: z.array(passkey).max(100),
  /** The server takes passkeys of this extension. */
  passkeysTaken: z.boolean(),
  /** They sign in with the organisation's own service, which asks for no factor of here. */
  elsewhere: z.boolean(),
  /** How many are left. */
  recoveryCodes: z.number().int(),
  /** The role needs a second factor. */
  required: z.boolean(),
  /** They are written to about what is late; absent: the backend sends no such mail. */
  lateMail: z.boolean().optional(),
  /** Told once. */
  secret: z.string().max(100).optional(),
  newCodes: z.array(z.string().max(60)).optional(),
  /** To be answered by an authenticator. */
  asked: passkeyAsked.optional(),
});
export type OwnAccount = z.infer<typeof ownAccount>;

const id = z.string().min(1).max(60);

/** A name is shown in lists and to colleagues: one line. */
export const personName = z.string().trim().min(1).max(120);
export const personEmail = z.string().trim().min(3).max(200);

export const peopleAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  /** A vendor liaison is added with a vendor, a vendor’s coder with their employer. */
  z.object({
    act: z.literal('add'),
    email: personEmail,
    name: personName,
    role,
    limits: limits.optional(),
    employer: placeName.optional(),
  }),
  z.object({ act: z.literal('set-role'), id, role }),
  /** What the person is limited to, and who employs them; holds from the next request on. */
  z.object({ act: z.literal('set-limits'), id, limits, employer: placeName.nullable() }),
  /** `clear`: what their browsers keep is deleted too, as by `clear-browsers`. */
  z.object({ act: z.literal('disable'), id, clear: z.object({ unsent: z.boolean() }).optional() }),
  z.object({ act: z.literal('enable'), id }),
  /** A one-time code, with which the person chooses a new password. */
  z.object({ act: z.literal('give-code'), id }),
  /** For whoever lost app and recovery codes. */
  z.object({ act: z.literal('reset-factor'), id }),
  /** Their browsers delete what they keep. `unsent`: work that never reached the server too. */
  z.object({ act: z.literal('clear-browsers'), id, unsent: z.boolean() }),
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
  /** Absent: none. */
  limits: limits.optional(),
  /** Null or absent: the organisation itself. */
  employer: placeName.nullish(),
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

/** What can be given after the password. */
export const secondStepWays = z.object({
  /** An app's code; without it a recovery code alone. */
  totp: z.boolean(),
  /** For a passkey that was made with this extension. */
  passkey: passkeyAsked.optional(),
});
export type SecondStepWays = z.infer<typeof secondStepWays>;

/** What the sign-in screen offers. */
export const signInOptions = z.object({
  /** Nobody has an account yet: whoever started the backend has the code for the first. */
  first: z.boolean(),
  /** What people call the organisation's own sign-in service, where there is one. */
  provider: z.string().max(100).optional(),
});
export type SignInOptions = z.infer<typeof signInOptions>;
