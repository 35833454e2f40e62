// Passwords: kept only as argon2id hashes, with OWASP's parameters (19 MiB, two passes, about 30 ms).

import { hash, verify } from '@node-rs/argon2';
import type { RandomBytes } from '../model/ids.ts';
import { inTurn } from './hashing-queue.ts';

// Argon2id is the library's own choice when none is named (its enum cannot be imported without a compiler).
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Waits for its turn; throws a Refusal where too many wait. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(plain(password), parameters));

/** The same letters, however a keyboard composes them. */
const plain = (password: string): string => password.normalize('NFC');

let nobodys: Promise<string> | undefined;

/**
 * Whether `password` belongs to `stored`. With null (nobody has this e-mail) the answer is false and takes
 * as long as a wrong password, so that time does not tell which e-mails exist.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hash('the password of nobody', parameters);
  const known = stored ?? (await nobodys);
  const right = await inTurn(() => verify(known, plain(password)));
  return right && stored !== null;
}

// Neither 0, 1, i, l nor o: they are confused when typed from a screen or a note.
const letters = '23456789abcdefghjkmnpqrstuvwxyz';

/** A password to read out and type: four groups of five, 99 bits. */
export function readablePassword(random: RandomBytes): string {
  const pick = (): string => {
    for (;;) {
      // The largest multiple of the alphabet's size below 256; what is above it would favour the first letters.
      const byte = random(1)[0]!;
      if (byte < 248) return letters[byte % letters.length]!;
    }
  };
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, pick).join('')).join('-');
}
