// A link with which a provider answers a query on a page of the backend, without the extension and without an account.

import { z } from 'zod';
import { recordId } from './ids.ts';

/** POST query links. Answer: `queryLinkMade`, 404 `no-query`, 409 `query-not-awaiting`. */
export const queryLinkAsked = z.object({ encounterId: recordId, queryId: recordId });
export type QueryLinkAsked = z.infer<typeof queryLinkAsked>;

export const queryLinkMade = z.object({
  /** Path at the server's own address. */
  link: z.string().max(200),
  /** Digits, told this once: the provider is given them by another way than the link. */
  code: z.string().regex(/^\d{8}$/),
  expiresAt: z.number(),
});
export type QueryLinkMade = z.infer<typeof queryLinkMade>;
