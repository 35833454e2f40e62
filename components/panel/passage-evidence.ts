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
