// A link with which a provider answers a query on a page of the backend, without the extension and without an account.

import { z } from 'zod';
import { recordId } from './ids.ts';

/**
 * POST query links. Answer: `queryLinkMade`, 404 `no-query`, 409 `query-not-awaiting`; where it is to be mailed also 409
 * `mail-not-configured`, 422 `mail-domain`, 429 `mail-too-soon`, 503 `mail-not-sent`: then there is no new link.
 */
export const queryLinkAsked = z.object({
  encounterId: recordId,
  queryId: recordId,
  /** Address that the link is mailed to, without its code. */
  mailTo: z.email().max(200).optional(),
});
export type QueryLinkAsked = z.infer<typeof queryLinkAsked>;

export const queryLinkMade = z.object({
  /** Path at the server's own address. */
  link: z.string().max(200),
  /** Digits, told this once: the provider is given them by another way than the link. */
  code: z.string().regex(/^\d{8}$/),
  expiresAt: z.number(),
  /** Whether the mail server has taken it; a server that knows of no mail does not say. */
  mailed: z.boolean().optional(),
});
export type QueryLinkMade = z.infer<typeof queryLinkMade>;
