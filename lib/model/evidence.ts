// Evidence for a finding: a passage quoted from the documentation, or the statement that it was looked
// for and is absent. The quote carries its surroundings so that it can be found again on a later visit.

import { z } from 'zod';
import { isoDate } from './chart.ts';

/** Shape of W3C Web Annotation's TextQuoteSelector and TextPositionSelector. */
export const quoteAnchor = z.object({
  exact: z.string().min(1).max(4000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  /** Offset of the first character in the region's text, counted in UTF-16 units. */
  start: z.number().int().nonnegative(),
  /** Documentation region the quote stands in, empty when it stands in none. */
  region: z.string().max(80),
});
export type QuoteAnchor = z.infer<typeof quoteAnchor>;

export const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quote'),
    id: z.string().max(60),
    anchor: quoteAnchor,
    /** Title, author and date of the document as the page shows them, joined; null when it shows none. */
    source: z.string().max(300).nullable(),
    /** When the document was written, where the page shows it; null or absent: not known. */
    documentDate: isoDate.nullish(),
    takenAt: z.number(),
  }),
  z.object({
    kind: z.literal('absent'),
    id: z.string().max(60),
    /** Where it was looked for. */
    lookedIn: z.string().min(1).max(400),
    takenAt: z.number(),
  }),
]);
export type Evidence = z.infer<typeof evidence>;

/** Where a quote stands today. `ambiguous`: several places fit equally and a person must choose. */
export const anchorStatus = z.enum(['found', 'moved', 'ambiguous', 'lost']);
export type AnchorStatus = z.infer<typeof anchorStatus>;
