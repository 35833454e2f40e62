// Erasing what came in files and was kept long enough: coded charts, claims, what payers answered, denials and what was done
// about them. Up to two hundred numbers are one transaction with what the trail says of each, all or none, so it may be cut off
// anywhere and begun again. As with charts, it works as the owner of the tables.

import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { appendAccess } from '../trail/access-log.ts';
import type { Order } from './erase.ts';
import { erasedName } from './erased.ts';
import { type FilesStanding, judgeFiles } from './files.ts';
import { listHolds, stands } from './holds.ts';

const numbersAtOnce = 200;

const tables = [
  'coded_chart',
  'chart_code',
  'claim',
  'claim_line',
  'remittance',
  'remit_claim',
  'remit_line',
  'remit_adjustment',
  'denial',
  'denial_step',
];

/** How what came in files stands, of all numbers or of some. @param lock nobody places a hold before this is done. */
export async function filesStanding(
  queries: Queries,
  organisation: string,
  now: number,
  only: readonly string[] | null = null,
  lock = false,
): Promise<FilesStanding & { years: number; key: string }> {
  const [policy] = await queries.query<{ retention_years: number; erasure_key: string }>(
    `select retention_years, erasure_key from organisation where id = $1 ${lock ? 'for no key update' : ''}`,
    [organisation],
  );
  if (!policy) throw new Error(`organisation ${organisation} is not there`);
  const { retention_years: years, erasure_key: key } = policy;
  const holds = (await listHolds(queries, organisation)).filter(stands);
  return { ...(await judgeFiles(queries, organisation, { years, holds, now }, only)), years, key };
}

/**
 * Erases what is due, at most `limit` numbers.
 * @param told after each transaction, with how many of how many are erased.
 * @returns how many numbers were erased.
 */
export async function eraseDueFiles(
  database: Database,
  order: Order,
  limit = Number.MAX_SAFE_INTEGER,
  told: (done: number, of: number) => void = () => {},
): Promise<number> {
  const { over } = await inOrganisation(database, order.organisation, (queries) =>
    filesStanding(queries, order.organisation, order.now),
  );
  const due = over.filter(({ held }) => !held).slice(0, limit);
  let erased = 0;
  for (let from = 0; from < due.length; from += numbersAtOnce) {
    const numbers = due.slice(from, from + numbersAtOnce).map(({ number }) => number);
    erased += await database.transaction((queries) => eraseNumbers(queries, order, numbers));
    told(erased, due.length);
  }
  // Nothing else clears the files of the embedded database of rows that are no longer there.
  if (erased > 0 && database.kind === 'embedded')
    await database.transaction((queries) =>
      queries.script(tables.map((table) => `cluster ${table} using ${table}_pkey`).join('; ')),
    );
  return erased;
}

/** Those that are still due: since they were listed, somebody may have brought, worked on or held one. */
async function eraseNumbers(queries: Queries, order: Order, numbers: readonly string[]): Promise<number> {
  const { organisation, now, run, by, person, address, device } = order;
  // In the order in which imports and steps on denials lock them: no import, no step, no hold comes in between.
  await queries.query('select pg_advisory_xact_lock(7337003, hashtext($1))', [organisation]);
  await queries.query(
    'select id from denial where organisation = $1 and number = any($2::text[]) order by id for update',
    [organisation, [...numbers]],
  );
  const { over, years, key } = await filesStanding(queries, organisation, now, numbers, true);
  const due = over.filter(({ held }) => !held);
  if (due.length === 0) return 0;
  const counts = await deleteRows(
    queries,
    organisation,
    due.map(({ number }) => number),
  );
  await appendAccess(
    queries,
    organisation,
    due.map(({ number, last }) => ({
      ...{ organisation, person, address, device, at: now, act: 'erase' as const },
      detail: {
        ...{ run, by, rule: `${years} years`, of: 'files', last, chart: erasedName(key, number) },
        ...counts.get(number),
      },
    })),
  );
  // Figures are made anew without them.
  await queries.query('update organisation set operations_version = operations_version + 1 where id = $1', [
    organisation,
  ]);
  return due.length;
}

/** @returns by number, how many rows of which table were deleted. */
async function deleteRows(
  queries: Queries,
  organisation: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Record<string, number>>> {
  const asked = [organisation, [...numbers]];
  const counts = new Map<string, Record<string, number>>();
  // Rows that hang on others first: they do not have the number themselves.
  for (const [table, parent, same] of [
    ['chart_code', 'coded_chart', 'p.id = t.chart'],
    ['claim_line', 'claim', 'p.id = t.claim'],
    ['remit_adjustment', 'remit_claim', 'p.remittance = t.remittance and p.n = t.n'],
    ['remit_line', 'remit_claim', 'p.remittance = t.remittance and p.n = t.n'],
    ['denial_step', 'denial', 'p.id = t.denial'],
  ])
    await queries.query(
      `delete from ${table} t using ${parent} p
       where t.organisation = $1 and p.organisation = $1 and p.number = any($2::text[]) and ${same}`,
      asked,
    );
  const paid = await queries.query<{ remittance: string }>(
    'select distinct remittance from remit_claim where organisation = $1 and number = any($2::text[])',
    asked,
  );
  for (const table of ['coded_chart', 'claim', 'remit_claim', 'denial']) {
    const gone = await queries.query<{ number: string; count: number }>(
      `with gone as (delete from ${table} where organisation = $1 and number = any($2::text[]) returning number)
       select number, count(*)::int as count from gone group by number`,
      asked,
    );
    for (const { number, count } of gone) counts.set(number, { ...counts.get(number), [table]: count });
  }
  // A payment of which no claim is left. Its adjustments of the provider can name accounts too.
  await queries.query(
    `delete from remittance r where organisation = $1 and id = any($2::text[]) and not exists (
       select from remit_claim c where c.organisation = $1 and c.remittance = r.id)`,
    [organisation, paid.map(({ remittance }) => remittance)],
  );
  return counts;
}
