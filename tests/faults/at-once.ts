// Hashes and sealed rows are made at once. The machine's own threads would decide which of two commands goes on first,
// and a seed would not play again the same. For tests that put no-cipher.ts in the cipher's place: rows that are many
// are sealed by the browser's own cipher, and must look the same.

import { createHash } from 'node:crypto';
import { gcm } from './no-cipher.ts';

const { subtle } = crypto;

subtle.digest = async (_algorithm, data) => {
  const bytes = createHash('sha256')
    .update(data as Uint8Array)
    .digest();
  return new Uint8Array(bytes).buffer;
};
const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
subtle.importKey = (async () => key) as typeof subtle.importKey;
subtle.encrypt = async (_algorithm, _key, plain) => copyOf(gcm().encrypt(plain as Uint8Array));
subtle.decrypt = async (_algorithm, _key, sealed) => copyOf(gcm().decrypt(sealed as Uint8Array));

const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
