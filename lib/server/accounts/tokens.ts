// Tokens: random, known to the browser only, and kept here as hashes, so that a copy of the database lets
// nobody in.

import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../model/ids.ts';

/** What the database has of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The same of a code that is read from a note: capitals, blanks and other dashes do not matter. */
export const hashOfCode = (code: string): string => hashOf(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));

/** 256 bits, in letters that fit a header. */
export const newToken = (random: RandomBytes): string => Buffer.from(random(32)).toString('base64url');
