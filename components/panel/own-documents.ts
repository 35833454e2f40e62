// Documents that come with a chart instead of standing in an EHR's page: those of practice, where no page is read and
// nothing is sent.

import { createContext } from 'react';
import type { AnchorStatus, Evidence, QuoteAnchor } from '../../lib/model/evidence.ts';

export type OwnPassage = Pick<Extract<Evidence, { kind: 'quote' }>, 'anchor' | 'source' | 'documentDate'>;

export interface OwnDocuments {
  /** The passage selected last; null when nothing is selected. */
  take: () => OwnPassage | null;
  show: (anchor: QuoteAnchor) => AnchorStatus;
  /** Calls back when the selection is asked for from within a document. @returns ends it. */
  onAsked: (take: () => void) => () => void;
}

/** Null where the chart is in a page. */
export const OwnDocuments = createContext<OwnDocuments | null>(null);
