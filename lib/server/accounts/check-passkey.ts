// Whether an authenticator's answer is what it must be: for this challenge, from the extension that asked, by a
// person who was verified, with a signature of the key. Whatever is wrong, the answer is the same.

import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { type PasskeyMade, type PasskeySigned, passkeyAlgorithms } from '../../model/passkey.ts';
import type { Challenge } from './passkey-challenges.ts';

export interface KeptKey {
  credential: string;
  public_key: string;
  counter: number;
}

/** The key in a new passkey, or null. */
export async function checkMade(made: PasskeyMade, asked: Challenge): Promise<KeptKey | null> {
  if (isFramed(made.response.clientDataJSON)) return null;
  const { transports: _, ...response } = made.response;
  const checked = await verifyRegistrationResponse({
    ...expected(asked),
    response: { ...made, response, clientExtensionResults: {} },
    supportedAlgorithmIDs: [...passkeyAlgorithms],
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { credential: id, public_key: Buffer.from(publicKey).toString('base64url'), counter };
}

/** The counter in a right signature, or null. */
export async function checkSigned(
  signed: PasskeySigned,
  asked: Challenge,
  kept: KeptKey,
): Promise<number | null> {
  if (isFramed(signed.response.clientDataJSON)) return null;
  const { userHandle, ...response } = signed.response;
  // Who it says to be: where it says so, it has to be who is asked.
  if (userHandle !== undefined && userHandle !== handleOf(asked.person)) return null;
  const checked = await verifyAuthenticationResponse({
    ...expected(asked),
    response: { ...signed, response, clientExtensionResults: {} },
    credential: {
      id: kept.credential,
      publicKey: Uint8Array.from(Buffer.from(kept.public_key, 'base64url')),
      counter: kept.counter,
    },
  }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}

/** What a person is called in an authenticator. */
const handleOf = (person: string): string => Buffer.from(person).toString('base64url');

/** Browsers take an extension's whole origin for the name of the party that asks, so that no domain is like it. */
const expected = ({ challenge, origin }: Challenge) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: origin,
  requireUserVerification: true,
});

/** Asked for by a page of ours inside somebody else's: people cannot see there whom they answer. */
function isFramed(clientData: string): boolean {
  try {
    return JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')).crossOrigin === true;
  } catch {
    return true;
  }
}
