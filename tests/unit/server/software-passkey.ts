// An authenticator in software, for tests: makes a passkey with ES256 and no attestation, and signs. Whatever it is
// told to do wrong, it does.

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { PasskeyMade, PasskeySigned } from '../../../lib/model/passkey.ts';

export interface Ways {
  challenge: string;
  origin: string;
  /** The name of the party that asks; the origin where nothing else is said, as browsers do for extensions. */
  party?: string;
  verified?: boolean;
  counter?: number;
  type?: string;
  crossOrigin?: boolean;
  /** COSE number of the algorithm in the key. */
  algorithm?: number;
}

let made = 0;

export class SoftwarePasskey {
  readonly id = b64(createHash('sha256').update(`credential ${made++}`).digest());
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });

  make(ways: Ways): PasskeyMade {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = cborMap([
      [cborInt(1), cborInt(2)],
      [cborInt(3), cborInt(ways.algorithm ?? -7)],
      [cborInt(-1), cborInt(1)],
      [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
      [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
    ]);
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, key]);
    const attestation = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(authenticatorData(ways, 0x40, attested))],
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: clientData({ type: 'webauthn.create', ...ways }),
        attestationObject: b64(attestation),
        transports: ['internal'],
      },
    };
  }

  sign(ways: Ways, as = this.id): PasskeySigned {
    const data = authenticatorData(ways, 0, Buffer.alloc(0));
    const client = clientData({ type: 'webauthn.get', ...ways });
    const hash = createHash('sha256').update(Buffer.from(client, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([data, hash]), this.#keys.privateKey);
    return {
      id: as,
      rawId: as,
      type: 'public-key',
      response: { clientDataJSON: client, authenticatorData: b64(data), signature: b64(signature) },
    };
  }
}

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

function authenticatorData(
  { origin, party = origin, verified = true, counter = 0 }: Ways,
  flag: number,
  rest: Buffer,
): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = Buffer.from([0x01 | (verified ? 0x04 : 0) | flag]);
  return Buffer.concat([createHash('sha256').update(party).digest(), flags, count, rest]);
}

const clientData = ({ type, challenge, origin, crossOrigin = false }: Ways): string =>
  b64(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin })));

/** CBOR (RFC 8949): a head with the kind and a number, in the shortest form. */
function head(kind: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(kind << 5) | n]);
  if (n < 256) return Buffer.from([(kind << 5) | 24, n]);
  return Buffer.from([(kind << 5) | 25, n >> 8, n & 0xff]);
}

const cborInt = (n: number): Buffer => (n < 0 ? head(1, -1 - n) : head(0, n));
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([head(2, bytes.length), bytes]);
const cborText = (text: string): Buffer => Buffer.concat([head(3, text.length), Buffer.from(text)]);
const cborMap = (entries: readonly [Buffer, Buffer][]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);
