// Taking the selected passage as evidence. The frame it stands in must not name another chart.

import { useCallback, useContext } from 'react';
import { takeSelection } from '../../lib/messaging/ask-page.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { Writer } from '../../lib/store/write.ts';
import { OwnDocuments } from './own-documents.ts';
import { isElsewhere } from './same-chart.ts';

/** Answers with the evidence, or with words that say why there is none. */
export function useTakeEvidence(tab: number | null, chart: ChartSnapshot, writer: Writer) {
  const own = useContext(OwnDocuments);
  return useCallback(async (): Promise<Evidence | string> => {
    const inPage = own || tab === null ? null : await takeSelection(tab);
    const passage = own ? own.take() : inPage;
    if (!passage) return 'Nothing is selected in the page. Select the passage there, then press E.';
    if (inPage && isElsewhere(inPage.reading, chart))
      return 'The selected text stands in another chart or site. Nothing was taken.';
    const now = writer.now();
    const { anchor, source, documentDate } = passage;
    return { kind: 'quote', id: timedId(now, writer.random), anchor, source, documentDate, takenAt: now };
  }, [own, tab, chart, writer]);
}
