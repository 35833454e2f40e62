// What the backend must be able to read again is kept under a key of the server, where one is configured: a copy of
// the database alone then gives nobody a second factor.

import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { RandomBytes } from '../../model/ids.ts';

const mark = 'sealed:';

export interface Seal {
  close(text: string): string;
  /** Throws where the key is another or the text was changed. */
  open(kept: string): string;
}

/** @param key what is configured; without it texts stay as they are. */
export function makeSeal(key: string | undefined, random: RandomBytes): Seal {
  const bytes = key === undefined ? undefined : createHash('sha256').update(key).digest();
  return {
    close(text) {
      if (!bytes) return text;
      const iv = random(12);
      const cipher = createCipheriv('aes-256-gcm', bytes, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return mark + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open(kept) {
      if (!kept.startsWith(mark)) return kept;
      if (!bytes) throw new Error('The database is sealed and OVERREAD_KEY is not set');
      const all = Buffer.from(kept.slice(mark.length), 'base64');
      const cipher = createDecipheriv('aes-256-gcm', bytes, all.subarray(0, 12));
      cipher.setAuthTag(all.subarray(12, 28));
      return Buffer.concat([cipher.update(all.subarray(28)), cipher.final()]).toString('utf8');
    },
  };
}
