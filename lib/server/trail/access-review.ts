// The access review, made of the accounts and of what the log of accesses says became of them.

import { z } from 'zod';
import {
  type AccessReview,
  accessFlags,
  type ReviewedAccess,
  reviewEvery,
} from '../../model/access-review.ts';
import { dayLength } from '../../model/calendar-day.ts';
import { listAccounts } from '../accounts/manage-people.ts';
import { requiredRoles } from '../accounts/required-factor.ts';
import type { Queries } from '../database/database.ts';
import { readGone } from '../oversight/gone.ts';

interface Act {
  at: number;
  name: string | null;
  act: string;
  of: string | null;
}

/** Inside the organisation's transaction. @param now milliseconds since 1970. */
export async function makeAccessReview(
  queries: Queries,
  organisation: string,
  now: number,
): Promise<AccessReview> {
  const accounts = await listAccounts(queries, organisation, now);
  const required = await requiredRoles(queries, organisation);
  const made = await queries.query<{ id: string; created_at: number }>(
    'select id, created_at from person where organisation = $1',
    [organisation],
  );
  const madeAt = new Map(made.map((row) => [row.id, row.created_at]));
  const acts = Map.groupBy(await readActs(queries, organisation), ({ of }) => of);
  const last = (id: string, ...names: string[]) => {
    const found = acts.get(id)?.findLast(({ act }) => names.includes(act));
    return found ? { at: found.at, name: found.name ?? '' } : null;
  };
  const gone = await readGone(queries, organisation, now);
  const people = accounts.map((account): ReviewedAccess => {
    const added = last(account.id, 'add') ?? { at: madeAt.get(account.id) ?? 0, name: '' };
    return {
      ...account,
      added,
      roleSet: last(account.id, 'set-role'),
      ended: account.state === 'disabled' ? last(account.id, 'disable') : null,
      flags: accessFlags(account, added.at, accounts, required, now, gone),
    };
  });
  const confirmed = await readConfirmed(queries, organisation);
  const dueAt = confirmed[0] ? confirmed[0].at + reviewEvery * dayLength : now;
  return { people, confirmed, dueAt };
}

interface Row {
  at: number;
  name: string | null;
  detail: string;
}

// Details hold what somebody wrote. They are read here and not by the database, which cannot read JSON in which a
// control character stands.
const rowsOf = (queries: Queries, organisation: string, act: string) =>
  queries.query<Row>(
    `select a.at, p.name, a.detail from access_log a
     left join person p on p.organisation = a.organisation and p.id = a.person
     where a.organisation = $1 and a.act = $2 order by a.position`,
    [organisation, act],
  );

/** What administrators did with accounts, oldest first. */
async function readActs(queries: Queries, organisation: string): Promise<Act[]> {
  const rows = await rowsOf(queries, organisation, 'people-act');
  const acts = rows.map(({ at, name, detail }) => ({ at, name, ...acted.parse(JSON.parse(detail)) }));
  return acts.filter(({ act }) => ['add', 'set-role', 'disable'].includes(act));
}

const acted = z.object({ act: z.string().catch(''), of: z.string().nullable().catch(null) });

async function readConfirmed(queries: Queries, organisation: string): Promise<AccessReview['confirmed']> {
  const rows = await rowsOf(queries, organisation, 'access-review');
  return rows
    .map(({ at, name, detail }) => ({ at, name: name ?? '', ...confirming.parse(JSON.parse(detail)) }))
    .filter(({ act }) => act === 'confirm')
    .map(({ act: _, ...confirmed }) => confirmed)
    .reverse()
    .slice(0, 200);
}

const confirming = z.object({
  act: z.string().catch(''),
  note: z.string().catch(''),
  people: z.number().catch(0),
  flagged: z.number().catch(0),
});
