// What was found in a page's documentation for a query: proposed to its author, who adds it or leaves it.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { quoteAnchor } from './evidence.ts';

export const foundIndicator = z.object({
  /** What the topic calls it. */
  label: z.string().min(1).max(60),
  anchor: quoteAnchor,
  /** Title, author and date of the document, joined; null where the page shows none. */
  source: z.string().max(300).nullable(),
  date: isoDate.nullable(),
  value: z.string().max(80).nullable(),
  mention: z.enum(['stated', 'negated', 'historical']),
});
export type FoundIndicator = z.infer<typeof foundIndicator>;
