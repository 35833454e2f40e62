// The work of checking many charts: the organisation's tables and decisions are put on the desk, then charts or a file, and
// what was found stays there. The screen is given counts and short rows.

import { codeSets } from '../../../lib/codes/code-sets.ts';
import { openBlob } from '../../../lib/codes/tables/blob.ts';
import type { CheckDecisions } from '../../../lib/model/check-settings.ts';
import type { CheckedChart } from '../../../lib/model/checked-chart.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { monthCsv } from '../../../lib/reports/month-csv.ts';
import { csvCharts } from '../../../lib/review/checked-charts/csv-charts.ts';
import type { CodedMapping } from '../../../lib/review/checked-charts/csv-fields.ts';
import { acknowledgedBy } from '../../../lib/review/payers/acknowledged.ts';
import type { SeenInstruction } from '../../../lib/review/payers/in-force.ts';
import { payerRulesOf } from '../../../lib/review/payers/payer-rules.ts';
import type { RowProblem } from '../../../lib/review/sampling/csv-body.ts';
import {
  checkMonth,
  type Month,
  type MonthChart,
  type MonthProposal,
  type MonthSummary,
} from '../../../lib/rules/check-month.ts';
import type { RuleTables } from '../../../lib/rules/rule-tables.ts';
import type { RuleSettings } from '../../../lib/rules/run-rules.ts';
import { settingsOf } from '../../../lib/rules/settings-of.ts';
import { tablesOf } from '../../../lib/rules/tables-of-sets.ts';
import { openShelf } from '../../../lib/store/code-shelf.ts';
import { categoryWords, severityWords } from '../../ui/words.ts';
import type { DeskHandlers } from '../worker/serve-desk.ts';

/** What of a file was not taken, and why. */
export interface FileFound {
  rows: number;
  /** Charts that were left out. */
  left: number;
  problems: RowProblem[];
}

/** What the checks said of all, but for the charts: ten thousand in one message make the page miss frames. */
export type MonthCounts = Omit<MonthSummary, 'found'>;

export interface MonthWork {
  /** Begins anew, with what the organisation has imported and decided. */
  begin: [{ organisation: string; decided: CheckDecisions; instructions: SeenInstruction[] }, null];
  charts: [readonly CheckedChart[], null];
  csv: [{ file: Blob; mapping: CodedMapping }, FileFound];
  summary: [null, MonthCounts];
  /** Some of the charts on which a check fired, in their order; fewer than `count` at their end. */
  found: [{ from: number; count: number }, readonly MonthChart[]];
  /** Of a chart, by its place among those found. */
  proposals: [number, readonly MonthProposal[]];
  /** All proposals, or those of one check, as a file. */
  save: [{ rule: string | null }, Blob];
}

/** Bytes: what a browser can hold as one text beside the tables. */
const longestFile = 100e6;
const between = 100;

const notBegun = fail('not-begun', 'Nothing is on the desk.', 'Nothing was checked.', 'Begin again.');

/** @param tablesAt the tables of an organisation */
export function monthDesk(
  tablesAt: (organisation: string) => Promise<RuleTables> = importedTables,
): DeskHandlers<MonthWork> {
  let month: Month | null = null;
  return {
    async begin({ organisation, decided, instructions }) {
      const base = settingsOf(decided);
      const known = new Map<string | null, RuleSettings>();
      month = checkMonth(await tablesAt(organisation), (vendor) => {
        const settings = known.get(vendor) ?? {
          ...base,
          payerRules: payerRulesOf(acknowledgedBy(instructions, vendor)),
        };
        known.set(vendor, settings);
        return settings;
      });
      return ok(null);
    },
    charts(charts) {
      if (!month) return notBegun;
      for (const chart of charts) month.add(chart);
      return ok(null);
    },
    async csv({ file, mapping }, tell) {
      if (!month) return notBegun;
      if (file.size > longestFile)
        return fail(
          'too-long',
          'The file is longer than 100 MB.',
          'Nothing was checked.',
          'Take it in parts.',
        );
      const read = csvCharts(await file.text(), mapping);
      if (!read.ok) return read;
      const { charts, ...found } = read.value;
      for (const [done, chart] of charts.entries()) {
        if (done % between === 0) tell(done, charts.length);
        month.add(chart);
      }
      tell(charts.length, charts.length);
      return ok(found);
    },
    summary() {
      if (!month) return notBegun;
      const { found, ...counts } = month.summary();
      return ok(counts);
    },
    found: ({ from, count }) => (month ? ok(month.summary().found.slice(from, from + count)) : notBegun),
    proposals: (place) => (month ? ok(month.proposalsOf(place)) : notBegun),
    save({ rule }) {
      if (!month) return notBegun;
      const { found } = month.summary();
      const wanted = found.flatMap((chart, place) => {
        const all = month?.proposalsOf(place) ?? [];
        const own = rule === null ? all : all.filter((one) => one.rule === rule);
        return own.length > 0 ? [[chart, own] as const] : [];
      });
      const text = monthCsv(wanted, {
        category: ({ proposal }) => categoryWords[proposal.category],
        severity: ({ proposal }) => severityWords[proposal.severity],
      });
      return ok(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    },
  };
}

/** What this browser has; a table that cannot be opened is as one that is not there. */
async function importedTables(organisation: string): Promise<RuleTables> {
  const shelf = openShelf(organisation);
  try {
    const rows = await shelf.blobs.bulkGet(await shelf.heads.toCollection().primaryKeys());
    return tablesOf(
      codeSets(
        rows.flatMap((row) => {
          const opened = row && openBlob(row.bytes);
          return opened?.ok ? [opened.value] : [];
        }),
      ),
    );
  } finally {
    shelf.close();
  }
}
