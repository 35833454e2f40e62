// What the panel asks of a page: the selected passage, and to show a passage again.

import type { FrameReading } from '../model/chart.ts';
import type { AnchorStatus, QuoteAnchor } from '../model/evidence.ts';
import type { FollowedPage } from './follow-page.ts';
import { locateQuote } from './locate.ts';
import type { Painter } from './paint.ts';
import { sourceOf } from './read-documents.ts';
import { quoteSelection } from './selection.ts';

export interface Passage {
  anchor: QuoteAnchor;
  source: string | null;
  /** When the document was written, as `YYYY-MM-DD`; null where the page does not say. */
  documentDate: string | null;
  /** Whose chart the frame shows, read in the same moment. */
  reading: FrameReading;
  /** When the selection last changed; 0 when it was made before this script ran. */
  selectedAt: number;
}

/** The selected passage, or null when nothing is selected in this frame. */
export function takeSelection(doc: Document, page: FollowedPage, selectedAt: number): Passage | null {
  const quoted = quoteSelection(doc, page.regionsNow());
  if (!quoted) return null;
  const { anchor, region } = quoted;
  const documentDate = region?.written ?? null;
  return { anchor, source: sourceOf(region), documentDate, reading: page.readNow(), selectedAt };
}

/** Highlights the passage where it stands; every place when it is ambiguous, none when it is lost. */
export function showEvidence(
  doc: Document,
  page: FollowedPage,
  painter: Painter,
  id: string,
  anchor: QuoteAnchor,
): AnchorStatus {
  const { status, places } = locateQuote(doc, page.regionsNow(), anchor);
  painter.show(id, places.flat());
  return status;
}
