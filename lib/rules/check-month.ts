// The checks over many charts, one after the other: how often each fires, what each could not tell, and the charts that
// somebody should look at.

import type { CheckedChart } from '../model/checked-chart.ts';
import type { CodeLine } from '../model/code-line.ts';
import { allRules } from './all-rules.ts';
import { chartOfReview } from './chart-of-review.ts';
import type { Fire } from './rule.ts';
import type { RuleTables, TableName } from './rule-tables.ts';
import { type RuleSettings, runRules } from './run-rules.ts';

export interface MonthProposal extends Fire {
  rule: string;
  /** The code concerned with its modifiers; null: the whole encounter. */
  code: string | null;
}

/** A chart on which a check fired. */
export interface MonthChart {
  number: string;
  dateOfService: string | null;
  coder: string | null;
  specialty: string | null;
  payer: string | null;
  /** Ids of the checks that fired, in their order. */
  rules: string[];
  proposals: number;
}

export interface RuleTally {
  rule: string;
  proposals: number;
  /** Charts on which it fired, and on which it could not tell. */
  charts: number;
  unsure: number;
}

export interface MonthSummary {
  /** Charts that were checked. */
  charts: number;
  proposals: number;
  /** Checks that fired or could not tell, in their order. */
  tallies: RuleTally[];
  /** Tables that were asked for and not there, with the charts that lacked them. */
  tables: { name: TableName; charts: number }[];
  /** Ids of checks that broke on a chart. */
  broken: string[];
  /** In the order in which they came. */
  found: MonthChart[];
}

export interface Month {
  add: (chart: CheckedChart) => void;
  summary: () => MonthSummary;
  /** Of a chart by its place in `found`. */
  proposalsOf: (place: number) => readonly MonthProposal[];
}

/** @param settingsOf which checks run on the charts of a vendor; null: nobody has said whose they are */
export function checkMonth(tables: RuleTables, settingsOf: (vendor: string | null) => RuleSettings): Month {
  const tallies = new Map<string, RuleTally>();
  const lacking = new Map<TableName, number>();
  const broken = new Set<string>();
  const found: MonthChart[] = [];
  const proposals: MonthProposal[][] = [];
  let charts = 0;

  const tallyOf = (rule: string): RuleTally => {
    const tally = tallies.get(rule) ?? { rule, proposals: 0, charts: 0, unsure: 0 };
    tallies.set(rule, tally);
    return tally;
  };
  return {
    add(chart) {
      charts += 1;
      const run = runRules(allRules, chartOfReview(chart), tables, settingsOf(chart.vendor));
      const lines = new Map(chart.lines.map((line) => [line.key, line]));
      const own: MonthProposal[] = [];
      const lacked = new Set<TableName>();
      for (const answer of run.answers) {
        if (answer.outcome === 'pass') continue;
        const tally = tallyOf(answer.rule);
        if (answer.outcome === 'cannot-evaluate') tally.unsure += 1;
        else {
          tally.charts += 1;
          tally.proposals += answer.fires.length;
          for (const fire of answer.fires)
            own.push({ ...fire, rule: answer.rule, code: codeOf(lines.get(fire.lineKey ?? '')) });
        }
        for (const { need, name } of answer.missing) if (need === 'table') lacked.add(name);
      }
      for (const { rule } of run.broken) broken.add(rule);
      for (const name of lacked) lacking.set(name, 1 + (lacking.get(name) ?? 0));
      if (own.length === 0) return;
      const { dateOfService, coder, specialty, payer } = chart.fields;
      const rules = [...new Set(own.map(({ rule }) => rule))];
      found.push({
        number: chart.number,
        dateOfService,
        coder,
        specialty,
        payer,
        rules,
        proposals: own.length,
      });
      proposals.push(own);
    },
    summary: () => ({
      charts,
      proposals: proposals.reduce((sum, own) => sum + own.length, 0),
      tallies: allRules.flatMap(({ id }) => tallies.get(id) ?? []),
      tables: [...lacking].map(([name, of]) => ({ name, charts: of })),
      broken: [...broken],
      found,
    }),
    proposalsOf: (place) => proposals[place] ?? [],
  };
}

const codeOf = (line: CodeLine | undefined): string | null =>
  line ? [line.code || 'unreadable', ...line.modifiers].join('-') : null;
