// Which tables a backup holds, asked of the database itself: a table that a later migration adds is in it without
// being named anywhere.

import type { Queries } from '../database/database.ts';

/**
 * Left out: who is signed in at the moment. A copy would bring sessions that were ended back to life, and codes that
 * were used.
 */
const passing = [
  'sign_in',
  'session',
  'refresh_token',
  'one_time_code',
  'provider_flow',
  'second_step',
  'passkey_challenge',
  'query_link',
  'query_visit',
  'query_sign_in',
  'vendor_visit',
];

/** Filled by the migrations themselves. */
const own = ['migration'];

export interface Column {
  name: string;
  type: string;
}

/** Tables with their columns, each after those it refers to. */
export async function tablesToKeep(queries: Queries): Promise<Map<string, Column[]>> {
  const rows = await queries.query<{ table: string; name: string; type: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> all($1::text[])
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname, a.attnum`,
    [[...passing, ...own]],
  );
  const columns = new Map<string, Column[]>();
  for (const { table, name, type } of rows)
    columns.set(table, [...(columns.get(table) ?? []), { name, type }]);
  const edges = await queries.query<{ table: string; refers: string }>(
    `select conrelid::regclass::text as table, confrelid::regclass::text as refers
     from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered = new Map<string, Column[]>();
  while (ordered.size < columns.size) {
    const next = [...columns].filter(
      ([table]) =>
        !ordered.has(table) &&
        edges.every((e) => e.table !== table || !columns.has(e.refers) || ordered.has(e.refers)),
    );
    if (next.length === 0) throw new Error('tables refer to each other in a circle');
    for (const [table, list] of next) ordered.set(table, list);
  }
  return ordered;
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
