// The facts of an organisation, kept in memory until what they were made of changes: tables by the version of the
// operations, reviews by the place of the log, registers by their last change. Reading them anew is what costs.

import {
  buildFact,
  type Facts,
  type FactTable,
  makeNames,
  type Names,
} from '../../../oversight/columns/facts.ts';
import { coderRows } from '../../../oversight/facts/coder-row.ts';
import { fillCharts } from '../../../oversight/facts/fill-charts.ts';
import type { Terms } from '../../../oversight/measures/targets.ts';
import type { Queries } from '../../database/database.ts';
import { keepMeasured } from './keep-measured.ts';
import { loadOperations, type Operations } from './load-operations.ts';
import { loadRegisters, type Registers, registersVersion } from './load-registers.ts';
import { loadReviews, type Reviewed } from './load-reviews.ts';

interface Kept {
  names: Names;
  registers: { of: string; value: Registers };
  operations: { of: string; value: Operations };
  charts: FactTable<'charts'>;
  coders: FactTable<'coders'>;
  reviewed: { of: string; value: Reviewed };
}

export interface FactsNow {
  facts: Facts;
  terms: Terms;
  /** The same words: the same figures. */
  asOf: string;
}

/** Organisations whose facts stay in memory; of more the longest unasked are read again. */
const mostKept = 8;

export function factsKeeper(): (queries: Queries, organisation: string) => Promise<FactsNow> {
  const kept = new Map<string, Kept>();
  return async (queries, organisation) => {
    const standing = await standingOf(queries, organisation);
    const { asOf } = standing;
    const now = await made(queries, organisation, kept.get(organisation), standing);
    kept.delete(organisation);
    kept.set(organisation, now);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    const { names, charts, coders, operations, reviewed, registers } = now;
    const { claims, denials } = operations.value;
    return {
      facts: { names, charts, coders, claims, denials, ...reviewed.value },
      terms: registers.value.terms,
      asOf,
    };
  };
}

interface Standing {
  ofLog: string;
  version: string;
  asOf: string;
}

/** Read before everything else: what changes in between is read again the next time. */
async function standingOf(queries: Queries, organisation: string): Promise<Standing> {
  const [row] = await queries.query<{ position: number; epoch: string; version: number }>(
    'select position, epoch, operations_version as version from organisation where id = $1',
    [organisation],
  );
  const log = { position: row?.position ?? 0, epoch: row?.epoch ?? '' };
  const moved = await keepMeasured(queries, organisation, log);
  const version = (row?.version ?? 0) + (moved ? 1 : 0);
  const ofLog = `${log.position} ${log.epoch}`;
  return { ofLog, version: `${log.epoch} ${version}`, asOf: `${ofLog} ${version}` };
}

async function made(
  queries: Queries,
  organisation: string,
  before: Kept | undefined,
  { ofLog, version }: Standing,
): Promise<Kept> {
  if (before && before.reviewed.of === ofLog && before.operations.of.startsWith(`${version} `)) return before;
  const ofRegisters = await registersVersion(queries, organisation);
  const registers =
    before?.registers.of === ofRegisters
      ? before.registers
      : { of: ofRegisters, value: await loadRegisters(queries, organisation) };
  // Names of vendors and coders come from the registers, so tables go with them.
  const ofOperations = `${version} ${ofRegisters}`;
  const same = before?.operations.of === ofOperations ? before : undefined;
  const names = same?.names ?? makeNames();
  const { called, roster, terms } = registers.value;
  const operations = same?.operations ?? {
    of: ofOperations,
    value: await loadOperations(queries, organisation, names, called),
  };
  return {
    names,
    registers,
    operations,
    charts: same?.charts ?? fillCharts(operations.value.charts, names, roster, terms),
    coders: same?.coders ?? buildFact('coders', coderRows(roster), names),
    reviewed: { of: ofLog, value: await loadReviews(queries, organisation, names, called) },
  };
}
