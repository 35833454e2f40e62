// The access review, made of the accounts and of what the log of accesses says became of them.

import {
  type AccessReview,
  accessFlags,
  type ReviewedAccess,
  reviewEvery,
} from '../../model/access-review.ts';
import { listAccounts } from '../accounts/manage-people.ts';
import { requiredRoles } from '../accounts/required-factor.ts';
import type { Queries } from '../database/database.ts';

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
  const people = accounts.map((account): ReviewedAccess => {
    const added = last(account.id, 'add') ?? { at: madeAt.get(account.id) ?? 0, name: '' };
    return {
      ...account,
      added,
      roleSet: last(account.id, 'set-role'),
      ended: account.state === 'disabled' ? last(account.id, 'disable') : null,
      flags: accessFlags(account, added.at, accounts, required, now),
    };
  });
  const confirmed = await readConfirmed(queries, organisation);
  const dueAt = confirmed[0] ? confirmed[0].at + reviewEvery * 86_400_000 : now;
  return { people, confirmed, dueAt };
}

/** What administrators did with accounts, oldest first. */
const readActs = (queries: Queries, organisation: string): Promise<Act[]> =>
  queries.query<Act>(
    `select a.at, p.name, a.detail::json ->> 'act' as act, a.detail::json ->> 'of' as of
     from access_log a left join person p on p.organisation = a.organisation and p.id = a.person
     where a.organisation = $1 and a.act = 'people-act'
       and a.detail::json ->> 'act' in ('add', 'set-role', 'disable') order by a.position`,
    [organisation],
  );

function readConfirmed(queries: Queries, organisation: string): Promise<AccessReview['confirmed']> {
  return queries.query(
    `select a.at, coalesce(p.name, '') as name, a.detail::json ->> 'note' as note,
       (a.detail::json ->> 'people')::int as people, (a.detail::json ->> 'flagged')::int as flagged
     from access_log a left join person p on p.organisation = a.organisation and p.id = a.person
     where a.organisation = $1 and a.act = 'access-review' and a.detail::json ->> 'act' = 'confirm'
     order by a.position desc limit 200`,
    [organisation],
  );
}
