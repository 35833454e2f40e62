// What pages ask of the background about signing in and out, locking and unlocking: it alone has the token and the key.

import { z } from 'zod';
import { type SecondStepWays, type SignInOptions, secondStepWays, signInOptions } from '../model/account.ts';
import { type PasskeySigned, passkeySigned } from '../model/passkey.ts';
import type { Result } from '../model/result.ts';
import { askBackground, tellBackground } from './ask-background.ts';

const server = z.url().max(300);

const byPassword = z.object({
  type: z.literal('sign-in'),
  server,
  email: z.string().max(200),
  password: z.string().max(400),
});

const redeemed = z.object({
  type: z.literal('redeem-code'),
  server,
  code: z.string().max(100),
  email: z.string().max(200),
  name: z.string().max(120).optional(),
  password: z.string().max(400),
});
export type Redeemed = Omit<z.infer<typeof redeemed>, 'type'>;

const toSignIn = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sign-in-options'), server }),
  byPassword,
  redeemed,
  z.object({
    type: z.literal('second-step'),
    server,
    ticket: z.string().max(200),
    code: z.string().max(60).optional(),
    passkey: passkeySigned.optional(),
  }),
  z.object({ type: z.literal('second-step-ways'), server, ticket: z.string().max(200) }),
  z.object({ type: z.literal('organisation-sign-in'), server }),
  z.object({ type: z.literal('sign-out') }),
  z.object({ type: z.literal('lock') }),
  z.object({ type: z.literal('unlock'), password: z.string().max(400) }),
]);
export type ToSignIn = z.infer<typeof toSignIn>;

/** The message, or null when it is none of these. */
export const parseToSignIn = (message: unknown): ToSignIn | null => toSignIn.safeParse(message).data ?? null;

/** What the sign-in screen offers at this server; null where it does not answer. */
export async function askSignInOptions(at: string): Promise<SignInOptions | null> {
  const answer = await askBackground({ type: 'sign-in-options', server: at }, signInOptions);
  return answer.ok ? answer.value : null;
}

/** A right password, and a code that is asked for next. */
const nextStep = z.object({ ticket: z.string() });

/** The ticket in what a sign-in answered, where a code is asked for. */
export const ticketIn = (answer: unknown): string | null => nextStep.safeParse(answer).data?.ticket ?? null;

/** Signs in at the server; afterwards everything waiting is sent. With a ticket, a code is asked for first. */
export const signIn = (account: {
  server: string;
  email: string;
  password: string;
}): Promise<Result<{ ticket: string } | null>> =>
  askBackground({ type: 'sign-in', ...account }, nextStep.nullable());

/** Chooses a password with a one-time code, and signs in or is asked for a code. */
export const redeemCode = (given: Redeemed): Promise<Result<{ ticket: string } | null>> =>
  askBackground({ type: 'redeem-code', ...given }, nextStep.nullable());

/** What can be given after the password, and what a passkey is to sign. */
export const askSecondStepWays = (at: string, ticket: string): Promise<Result<SecondStepWays>> =>
  askBackground({ type: 'second-step-ways', server: at, ticket }, secondStepWays);

/** Signs in with the code or the passkey that was asked for after the password. */
export const passSecondStep = (given: {
  server: string;
  ticket: string;
  code?: string;
  passkey?: PasskeySigned;
}): Promise<Result<null>> => askBackground({ type: 'second-step', ...given }, z.null());

/** Signs in with the organisation's own service, in a window of its own. */
export const signInWithOrganisation = (at: string): Promise<Result<null>> =>
  askBackground({ type: 'organisation-sign-in', server: at }, z.null());

/** Locks: nothing is shown until the password opens it again. */
export const lock = (): Promise<void> => tellBackground({ type: 'lock' });

/** Opens what was locked. With a ticket, a code is asked for first. */
export const unlock = (password: string): Promise<Result<{ ticket: string } | null>> =>
  askBackground({ type: 'unlock', password }, nextStep.nullable());

/** Ends the session. What was not sent stays, encrypted, for the person's next sign-in; the rest is deleted. */
export const signOut = (): Promise<void> => tellBackground({ type: 'sign-out' });
