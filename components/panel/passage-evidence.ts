// A passage that was found in the page, as the evidence it becomes once a person takes it.

import type { Evidence, QuoteAnchor } from '../../lib/model/evidence.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import type { Writer } from '../../lib/store/write.ts';

export function passageEvidence(
  { now, random }: Pick<Writer, 'now' | 'random'>,
  quote: QuoteAnchor,
  { source, written }: Pick<PageDocument, 'source' | 'written'>,
): Evidence {
  const takenAt = now();
  return {
    kind: 'quote',
    id: timedId(takenAt, random),
    anchor: quote,
    source,
    documentDate: written,
    takenAt,
  };
}

/**
 * Whether the documents still hold the passage with what stands around it: an EHR can name the next patient before it has
 * changed the note, and the note was then read as theirs.
 */
export const holdPassage = (
  documents: readonly PageDocument[],
  { prefix, exact, suffix }: QuoteAnchor,
  of: Pick<PageDocument, 'source'>,
): boolean =>
  documents.some(({ source, text }) => source === of.source && text.includes(prefix + exact + suffix));

export const goneWords = 'That passage is not on the page now. Nothing was taken.';
