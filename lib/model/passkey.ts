// What passkeys (WebAuthn) say, as browsers write it, and what their owner is shown of them. Only what the server
// needs is taken over: the results of extensions, a secret of this browser's store among them, have no place here.

import { z } from 'zod';

const bytes = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[\w-]+$/);

/** COSE numbers of the signatures that are taken, the preferred first: ECDSA with P-256, Ed25519, RSA. */
export const passkeyAlgorithms: readonly number[] = [-7, -8, -257];

/** A name is shown in a list: one line, and no signs that nobody sees. */
export const passkeyName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u);

const transports = z.array(z.string().max(40)).max(10);

/** What an authenticator is asked: `credentials` are those that may answer, or, for a new one, those that must not. */
export const passkeyAsked = z.object({
  challenge: bytes(200),
  credentials: z.array(z.object({ id: bytes(1400), transports })).max(100),
});
export type PasskeyAsked = z.infer<typeof passkeyAsked>;

const credential = { id: bytes(1400), rawId: bytes(1400), type: z.literal('public-key') };

/** A new passkey. */
export const passkeyMade = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes(4000), attestationObject: bytes(20_000), transports }),
});
export type PasskeyMade = z.infer<typeof passkeyMade>;

/** A passkey's signature. */
export const passkeySigned = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: bytes(200).optional(),
  }),
});
export type PasskeySigned = z.infer<typeof passkeySigned>;

/** What its owner is shown. */
export const passkey = z.object({
  id: z.string().max(60),
  name: z.string().max(60),
  /** What the authenticator calls it. */
  credential: bytes(1400),
  transports,
  /** Milliseconds since 1970. */
  since: z.number(),
  used: z.number().nullable(),
  /** Made with this extension and not with one of another store; only those can be asked for here. */
  here: z.boolean(),
});
export type Passkey = z.infer<typeof passkey>;
