// Keeps the session alive: its token is good for minutes, and is renewed before it ends or when the server no
// longer takes it. One renewal at a time over all contexts: a refresh token that is sent twice ends the session.

import {
  endSession,
  type Identity,
  keepRenewed,
  noteAttempt,
  readTokens,
  type Tokens,
} from '../../lib/messaging/session.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import { requestRenewal } from '../../lib/sync/sign-in-requests.ts';
import { keepPasskeysOnly } from './store-passkeys.ts';

/**
 * A token that should be good, or null when nobody is signed in.
 * @param refused the token that the server has just not taken.
 */
export function goodToken(whose: Identity, refused?: string): Promise<string | null> {
  return navigator.locks.request('overread-renewal', async () => {
    const tokens = await readTokens(whose);
    if (!tokens) return null;
    if (tokens.token !== refused && !isDue(tokens, Date.now())) return tokens.token;
    return renew(tokens, tokens.token === refused);
  });
}

/** A clock that was put back makes it due too: how long ago it was kept is not known then. */
function isDue({ keptAt, renewAfter, refreshToken, attempt }: Tokens, now: number): boolean {
  if (refreshToken === undefined || renewAfter === undefined || keptAt === undefined) return false;
  return attempt !== undefined || now < keptAt || now - keptAt >= renewAfter;
}

async function renew(tokens: Tokens, isRefused: boolean): Promise<string | null> {
  const { refreshToken, server } = tokens;
  if (refreshToken === undefined) {
    if (isRefused) await endSession(false);
    return isRefused ? null : tokens.token;
  }
  const attempt = tokens.attempt ?? newAttempt();
  const noted = { ...tokens, attempt };
  await noteAttempt(tokens, attempt);
  const answer = await requestRenewal(server, { refreshToken, attempt });
  if (answer.ok) {
    await keepRenewed(noted, answer.value);
    if (answer.value.passkeys) await keepPasskeysOnly(answer.value.person, answer.value.passkeys);
    return answer.value.token;
  }
  if (answer.error.code === 'signed-out') {
    await endSession(false);
    return null;
  }
  // Nothing answered: the token may be good still, and the same renewal is asked for again.
  return isRefused ? null : tokens.token;
}

const newAttempt = (): string =>
  Array.from(systemRandom(16), (b) => b.toString(16).padStart(2, '0')).join('');
