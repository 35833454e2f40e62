// Signing in, renewing and signing out, as requests. Each has the faults of `ask` besides those that it names.

import type { z } from 'zod';
import { type SecondStepWays, type SignInOptions, secondStepWays, signInOptions } from '../model/account.ts';
import type { Result } from '../model/result.ts';
import { ask, type Fetch, post, toNoOtherPlace, usualPatience } from './ask-server.ts';
import {
  paths,
  type providerBegin,
  providerBegun,
  type providerClaim,
  type redeemedCode,
  type SecondStep,
  type SecondStepGiven,
  type SignedIn,
  signedIn,
  signedInOrStep,
} from './wire.ts';

/** Signs in; the token is for `httpTransport`. Fault: `wrong-password`. */
export function requestSignIn(
  server: string,
  account: { email: string; password: string },
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn | SecondStep>> {
  return post(fetch, server, paths.session, signedInOrStep, account);
}

/** Ends the session on the backend; its answer does not matter to the person who leaves. */
export async function requestSignOut(
  server: string,
  token: string,
  fetch: Fetch = globalThis.fetch,
): Promise<void> {
  await fetch(server + paths.session, {
    ...toNoOtherPlace,
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(usualPatience),
  }).catch(() => undefined);
}

/**
 * Gives a refresh token up for new tokens. Fault: `signed-out` when the session has ended.
 * @param attempt names this renewal: the same one where no answer came.
 */
export function requestRenewal(
  server: string,
  renewal: { refreshToken: string; attempt: string },
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn>> {
  return post(fetch, server, paths.renewal, signedIn, renewal);
}

/** What this server's sign-in screen offers. */
export const requestSignInOptions = (
  server: string,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignInOptions>> =>
  ask(fetch, server, paths.signInOptions, signInOptions, { signal: AbortSignal.timeout(usualPatience) });

/** Signs in with a one-time code and a new password. Faults: `wrong-code`, `weak-password`, `name-missing`. */
export function requestCodeSignIn(
  server: string,
  given: z.infer<typeof redeemedCode>,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn | SecondStep>> {
  return post(fetch, server, paths.oneTimeCode, signedInOrStep, given);
}

/** What can be given for a ticket. Fault: `step-over`. */
export const requestSecondStepWays = (
  server: string,
  ticket: string,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SecondStepWays>> => post(fetch, server, paths.secondStepWays, secondStepWays, { ticket });

/** Signs in with what is asked for after the password. Faults: `wrong-factor`, `wrong-passkey`, `step-over`. */
export const requestSecondStep = (
  server: string,
  given: SecondStepGiven,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn>> => post(fetch, server, paths.secondStep, signedIn, given);

/** Begins signing in with the organisation: where to send the person. Faults: `no-provider`, `provider-silent`. */
export const requestProviderBegin = (
  server: string,
  begun: z.infer<typeof providerBegin>,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<z.infer<typeof providerBegun>>> =>
  post(fetch, server, paths.providerBegin, providerBegun, begun);

/** Claims the session that a sign-in with the organisation came to. Fault: `sign-in-over`. */
export const requestProviderClaim = (
  server: string,
  claim: z.infer<typeof providerClaim>,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn>> => post(fetch, server, paths.providerClaim, signedIn, claim);
