// The secret that a passkey makes for a salt. No server is asked: that it opens what was closed with it is the proof.

import { toBase64url } from '../../lib/model/base64url.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { signWithPasskey } from './ask-passkey.ts';

/** @param salts by the names of the passkeys that may answer. */
export async function secretOfPasskey(
  salts: Record<string, Uint8Array>,
): Promise<Result<{ credential: string; secret: Uint8Array }>> {
  // Nobody checks the signature; what is signed must be new all the same.
  const asked = {
    challenge: toBase64url(systemRandom(32)),
    credentials: Object.keys(salts).map((id) => ({ id, transports: [] })),
  };
  const answer = await signWithPasskey(asked, salts);
  if (!answer.ok) return answer;
  const { signed, secret } = answer.value;
  return secret ? ok({ credential: signed.id, secret }) : none;
}

const none = fail(
  'no-passkey-secret',
  'This authenticator keeps no key of its own for Overread.',
  'Its passkey is good for signing in and cannot unlock this browser.',
  'Unlock with your password, or use a passkey of another authenticator.',
);
