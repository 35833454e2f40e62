// A request in the name of who is signed in here.

import { readIdentity } from '../../lib/messaging/session.ts';
import { type Fault, fail, type Result } from '../../lib/model/result.ts';
import { goodToken } from './renew-session.ts';

/**
 * With the session's token; one that the server does not take is renewed once.
 * @param organisation that it is asked for; where somebody of another one has signed in meanwhile, nothing is asked.
 */
export async function signedInHere<T>(
  request: (server: string, token: string) => Promise<Result<T>>,
  organisation?: string,
): Promise<Result<T>> {
  const identity = await readIdentity();
  const other = organisation !== undefined && identity?.person.organisation !== organisation;
  const token = identity && !other && (await goodToken(identity));
  if (!token) return { ok: false, error: signedOut };
  const answer = await request(identity.server, token);
  if (answer.ok || answer.error.code !== 'signed-out') return answer;
  const renewed = await goodToken(identity, token);
  return renewed ? request(identity.server, renewed) : answer;
}

const signedOut: Fault = fail(
  'signed-out',
  'You are signed out.',
  'Nothing was changed.',
  'Sign in, then try again.',
).error;
