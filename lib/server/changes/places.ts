// Where encounters belong, beside their state, so that the database can find those that somebody may be given.

import type { Place } from '../../model/limits.ts';
import { type RecordState, recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';

export type KnownPlace = { facility: string | null; vendor: string | null };

/** What a coder noted belongs to no chart: it stands for itself, with the vendor it comes from. */
export const standsForItself = (kind: string): boolean => kind === 'encounter' || kind === 'coder-gap';

/** As the tables hold it: PostgreSQL has no text with a zero character. Null of other kinds. */
export function placeOf(state: RecordState): KnownPlace {
  const { facility, vendor }: Place = standsForItself(state.kind) ? recordValues(state) : {};
  return { facility: plain(facility), vendor: plain(vendor) };
}

const plain = (name: string | null | undefined): string | null => name?.replaceAll('\0', '') ?? null;

export interface Move {
  encounter: string;
  /** Of the change that moved it. */
  position: number;
  before: KnownPlace;
  after: KnownPlace;
}

/**
 * Notes the encounters that belong elsewhere now. A new one is noted where something of it was kept before the
 * encounter itself: a reader may have passed over that.
 */
export async function noteMoves(
  queries: Queries,
  organisation: string,
  written: readonly { encounter: string; position: number; before: KnownPlace | null; after: KnownPlace }[],
): Promise<void> {
  const fresh = written.filter(({ before }) => before === null).map(({ encounter }) => encounter);
  const orphans = fresh.length === 0 ? [] : await withRecords(queries, organisation, fresh);
  const moves = written.flatMap(({ before, ...move }): Move[] => {
    if (before === null && !orphans.includes(move.encounter)) return [];
    const from = before ?? { facility: null, vendor: null };
    return from.facility === move.after.facility && from.vendor === move.after.vendor
      ? []
      : [{ ...move, before: from }];
  });
  if (moves.length === 0) return;
  await queries.query(
    `insert into encounter_move (organisation, position, facility_before, vendor_before, facility, vendor)
     select $1, * from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      organisation,
      moves.map((move) => move.position),
      moves.map((move) => move.before.facility),
      moves.map((move) => move.before.vendor),
      moves.map((move) => move.after.facility),
      moves.map((move) => move.after.vendor),
    ],
  );
}

/** Which of the encounters have something kept under their id; charts opened are given to nobody else. */
async function withRecords(
  queries: Queries,
  organisation: string,
  encounters: readonly string[],
): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `select distinct encounter_id as id from record where organisation = $1 and encounter_id = any($2::text[])
       and kind not in ('encounter', 'chart-read')`,
    [organisation, encounters],
  );
  return rows.map((row) => row.id);
}
