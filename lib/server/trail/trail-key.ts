// The key that signs anchors. It stands in a file, not in the database: whoever rewrites the database must not be able
// to sign what they made of it.

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartFault } from '../database/start-fault.ts';
import { textOf } from '../thrown.ts';

/** Reads the key in `file`, or makes one there where there is none. Throws a StartFault. */
export function openTrailKey(file: string): KeyObject {
  try {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
      // `wx`: of two that start at once, one makes it.
      writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
    }
    return ed25519(createPrivateKey(readFileSync(file)));
  } catch (error) {
    throw new StartFault(
      'trail-key',
      `The key of the audit trail in ${file} cannot be used (${codeOf(error)}).`,
      'The backend has not started; nothing was changed.',
      'Put an Ed25519 key there (PEM), name another file in OVERREAD_TRAIL_KEY, or remove the file to have one made.',
    );
  }
}

/** The public half, from a file with either half; null where there is no file. Throws where it is no such key. */
export const readPublicKey = (file: string): KeyObject | null =>
  existsSync(file) ? ed25519(createPublicKey(readFileSync(file))) : null;

/** A short name of a key, the same for both halves. */
export function keyName(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return key;
}

const codeOf = (error: unknown): string =>
  textOf(error, 'code') ?? textOf(error, 'message') ?? 'unknown reason';
