// What opens a link: a token that is in its address, and a code that the provider is told by another way. Whoever finds
// the one, in a mailbox or in what a proxy wrote down, lacks the other.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../../model/ids.ts';

const digits = 8;

/** Eight digits. Of 48 random bits, so that no code is likelier than another by more than a millionth. */
export const newCode = (random: RandomBytes): string =>
  String(Buffer.from(random(6)).readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');

/**
 * What the database has of a code. A costly hash would be of no use against so few codes, and would let anybody keep
 * the processor busy; the token as the key is: without its 256 bits, which are not in the database, nothing can be
 * tried.
 * @param code as it was typed: blanks and dashes do not matter.
 */
export const codeHash = (token: string, code: string): string =>
  createHmac('sha256', token).update(code.replaceAll(/\D/g, '')).digest('hex');

/** What the database has of the address that a link was mailed to: of no use without the token. */
export const recipientHash = (token: string, email: string): string =>
  createHmac('sha256', token).update(`to ${email.trim().toLowerCase()}`).digest('hex');

/** In the same time wherever they differ. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Names a link in both logs, where its provider has no account. */
export const newLinkName = (random: RandomBytes): string => `link-${Buffer.from(random(6)).toString('hex')}`;

/** The same for what is exchanged with the EHR's FHIR server about a query. */
export const newExchangeName = (random: RandomBytes): string =>
  `fhir-${Buffer.from(random(6)).toString('hex')}`;

/** True for the name of a link or of an exchange; ids of people are UUIDs. */
export const isLink = (id: string): boolean => /^(link|fhir)-/.test(id);
