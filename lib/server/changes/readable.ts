// What of an organisation's log a person may be given: by role, and within their account's limits. Whoever is given
// something else than before is told another epoch, and their browser reads the log anew: what was passed over is
// never asked for again.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../model/canonical-json.ts';
import { isLimited, isWithin, type Limits, type Place } from '../../model/limits.ts';
import { may } from '../../model/permissions.ts';
import { givenToAuthors, readableKinds } from '../../model/permitted-kinds.ts';
import type { Person } from '../../model/person.ts';
import { ofCharts, ofManyCharts } from '../../review/refuse-outside.ts';
import type { Parameter, Queries } from '../database/database.ts';
import { erasedName, erasureKey } from '../retention/erased.ts';
import type { LogRow } from './change-log.ts';

export type Reader = Pick<Person, 'organisation' | 'id' | 'role' | 'limits'>;

/** The epoch as this reader is told it. */
export async function epochFor(
  queries: Queries,
  epoch: string,
  { organisation, role, limits }: Reader,
): Promise<string> {
  const reads = may(role, 'review.read');
  const own =
    reads && isLimited(limits) ? { limits, since: await lastMove(queries, organisation, limits) } : null;
  // Who is given no page profiles has passed them over.
  const less = may(role, 'profiles.read') ? [] : ['without profiles'];
  // What is for some roles only was passed over by who had another.
  const more = (['vendors.read', 'overpayments.read', 'practice.give'] as const).filter((action) =>
    may(role, action),
  );
  return createHash('sha256')
    .update(canonicalJson([epoch, reads, own, ...less, ...more]))
    .digest('hex')
    .slice(0, 40);
}

/** Position at which an encounter last came within the limits, or left them; 0: none did. */
async function lastMove(queries: Queries, organisation: string, limits: Limits): Promise<number> {
  const moves = await queries.query<{
    facility_before: string | null;
    vendor_before: string | null;
    facility: string | null;
    vendor: string | null;
    position: number;
  }>(
    `select facility_before, vendor_before, facility, vendor, max(position) as position
     from encounter_move where organisation = $1 group by 1, 2, 3, 4`,
    [organisation],
  );
  const crossing = moves.filter(
    (move) =>
      isWithin(limits, move) !==
      isWithin(limits, { facility: move.facility_before, vendor: move.vendor_before }),
  );
  return Math.max(0, ...crossing.map((move) => move.position));
}

/** A condition on rows of `change_log`, with parameters from number `first` on. Everything where nobody is named. */
export async function readableBy(
  queries: Queries,
  reader: Reader | null,
  first: number,
): Promise<{ sql: string; params: Parameter[] }> {
  if (!reader) return { sql: 'true', params: [] };
  const kinds = readableKinds(reader.role);
  const limited = isLimited(reader.limits);
  const always = limited ? kinds.filter((kind) => ![...ofCharts, ...ofManyCharts].includes(kind)) : kinds;
  const within = limited ? kinds.filter((kind) => ofCharts.includes(kind)) : [];
  const places = limited && within.length > 0 ? await placesWithin(queries, reader) : [];
  const [own, all, some, facilities, vendors, ofAuthors] = [0, 1, 2, 3, 4, 5].map((n) => `$${first + n}`);
  return {
    sql: `(kind = any(${all}::text[]) or kind = any(${ofAuthors}::text[]) and author = ${own}
      or kind = any(${some}::text[]) and exists (
        select from record own join record e on e.organisation = own.organisation
          and e.kind in ('encounter', 'coder-gap') and e.id = own.encounter_id
        where own.organisation = change_log.organisation and own.kind = change_log.kind
          and own.id = change_log.record and exists (
            select from unnest(${facilities}::text[], ${vendors}::text[]) as place (facility, vendor)
            where place.facility is not distinct from e.facility and place.vendor is not distinct from e.vendor)))`,
    params: [
      reader.id,
      always,
      within,
      places.map((place) => place.facility ?? null),
      places.map((place) => place.vendor ?? null),
      [...givenToAuthors],
    ],
  };
}

/** Ids of the encounters that a limited reader is given. */
export async function encountersWithin(
  queries: Queries,
  reader: Pick<Reader, 'organisation' | 'limits'>,
): Promise<Set<string>> {
  const places = await placesWithin(queries, reader);
  const rows = await queries.query<{ id: string }>(
    `select e.id from record e join unnest($2::text[], $3::text[]) as place (facility, vendor)
       on place.facility is not distinct from e.facility and place.vendor is not distinct from e.vendor
     where e.organisation = $1 and e.kind = 'encounter'`,
    [reader.organisation, places.map((p) => p.facility ?? null), places.map((p) => p.vendor ?? null)],
  );
  return new Set(rows.map((row) => row.id));
}

/** Where charts are that the limits let through, in each way in which they are written. */
async function placesWithin(
  queries: Queries,
  { organisation, limits }: Pick<Reader, 'organisation' | 'limits'>,
): Promise<Place[]> {
  const places = await queries.query<Place>(
    `select distinct facility, vendor from record where organisation = $1 and kind in ('encounter', 'coder-gap')`,
    [organisation],
  );
  return places.filter((place) => isWithin(limits, place));
}

/** The charts that a page of the log tells of, by names that outlive them: they go into a log that is never erased. */
export async function chartsIn(
  queries: Queries,
  organisation: string,
  rows: readonly Pick<LogRow, 'record'>[],
): Promise<string[]> {
  const charts = await queries.query<{ id: string }>(
    `select distinct encounter_id as id from record
     where organisation = $1 and id = any($2::text[]) and encounter_id is not null order by 1`,
    [organisation, rows.map((row) => row.record)],
  );
  const key = await erasureKey(queries, organisation);
  return charts.map((chart) => erasedName(key, chart.id));
}
