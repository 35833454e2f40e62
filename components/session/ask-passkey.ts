// Asking this machine's authenticators, in the words of WebAuthn. The name of the party that asks is left out: it is
// then the extension itself, and no web page can ask for the same passkeys. What extensions of an authenticator
// answer stays here, apart from what is sent.

import { fromBase64url, toBase64url } from '../../lib/model/base64url.ts';
import {
  type PasskeyAsked,
  type PasskeyMade,
  type PasskeySigned,
  passkeyAlgorithms,
} from '../../lib/model/passkey.ts';
import type { Person } from '../../lib/model/person.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';

/** Milliseconds that a person is given. */
const patience = 120_000;

/** In a page within somebody else's nobody sees who asks; and Firefox gives its extensions no passkeys. */
export const canAskPasskeys = (): boolean =>
  window.top === window && location.protocol === 'chrome-extension:' && 'PublicKeyCredential' in window;

/** Makes a passkey. @param salt of a secret that it is to keep for this browser's store, where it can. */
export async function makePasskey(
  { challenge, credentials }: PasskeyAsked,
  { id, email, name }: Person,
  salt: Uint8Array,
): Promise<Result<{ made: PasskeyMade; secret: Uint8Array | null }>> {
  try {
    // Asked for a public key, the browser answers with one, or throws.
    const made = (await navigator.credentials.create({
      publicKey: {
        challenge: plain(challenge),
        rp: { name: 'Overread' },
        user: { id: new TextEncoder().encode(id), name: email, displayName: name },
        pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: credentials.map(described),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: patience,
        extensions: { prf: { eval: { first: Uint8Array.from(salt) } } },
      },
    })) as PublicKeyCredential;
    // As above: of a key that was just made.
    const response = made.response as AuthenticatorAttestationResponse;
    return ok({
      made: {
        ...named(made),
        response: {
          clientDataJSON: text(response.clientDataJSON),
          attestationObject: text(response.attestationObject),
          transports: response.getTransports(),
        },
      },
      secret: secretOf(made),
    });
  } catch (error) {
    return error instanceof DOMException && error.name === 'InvalidStateError' ? hasOne : notGiven;
  }
}

/** Has one of them sign. @param salts of the secret that is to come with it, by the passkey's name. */
export async function signWithPasskey(
  { challenge, credentials }: PasskeyAsked,
  salts: Record<string, Uint8Array> = {},
): Promise<Result<{ signed: PasskeySigned; secret: Uint8Array | null }>> {
  try {
    // Asked for a public key, the browser answers with one, or throws.
    const signed = (await navigator.credentials.get({
      publicKey: {
        challenge: plain(challenge),
        allowCredentials: credentials.map(described),
        userVerification: 'required',
        timeout: patience,
        ...(Object.keys(salts).length > 0 && { extensions: { prf: { evalByCredential: byName(salts) } } }),
      },
    })) as PublicKeyCredential;
    // As above: of a key that has just signed.
    const response = signed.response as AuthenticatorAssertionResponse;
    return ok({
      signed: {
        ...named(signed),
        response: {
          clientDataJSON: text(response.clientDataJSON),
          authenticatorData: text(response.authenticatorData),
          signature: text(response.signature),
          ...(response.userHandle && { userHandle: text(response.userHandle) }),
        },
      },
      secret: secretOf(signed),
    });
  } catch {
    return notGiven;
  }
}

const plain = (encoded: string) => Uint8Array.from(fromBase64url(encoded));
const text = (bytes: ArrayBuffer): string => toBase64url(new Uint8Array(bytes));

const byName = (salts: Record<string, Uint8Array>) =>
  Object.fromEntries(Object.entries(salts).map(([id, salt]) => [id, { first: Uint8Array.from(salt) }]));

const described = ({ id, transports }: PasskeyAsked['credentials'][number]) => ({
  type: 'public-key' as const,
  id: plain(id),
  // A browser passes over words of a newer one.
  transports: transports as AuthenticatorTransport[],
});

const named = ({ rawId }: PublicKeyCredential) => ({
  id: text(rawId),
  rawId: text(rawId),
  type: 'public-key' as const,
});

function secretOf(credential: PublicKeyCredential): Uint8Array | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : null;
}

const hasOne = fail(
  'passkey-there',
  'This authenticator holds a passkey of yours for Overread already.',
  'Nothing was added.',
  'Use another one, or take the old passkey away first.',
);

const notGiven = fail(
  'no-passkey',
  'No passkey was given: it was cancelled, took too long, or is not on this machine.',
  'Nothing was changed.',
  'Try again, or use another way.',
);
