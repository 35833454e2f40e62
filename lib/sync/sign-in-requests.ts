// Signing in, renewing and signing out, as requests.

import type { Result } from '../model/result.ts';
import { ask, type Fetch, toNoOtherPlace } from './ask-server.ts';
import { paths, type SignedIn, signedIn } from './wire.ts';

/** How long signing in and out may take, in milliseconds. */
const patience = 20_000;

/** Signs in; the token is for `httpTransport`. Faults: `wrong-password`, `offline` and the backend's own. */
export function requestSignIn(
  server: string,
  account: { email: string; password: string },
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn>> {
  const headers = { 'content-type': 'application/json' };
  return ask(fetch, server, paths.session, signedIn, {
    method: 'POST',
    headers,
    body: JSON.stringify(account),
    signal: AbortSignal.timeout(patience),
  });
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
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
}

/**
 * Gives a refresh token up for new tokens. Faults: `signed-out` when the session has ended, `offline`.
 * @param attempt names this renewal: the same one where no answer came.
 */
export function requestRenewal(
  server: string,
  renewal: { refreshToken: string; attempt: string },
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn>> {
  return ask(fetch, server, paths.renewal, signedIn, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(renewal),
    signal: AbortSignal.timeout(patience),
  });
}
