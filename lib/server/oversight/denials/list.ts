// A page of denials, and the figures of all that the filters let through.

import type { Denial } from '../../../model/oversight/denial.ts';
import type {
  DenialCursor,
  DenialFilters,
  DenialOrder,
  DenialsLook,
  DenialsPage,
} from '../../../model/oversight/denials-act.ts';
import type { Person } from '../../../model/person.ts';
import type { Queries } from '../../database/database.ts';
import { columnOf, type DenialField, type DenialRow, denialColumns, fromDenialRow } from './denial-row.ts';
import { denialsWhere, Parameters } from './filters.ts';

const orders: Record<DenialOrder, DenialField> = {
  due: 'dueOn',
  amount: 'amount',
  denied: 'deniedOn',
  number: 'number',
  carc: 'carc',
  vendor: 'vendor',
};

interface Asked {
  filters: DenialFilters;
  order: DenialOrder;
  down: boolean;
  after: DenialCursor | null;
  limit: number;
}

export async function listDenials(
  queries: Queries,
  person: Person,
  { filters, order, down, after, limit }: Asked,
  today: string,
): Promise<DenialsPage> {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, filters, today, parameters);
  const field = orders[order];
  const number = order === 'amount';
  const column = number ? columnOf(field) : `coalesce(${columnOf(field)}, '') collate "C"`;
  const type = number ? 'bigint' : 'text';
  const from = after
    ? `and (${column}, id collate "C") ${down ? '<' : '>'} (${parameters.add(after.value)}::${type}, ${parameters.add(after.id)})`
    : '';
  const way = down ? 'desc' : 'asc';
  const rows = await queries.query<DenialRow>(
    `select ${denialColumns} from denial where ${where} ${from}
     order by ${column} ${way}, id collate "C" ${way} limit ${parameters.add(limit + 1)}`,
    parameters.values,
  );
  const page = rows.slice(0, limit).map(fromDenialRow);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? { value: sortValue(last, field), id: last.id } : null,
  };
}

const sortValue = (row: Denial, field: DenialField): string | number =>
  // A denial is sorted by texts, days and amounts alone.
  (row[field] as string | number | null) ?? '';

const total = 'count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount';

export async function lookAtDenials(
  queries: Queries,
  person: Person,
  filters: DenialFilters,
  today: string,
): Promise<DenialsLook> {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, filters, today, parameters);
  const grouped = <T extends object>(column: string) =>
    queries.query<T>(
      `select ${column}, ${total} from denial where ${where} group by 1 order by 3 desc, 1`,
      parameters.values,
    );
  const states = await grouped<DenialsLook['states'][number]>('state');
  const attributed = await grouped<DenialsLook['attributed'][number]>('attributed');
  const rework = await queries.query<DenialsLook['rework'][number] & { hours: string | number }>(
    `select cost_bearer as "costBearer", ${total}, coalesce(sum(hours), 0) as hours from denial
     where ${where} and attributed = 'coding' and reworked_at is not null group by 1 order by 1`,
    parameters.values,
  );
  return {
    total: {
      count: states.reduce((sum, { count }) => sum + count, 0),
      amount: states.reduce((sum, { amount }) => sum + amount, 0),
    },
    states,
    attributed,
    rework: rework.map((row) => ({ ...row, hours: Number(row.hours) })),
    late: {
      any: await totalOf(queries, person, { ...filters, late: 'any' }, today),
      cause: await totalOf(queries, person, { ...filters, late: 'cause' }, today),
    },
    ...(await names(queries, person, today)),
  };
}

async function totalOf(
  queries: Queries,
  person: Person,
  filters: DenialFilters,
  today: string,
): Promise<DenialsLook['total']> {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, filters, today, parameters);
  const [row] = await queries.query<DenialsLook['total']>(
    `select ${total} from denial where ${where}`,
    parameters.values,
  );
  return row!;
}

/** What filters can be set to: whatever is in the person's denials. */
async function names(queries: Queries, person: Person, today: string) {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, {}, today, parameters);
  const of = async (column: string, most: number): Promise<string[]> => {
    const rows = await queries.query<{ name: string }>(
      `select distinct ${column} as name from denial where ${where} and ${column} is not null order by 1 limit ${most}`,
      parameters.values,
    );
    return rows.map(({ name }) => name);
  };
  return {
    vendors: await of('vendor', 500),
    payers: await of('payer', 500),
    facilities: await of('facility', 500),
    coders: await of('coder', 2000),
    owners: await of('owner', 500),
  };
}

/** Root causes that vendors owe by now, and coding denials that no vendor was told of. */
export async function overdueCauses(queries: Queries, person: Person, today: string) {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, { late: 'cause' }, today, parameters);
  const vendors = await queries.query<{
    vendor: string;
    count: number;
    amount: number;
    oldest: string;
    coding: number;
  }>(
    `select vendor, ${total}, min(cause_due_on) as oldest,
       count(*) filter (where attributed = 'coding')::int as coding
     from denial where ${where} and vendor is not null group by 1 order by 2 desc, 1 limit 500`,
    parameters.values,
  );
  const rows = await queries.query<DenialRow>(
    `select ${denialColumns} from denial where ${where} order by cause_due_on, id limit 500`,
    parameters.values,
  );
  const open = new Parameters();
  const of = await denialsWhere(queries, person, { state: 'open', attributed: 'coding' }, today, open);
  const [unsent] = await queries.query<{ count: number; amount: number }>(
    `select ${total} from denial where ${of} and source = 'vendor' and sent_at is null`,
    open.values,
  );
  return { vendors, rows: rows.map(fromDenialRow), unsent: unsent! };
}
