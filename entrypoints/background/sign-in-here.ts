// Signing in and out, done by the background so that no page holds the token.

import { endSession, keepSession, readIdentity, readToken } from '../../lib/messaging/session.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { serverOrigin } from '../../lib/sync/server-address.ts';
import { requestSignIn, requestSignOut } from '../../lib/sync/sign-in-requests.ts';
import type { SecondStep, SignedIn } from '../../lib/sync/wire.ts';
import { publishProfiles } from './publish-profiles.ts';
import { syncNow } from './sync-now.ts';

interface Account {
  server: string;
  email: string;
  password: string;
}

/** Answers as soon as the person is known; what waits is sent behind it. */
export async function signInHere({ server, email, password }: Account): Promise<Result<SecondStep | null>> {
  const origin = serverOrigin(server);
  if (!origin.ok) return origin;
  return enterWith(origin.value, await requestSignIn(origin.value, { email, password }));
}

/** Keeps the session that the server has given, in whichever way the person signed in. */
export async function enterWith(
  server: string,
  answer: Result<SignedIn | SecondStep>,
): Promise<Result<SecondStep | null>> {
  if (!answer.ok) return answer;
  if ('ticket' in answer.value) return ok(answer.value);
  await keepSession(server, answer.value);
  void syncNow();
  return ok(null);
}

/** Sends what waits where it can, then ends the session here and on the server. */
export async function signOutHere(): Promise<void> {
  await syncNow().catch(() => undefined);
  const [identity, token] = await Promise.all([readIdentity(), readToken()]);
  await endSession(true);
  await publishProfiles().catch(() => undefined);
  if (identity && token) await requestSignOut(identity.server, token);
}
