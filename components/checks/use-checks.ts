// The checks over the chart in view. They take well under a millisecond and run again only when chart, facts, tables or
// settings change.

import { useMemo } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import { allRules } from '../../lib/rules/all-rules.ts';
import { chartOfReview } from '../../lib/rules/chart-of-review.ts';
import type { RuleChart } from '../../lib/rules/rule-chart.ts';
import { runRules } from '../../lib/rules/run-rules.ts';
import { tablesOf } from '../../lib/rules/tables-of-sets.ts';
import type { Database } from '../../lib/store/database.ts';
import type { ReviewView } from '../../lib/store/views/review-view.ts';
import { useCodeSets } from '../codes/use-code-sets.ts';
import { type ChartChecks, chartChecks, type ReadPassage } from './chart-checks.ts';
import { useReading } from './use-reading.ts';
import { useRuleSettings } from './use-rule-settings.ts';

export interface UsedChecks {
  checks: ChartChecks;
  /** How many of the page's documents were read. */
  documents: number;
  /** Of these passages those that the page shows in this moment. */
  inSight: (passages: readonly ReadPassage[]) => Promise<ReadPassage[]>;
}

/** @param delivered the lines as the vendor coded them @param tab that shows the chart */
export function useChecks(
  db: Database,
  tab: number | null,
  chart: ChartSnapshot,
  delivered: readonly CodeLine[],
  view: ReviewView,
): UsedChecks {
  const { fields } = chart;
  const sets = useCodeSets();
  const settings = useRuleSettings(db, view.encounter?.vendor ?? null);
  const tables = useMemo(() => tablesOf(sets), [sets]);
  const { facts, worksheet, verdicts, findings, decisions } = view;
  // A page that is read again makes a new chart of the same words.
  const words = JSON.stringify(
    chartOfReview({
      fields,
      lines: delivered,
      facts: facts.flatMap(({ name, lineKey = null, value = null, conflicts }) =>
        name && conflicts.length === 0 ? { name, lineKey, value } : [],
      ),
      billedOn: worksheet?.billedOn ?? null,
    }),
  );
  const ruleChart = useMemo((): RuleChart => JSON.parse(words), [words]);
  const run = useMemo(() => runRules(allRules, ruleChart, tables, settings), [ruleChart, tables, settings]);
  const closed = worksheet?.status === 'signed';
  const { read, documents, inSight } = useReading(closed ? null : tab, chart, ruleChart, sets, settings.off);
  const checks = useMemo(
    () => chartChecks(run, { verdicts, findings, decisions }, read),
    [run, verdicts, findings, decisions, read],
  );
  return { checks, documents, inSight };
}
