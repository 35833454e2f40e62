// Figures of oversight over a large year: three group-bys over 100,000 charts, the full scorecard over 200,000 charts with
// a million code lines, and what making them ready costs; beside plain JavaScript over objects and three databases.

import type { Facts } from '../../../lib/oversight/columns/facts.ts';
import { groupsOf, sumGroups } from '../../../lib/oversight/columns/group.ts';
import { allMeasures } from '../../../lib/oversight/measures/all-measures.ts';
import { scorecardOf } from '../../../lib/oversight/measures/scorecard.ts';
import { dimensionKey, monthKey, monthsOf, spanOf } from '../../../lib/oversight/measures/select.ts';
import { factsOfYear } from '../../../lib/oversight/synthetic/facts-of-year.ts';
import { syntheticYear } from '../../../lib/oversight/synthetic/year.ts';
import { backendRows } from './measures/backend.ts';
import { duckdb, type Peer, pglite, postgres } from './measures/peers.ts';
import { threeGroups, wholeScorecard } from './measures/plain.ts';
import { scorecardSql, tablesOf, threeGroupsSql } from './measures/sql.ts';
import { median, milliseconds, type Row, readable } from './row.ts';

const period = { from: '2025-12-01', to: '2026-11-30' };
const size = { seed: 1, coders: 60, from: period.from, reviewed: 0.03 };

/** As the plain ones: mean hours by vendor and kind, code lines by specialty and month, own reviews by coder. */
function ourGroups(facts: Facts): void {
  const { charts } = facts;
  const all = { from: 0, to: charts.rows, within: null };
  const key = (name: 'vendor' | 'encounter-type' | 'specialty' | 'coder') =>
    dimensionKey(facts, charts as never, name);
  const month = monthKey(charts.whole.day, monthsOf(spanOf(period)));
  const ones = new Float64Array(charts.rows).fill(1);
  for (const [keys, x] of [
    [[key('vendor'), key('encounter-type')], charts.numbers.hours],
    [[key('specialty'), month], charts.numbers.lines],
    [[key('coder')], charts.numbers['own-review']],
  ] as const) {
    const groups = groupsOf(all, keys);
    sumGroups(
      groups,
      keys.reduce((n, one) => n * one.size, 1),
      0,
      { x, m: ones },
      true,
    );
  }
}

export async function measures(): Promise<Row[]> {
  const year = syntheticYear({ ...size, charts: 200_000 });
  const some = { ...year, charts: year.charts.slice(0, 100_000) };
  const rows: Row[] = [];
  const row = (what: string, time: number) => rows.push({ what, figure: readable(time), unit: 'ms' });
  const build = await milliseconds(() => factsOfYear(year));
  const facts = factsOfYear(year);
  const someFacts = factsOfYear({ ...some, claims: [], denials: [], queries: [], reviews: [] });
  row('ours: three group-bys, 100,000 charts', await median(15, () => ourGroups(someFacts)));
  row('plain JavaScript: three group-bys', await median(7, () => threeGroups(some.charts)));
  const card = () =>
    scorecardOf(
      facts,
      { period, filters: {}, by: 'vendor', and: 'month' },
      { termFor: () => null, asOf: '', madeAt: 0 },
    );
  const lines = year.charts.reduce((n, chart) => n + chart.lines, 0);
  row(`ours: full scorecard, ${lines.toLocaleString('en-US')} code lines, first`, await milliseconds(card));
  row(`ours: full scorecard, ${allMeasures.length} measures, again`, await median(9, card));
  row('plain JavaScript: full scorecard', await median(3, () => wholeScorecard(year)));
  row('ours: ready from rows', build);
  const tables = tablesOf(year);
  for (const open of [duckdb, pglite, postgres]) rows.push(...(await peerRows(open, tables)));
  rows.push(...(await backendRows(year)));
  return rows;
}

async function peerRows(open: () => Promise<Peer>, tables: ReturnType<typeof tablesOf>): Promise<Row[]> {
  let peer: Peer | undefined;
  const start = await milliseconds(async () => {
    peer = await open();
  });
  const { name, load, ask, rank, close } = peer!;
  try {
    const all = async (statements: readonly string[]) => {
      for (const sql of statements) await ask(sql);
    };
    const loaded = await milliseconds(() => load(tables));
    const card = scorecardSql(rank);
    const times: [string, number][] = [
      ['start', start],
      ['load', loaded],
      ['three group-bys', await median(5, () => all(threeGroupsSql))],
      ['full scorecard', await median(3, () => all(card))],
    ];
    return times.map(([what, time]) => ({ what: `${name}: ${what}`, figure: readable(time), unit: 'ms' }));
  } finally {
    await close();
  }
}
