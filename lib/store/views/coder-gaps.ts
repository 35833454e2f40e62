// Gaps that vendors' coders noted, against the charts of this browser: those of one chart, and those of none yet. One
// that a reviewer has placed is a gap of its chart by an id made of its own, and none of these any more.

import { type CoderGap, coderGap, placedGapId } from '../../model/coder-gap.ts';
import { foldedName, sameName } from '../../model/folded-name.ts';
import { asGap, type ChartFacts, matchOf } from '../../queries/match-coder-gaps.ts';
import { recordValues, valuesAs } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { followCharts } from '../follow-charts.ts';
import { recordsOfKind } from '../records.ts';
import { type ChartQueries, chartQueries } from './queries.ts';

export type SeenCoderGap = CoderGap & {
  id: string;
  /** Of the gap that it becomes in a chart. */
  gapId: string;
};

interface ChartOfGaps {
  encounterId: string;
  /** Null where only parts of the chart have arrived. */
  facts: ChartFacts | null;
  /** Ids of its gaps. */
  gaps: string[];
}

type Read = (db: Database) => Promise<ReadonlyMap<string, ChartOfGaps>>;

/** One for each store: reading all charts takes a while, and several parts of a screen ask. */
const readers = new WeakMap<Database, Read>();

async function chartsOf(db: Database): Promise<ChartOfGaps[]> {
  const read = readers.get(db) ?? followCharts(factsOf);
  readers.set(db, read);
  return [...(await read(db)).values()];
}

function factsOf(records: readonly StoredRecord[]): ChartOfGaps {
  const encounter = records.find(({ kind }) => kind === 'encounter');
  return {
    encounterId: encounter?.id ?? '',
    facts: encounter ? valuesAs('encounter', encounter.view) : null,
    gaps: records.flatMap(({ kind, id }) => (kind === 'gap' ? [id] : [])),
  };
}

type OpenGap = CoderGap & { id: string };

const openGaps = async (db: Database): Promise<OpenGap[]> =>
  (await recordsOfKind(db, 'coder-gap')).flatMap(({ id, view }) => {
    const { data } = coderGap.safeParse(recordValues(view));
    return data?.state === 'open' ? [{ ...data, id }] : [];
  });

/** Those that no chart has as its gap. Last of all: a live query follows nothing that is read after a hash is made. */
async function unplacedOf(gaps: readonly OpenGap[], charts: readonly ChartOfGaps[]): Promise<SeenCoderGap[]> {
  const placed = new Set(charts.flatMap((chart) => chart.gaps));
  const seen = await Promise.all(gaps.map(async (gap) => ({ ...gap, gapId: await placedGapId(gap.id) })));
  return seen.filter(({ gapId }) => !placed.has(gapId));
}

export interface ChartGaps extends ChartQueries {
  /**
   * Of `gaps`, those that coders noted and nobody has placed: certainly of this chart, and no records of it yet. By the
   * gap's id that of what the coder noted.
   */
  waiting: ReadonlyMap<string, string>;
  /** What coders noted and may be of this chart: a person says so. */
  offered: SeenCoderGap[];
}

/** Gaps and queries of one chart. @param shown what the page says of it, where it may not be in the store yet. */
export async function chartGaps(
  db: Database,
  encounterId: string,
  shown: ChartFacts | null = null,
): Promise<ChartGaps> {
  const recorded = await chartQueries(db, encounterId);
  // What somebody has said of the chart, the vendor among it, and beside it what the page shows.
  const own: ChartFacts = { ...shown, ...known(recorded.encounter ?? {}) };
  const ofNumber = (await openGaps(db)).filter(({ number }) => isNumber(own, number));
  if (ofNumber.length === 0) return { ...recorded, waiting: new Map(), offered: [] };
  const charts = await chartsOf(db);
  const possible = factsById(charts).filter(([, facts]) => isNumber(facts, own.number));
  const charted = new Map([...possible, [encounterId, own]]);
  const matches = (await unplacedOf(ofNumber, charts)).map((gap) => ({ gap, ...matchOf(gap, charted) }));
  const its = matches.flatMap(({ gap, chart }) => (chart === encounterId ? [gap] : []));
  return {
    ...recorded,
    gaps: [...recorded.gaps, ...its.map((gap) => ({ ...asGap(gap, encounterId, own), id: gap.gapId }))].sort(
      (a, b) => b.raisedAt - a.raisedAt,
    ),
    waiting: new Map(its.map(({ id, gapId }) => [gapId, id])),
    offered: matches.filter(({ candidates }) => candidates.includes(encounterId)).map(({ gap }) => gap),
  };
}

/** Without what is not known. */
const known = (facts: ChartFacts): ChartFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));

const isNumber = ({ number }: ChartFacts, other: string | undefined): boolean =>
  number !== undefined && other !== undefined && sameName(number, other);

const factsById = (charts: readonly ChartOfGaps[]): [string, ChartFacts][] =>
  charts.flatMap(({ encounterId, facts }) => (facts ? [[encounterId, facts] as const] : []));

export interface UnplacedGap {
  gap: SeenCoderGap;
  /** The chart that it is certainly of. */
  chart: string | null;
  /** How many charts it may be of. */
  candidates: number;
}

/** Those that nobody has placed yet, the latest first. */
export async function unplacedGaps(db: Database): Promise<UnplacedGap[]> {
  const all = await openGaps(db);
  if (all.length === 0) return [];
  const charts = await chartsOf(db);
  // By number, so that a thousand gaps are not each held against ten thousand charts.
  const byNumber = Map.groupBy(factsById(charts), ([, { number = '' }]) => foldedName(number));
  return (await unplacedOf(all, charts))
    .map((gap) => {
      const { chart, candidates } = matchOf(gap, new Map(byNumber.get(foldedName(gap.number)) ?? []));
      return { gap, chart, candidates: candidates.length };
    })
    .sort((a, b) => b.gap.raisedAt - a.gap.raisedAt);
}
