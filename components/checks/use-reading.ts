// What the documentation that the page has shown of this chart proposes for its codes. Documents are kept in memory while
// the worksheet is open, and nowhere else: a page shows one note at a time, and a passage in one can be answered in another.

import { useEffect, useMemo, useState } from 'react';
import type { CodeSets } from '../../lib/codes/code-sets.ts';
import { dateForCodes } from '../../lib/codes/in-force.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import { readChart } from '../../lib/notes/reading/read-chart.ts';
import { readingTables } from '../../lib/notes/reading/reading-tables.ts';
import type { RuleChart } from '../../lib/rules/rule-chart.ts';
import { useCodeIndexes } from '../codes/use-code-indexes.ts';
import { holdPassage } from '../panel/passage-evidence.ts';
import type { ReadPassage, ReadProposal } from './chart-checks.ts';
import { noDocuments, usePageDocuments } from './use-page-documents.ts';

const nothing: readonly ReadProposal[] = [];

/**
 * @param tab that shows the chart; null: nothing is read
 * @param off ids of checks that are switched off
 */
export function useReading(
  tab: number | null,
  chart: ChartSnapshot,
  ruleChart: RuleChart,
  sets: CodeSets,
  off: ReadonlySet<string> | undefined,
) {
  const { lines, setting, dateOfService, dischargeDate } = ruleChart;
  const indexes = useCodeIndexes();
  // Facts that are answered make a new chart of the same lines.
  const delivered = JSON.stringify(lines);
  const [documents, setDocuments] = useState(noDocuments);
  const read = usePageDocuments(tab, chart);
  useEffect(() => {
    let here = true;
    void read().then((now) => here && setDocuments((before) => joined(before, now)));
    return () => {
      here = false;
    };
  }, [read]);
  const inSight = async (passages: readonly ReadPassage[]): Promise<ReadPassage[]> => {
    if (passages.length === 0) return [];
    const now = await read();
    return passages.filter(({ quote, of }) => holdPassage(now, quote, of));
  };
  const tables = useMemo(() => {
    const date = dateForCodes({ dateOfService, dischargeDate }, setting === 'inpatient');
    return date === null ? null : readingTables(sets, indexes, date);
  }, [sets, indexes, dateOfService, dischargeDate, setting]);
  const proposed = useMemo(() => {
    if (!tables || documents.length === 0) return nothing;
    const lines: RuleChart['lines'] = JSON.parse(delivered);
    const chartRead = {
      lines,
      setting,
      dateOfService,
      dischargeDate,
    };
    return readChart(chartRead, documents, tables)
      .filter(({ check }) => !off?.has(check))
      .map(
        (one): ReadProposal => ({
          ...one,
          passages: one.passages.map(({ document, quote }) => ({ quote, of: documents[document]! })),
        }),
      );
  }, [documents, tables, delivered, setting, dateOfService, dischargeDate, off]);
  return { read: proposed, documents: documents.length, inSight };
}

/** What was read before, with what is new or reads otherwise now; the same where nothing is. */
function joined(before: readonly PageDocument[], now: readonly PageDocument[]): readonly PageDocument[] {
  const keyOf = ({ source, region, name }: PageDocument): string => `${source ?? name} ${region}`;
  const all = new Map(before.map((one) => [keyOf(one), one]));
  let changed = false;
  for (const one of now) {
    if (all.get(keyOf(one))?.text === one.text) continue;
    all.set(keyOf(one), one);
    changed = true;
  }
  return changed ? [...all.values()] : before;
}
