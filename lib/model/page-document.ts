// A document of a chart as the panel asks for it to look through: its text, read in this moment and kept nowhere.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { mostDocumentText } from './page-tools.ts';

export const pageDocument = z.object({
  /** Title as the page shows it; empty where it shows none. */
  name: z.string().max(200),
  /** Documentation region that a quote of it is anchored in. */
  region: z.string().max(80),
  author: z.string().max(200).nullable(),
  /** When it was written; null: the page does not say. */
  written: isoDate.nullable(),
  /** Title, author and date joined; null where the page shows none. */
  source: z.string().max(300).nullable(),
  /** White space squeezed; offsets of quotes count in it. */
  text: z.string().max(mostDocumentText),
});
export type PageDocument = z.infer<typeof pageDocument>;
