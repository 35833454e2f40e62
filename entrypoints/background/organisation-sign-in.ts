// Signing in with the organisation's own service. The browser opens a window for it and hands what comes back to
// this extension alone; the secret that makes a session of it never leaves here before.

import browser from 'webextension-polyfill';
import { systemRandom } from '../../lib/model/ids.ts';
import { type Fault, fail, fault, type Result } from '../../lib/model/result.ts';
import { serverOrigin } from '../../lib/sync/server-address.ts';
import { requestProviderBegin, requestProviderClaim } from '../../lib/sync/sign-in-requests.ts';
import { permittedServer } from './permitted-server.ts';
import { enterWith } from './sign-in-here.ts';

/** Answers when the person is signed in, or has closed the window. */
export async function signInByOrganisation(server: string): Promise<Result<unknown>> {
  const origin = await permittedServer(server);
  if (!origin.ok) return origin;
  const verifier = hex(systemRandom(32));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const begun = await requestProviderBegin(origin.value, {
    returnTo: browser.identity.getRedirectURL(),
    verifierHash: hex(new Uint8Array(digest)),
  });
  if (!begun.ok) return begun;
  const service = serverOrigin(begun.value.url);
  if (!service.ok) return service;
  const back = await browser.identity
    .launchWebAuthFlow({ url: begun.value.url, interactive: true })
    .catch(() => undefined);
  const brought = URL.parse(back ?? '')?.searchParams;
  const said = brought?.get('fault');
  if (said) return { ok: false, error: faultOf(said) };
  const handOver = brought?.get('hand-over');
  if (!handOver) return { ok: false, error: closed };
  return enterWith(origin.value, await requestProviderClaim(origin.value, { handOver, verifier }), null);
}

function faultOf(text: string): Fault {
  try {
    return fault.parse(JSON.parse(text));
  } catch {
    return closed;
  }
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

const closed = fail(
  'sign-in-not-finished',
  'The window of your organisation’s sign-in was closed, or could not be shown.',
  'You are not signed in.',
  'Try again, and sign in there.',
).error;
