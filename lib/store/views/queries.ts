// Reading documentation gaps and queries out of the store: of one chart, and of all.

import type { Encounter } from '../../model/encounter.ts';
import { type Gap, gap } from '../../model/gap.ts';
import { type Query, query } from '../../model/query.ts';
import type { QueryStep } from '../../model/query-step.ts';
import { type QueryLife, queryLife } from '../../queries/query-life.ts';
import { recordValues, valuesAs } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { followCharts } from '../follow-charts.ts';
import { recordsOfChart } from '../records.ts';

export interface SeenGap extends Gap {
  id: string;
}

export interface SeenQuery {
  id: string;
  query: Query;
  life: QueryLife;
}

export interface ChartQueries {
  encounter: Partial<Encounter> | null;
  /** Latest first. */
  gaps: SeenGap[];
  queries: SeenQuery[];
  /** Dates on which the claim went out, as reviews of the chart say. */
  billedOn: string[];
  /** Codes that a reviewer found missing: a gap can be about one. */
  omitted: { key: string; code: string; reviewer: string | null }[];
}

/** A query and its steps; may run inside a transaction over `recordTables`. */
export async function queryRecords(
  db: Database,
  encounterId: string,
  queryId: string,
): Promise<{ query: Partial<Query> | null; steps: Partial<QueryStep>[]; billedOn: string[] }> {
  const records = await recordsOfChart(db, encounterId);
  const found = records.find((record) => record.kind === 'query' && record.id === queryId);
  return {
    query: found ? valuesAs('query', found.view) : null,
    steps: stepsOf(records).filter((step) => step.queryId === queryId),
    billedOn: billedOn(records),
  };
}

/** Of one chart. */
export const chartQueries = async (db: Database, encounterId: string): Promise<ChartQueries> =>
  read(await recordsOfChart(db, encounterId));

/** A function that reads the gaps and queries of every chart that has any, and then what changed since. */
export function queriesReader(): (db: Database) => Promise<ChartQueries[]> {
  const charts = followCharts<ChartQueries>(read);
  return async (db) =>
    [...(await charts(db)).values()].filter(({ gaps, queries }) => gaps.length + queries.length > 0);
}

const stepsOf = (records: readonly StoredRecord[]): Partial<QueryStep>[] =>
  records.filter(({ kind }) => kind === 'query-step').map(({ view }) => valuesAs('query-step', view));

/** Dates on which the claim went out, as the chart's reviews say. */
const billedOn = (records: readonly StoredRecord[]): string[] =>
  records.flatMap(({ kind, view }) => {
    const date = kind === 'worksheet' ? valuesAs('worksheet', view).billedOn : null;
    return typeof date === 'string' ? [date] : [];
  });

function omitted(records: readonly StoredRecord[]): ChartQueries['omitted'] {
  const reviewers = new Map(
    records.flatMap(({ kind, id, view }) =>
      kind === 'worksheet' ? [[id, valuesAs('worksheet', view).reviewerId ?? null]] : [],
    ),
  );
  return records.flatMap(({ kind, view }) => {
    if (kind !== 'verdict') return [];
    const { disposition, lineKey, auditor, worksheetId } = valuesAs('verdict', view);
    if (disposition !== 'add' || !lineKey || !auditor?.code) return [];
    return [{ key: lineKey, code: auditor.code, reviewer: reviewers.get(worksheetId ?? '') ?? null }];
  });
}

/** Records whose changes have not all arrived are left out. */
function read(records: readonly StoredRecord[]): ChartQueries {
  const encounter = records.find(({ kind }) => kind === 'encounter');
  const steps = stepsOf(records);
  return {
    encounter: encounter ? valuesAs('encounter', encounter.view) : null,
    billedOn: billedOn(records),
    omitted: omitted(records),
    gaps: records
      .flatMap(({ kind, id, view }) => {
        const seen = kind === 'gap' ? gap.safeParse(recordValues(view)) : null;
        return seen?.success ? [{ ...seen.data, id }] : [];
      })
      .sort((a, b) => b.raisedAt - a.raisedAt),
    queries: records
      .flatMap(({ kind, id, view }) => {
        const seen = kind === 'query' ? query.safeParse(recordValues(view)) : null;
        const own = steps.filter((step) => step.queryId === id);
        return seen?.success ? [{ id, query: seen.data, life: queryLife(own) }] : [];
      })
      .sort((a, b) => b.query.createdAt - a.query.createdAt),
  };
}
