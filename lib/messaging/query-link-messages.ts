// A link for a provider, as the panel and the workspace ask for it, through the background, which alone has the token.

import { z } from 'zod';
import {
  type QueryLinkAsked,
  type QueryLinkMade,
  queryLinkAsked,
  queryLinkMade,
} from '../model/query-link.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toQueryLinks = z.object({ type: z.literal('query-link'), of: queryLinkAsked });

/** The query in a message, or null when it is none. */
export const parseToQueryLinks = (message: unknown): QueryLinkAsked | null =>
  toQueryLinks.safeParse(message).data?.of ?? null;

/** Makes a link for the query, whole; older ones open nothing any more. */
export const askQueryLink = (of: QueryLinkAsked): Promise<Result<QueryLinkMade>> =>
  askBackground({ type: 'query-link', of }, queryLinkMade);
