// The documents that a page shows of a chart, read anew each time: for whatever looks for passages in them.

import { useCallback } from 'react';
import { readPageDocuments } from '../../lib/messaging/read-page-documents.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import { isElsewhere } from '../panel/same-chart.ts';

export const noDocuments: readonly PageDocument[] = [];

/** None where the page has gone on to another chart, or cannot be asked. @param tab null: none is read */
export const usePageDocuments = (tab: number | null, chart: ChartSnapshot) =>
  useCallback(
    (): Promise<readonly PageDocument[]> =>
      tab === null
        ? Promise.resolve(noDocuments)
        : readPageDocuments(tab, (reading) => isElsewhere(reading, chart)).catch(() => noDocuments),
    [tab, chart],
  );
