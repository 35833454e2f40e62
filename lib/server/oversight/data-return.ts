// The act `data-return`: pages of the tables of operations, of one vendor, within the limits of whoever asks. Each page is
// noted in the trail with the vendor’s name, its table and how many rows went out.

import type { Hono } from 'hono';
import { foldedName } from '../../model/folded-name.ts';
import { isWithin } from '../../model/limits.ts';
import {
  type DataReturnAsked,
  type DataReturnPage,
  dataReturnAsked,
  type ReturnedCell,
  type ReturnedTable,
} from '../../model/oversight/data-return.ts';
import type { Person } from '../../model/person.ts';
import type { Queries } from '../database/database.ts';
import type { Backend, Env } from '../guards.ts';
import { oversightRoute } from './route.ts';

/** Rows of a page. */
const portion = 1000;

interface Source {
  /** The table with the vendor, and what a row of the other is joined to it by. */
  parent: 'coded_chart' | 'claim' | 'denial';
  join: string | null;
  /** Its primary key, without the organisation. */
  key: readonly string[];
}

const sources: Record<ReturnedTable, Source> = {
  coded_chart: { parent: 'coded_chart', join: null, key: ['id'] },
  chart_code: { parent: 'coded_chart', join: 'chart', key: ['chart', 'line'] },
  claim: { parent: 'claim', join: null, key: ['id'] },
  claim_line: { parent: 'claim', join: 'claim', key: ['claim', 'line'] },
  denial: { parent: 'denial', join: null, key: ['id'] },
  denial_step: { parent: 'denial', join: 'denial', key: ['denial', 'number'] },
};

export const dataReturnRoute = (backend: Backend): Hono<Env> =>
  oversightRoute(backend, 'data-return', {
    action: 'data.return',
    what: 'take out everything of a vendor',
    asked: dataReturnAsked,
    answer: pageOf,
    detail: ({ vendor, table }, { rows }) => ({ vendor: vendor[0] ?? '', table, rows: rows.length }),
  });

async function pageOf(queries: Queries, asked: DataReturnAsked, person: Person): Promise<DataReturnPage> {
  const { parent, join, key } = sources[asked.table];
  const places = await placesOf(queries, parent, asked, person);
  const from = join
    ? `${asked.table} t join ${parent} p on p.organisation = t.organisation and p.id = t.${join}`
    : `${asked.table} t`;
  const place = join ? 'p' : 't';
  const within = `t.organisation = $1 and exists (
    select from unnest($2::text[], $3::text[]) as o (facility, vendor)
    where o.facility is not distinct from ${place}.facility and o.vendor = ${place}.vendor)`;
  const given = [person.organisation, places.map((p) => p.facility), places.map((p) => p.vendor)];
  const [first, second] = key;
  // The second part of a key is a number, which only then may be told from a text.
  const later = asked.after
    ? second
      ? `and (t.${first}, t.${second}) > ($4, $5::int)`
      : `and t.${first} > $4`
    : '';
  const rows = await queries.query<Record<string, unknown>>(
    `select t.* from ${from} where ${within} ${later} order by ${key.map((k) => `t.${k}`).join(', ')} limit ${portion}`,
    [...given, ...(asked.after ? asked.after.slice(0, key.length) : [])],
  );
  const [counted] = asked.after
    ? []
    : await queries.query<{ n: number }>(`select count(*)::int as n from ${from} where ${within}`, given);
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'organisation');
  const last = rows.at(-1);
  return {
    columns,
    rows: rows.map((row) => columns.map((name) => asCell(row[name]))),
    // The columns that a table is ordered by hold nothing else.
    after: last && rows.length === portion ? key.map((k) => last[k] as string | number) : null,
    total: counted?.n ?? null,
  };
}

/** Where the vendor’s rows are, in each way in which its name is written, as far as the person may see. */
async function placesOf(
  queries: Queries,
  parent: Source['parent'],
  { vendor }: DataReturnAsked,
  { organisation, limits }: Person,
): Promise<{ facility: string | null; vendor: string }[]> {
  const names = new Set(vendor.map(foldedName));
  const places = await queries.query<{ facility: string | null; vendor: string }>(
    `select distinct facility, vendor from ${parent} where organisation = $1 and vendor is not null`,
    [organisation],
  );
  return places.filter((one) => names.has(foldedName(one.vendor)) && isWithin(limits, one));
}

/** Numbers that are too large for one come from the database as text, and stay so. */
const asCell = (value: unknown): ReturnedCell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : String(value);
