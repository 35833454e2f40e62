// Whether the tables of a folder can be trusted, asked at each start. A file that was cut short opens without
// complaint, and the database takes what is missing for never written: without people, whoever comes next would be
// offered the first account.

import { policyAuthor } from '../../model/query-policy.ts';
import { textOf } from '../thrown.ts';
import type { Database } from './database.ts';
import { StartFault } from './start-fault.ts';

/**
 * Whoever answered by a link or by FHIR has no account (query-links/link-secrets.ts), nor has the policy in whose name
 * the backend reminds (query-clock/keep-times.ts); they are missed by nobody.
 * Throws a StartFault when rows are missing that others speak of, or when files cannot be read.
 */
export async function refuseDamaged(database: Database, folder: string): Promise<void> {
  const [found] = await database.transaction((queries) =>
    queries.query<{ log: boolean; records: boolean; people: boolean; heads: boolean }>(
      `select
        (select count(*) from change_log) = (select coalesce(sum(position), 0) from organisation) as log,
        (select count(*) from (select distinct organisation, kind, record from change_log where not erased) l)
          = (select count(*) from record) as records,
        not exists (select from (select distinct organisation, author from change_log) l
          where l.author <> $1 and l.author !~ '^(link|fhir)-'
            and not exists (select from person p where p.organisation = l.organisation and p.id = l.author)) as people,
        not exists (select from organisation o where o.position > 0 and not exists
          (select from change_log l where l.organisation = o.id and l.position = o.position and l.hash = o.head)) as heads`,
      [policyAuthor],
    ),
  );
  if (!found || Object.values(found).includes(false)) throw damaged(folder);
}

/** The StartFault for what a database in a folder said when it was opened or read; null where it is no such fault. */
export function folderFault(error: unknown, folder: string): StartFault | null {
  if (error instanceof StartFault) return error;
  if (isDiskFull(error)) return full(folder);
  // XX: the database found itself inconsistent; 58: a file could not be read. Its program also breaks off altogether.
  return /^(XX|58)/.test(textOf(error, 'code') ?? '') || textOf(error, 'name') === 'RuntimeError'
    ? damaged(folder)
    : null;
}

/** What both databases say when there is no room for what they should write. */
export function isDiskFull(error: unknown): boolean {
  const code = textOf(error, 'code');
  return code === '53100' || code === 'ENOSPC' || (textOf(error, 'message') ?? '').includes('ENOSPC');
}

export const damaged = (folder: string) =>
  new StartFault(
    'database-damaged',
    `The database in ${folder} cannot be opened: its files are damaged or not complete.`,
    'The backend has not started, so that nothing more is written there. Changes not yet sent are safe in the browsers.',
    'Keep a copy of the folder, then put a backup in its place: npm run restore -- FILE --replace.',
  );

const full = (folder: string) =>
  new StartFault(
    'disk-full',
    `The disk that holds ${folder} is full.`,
    'The backend has not started. Changes not yet sent are safe in the browsers.',
    'Make room there, then start it again.',
  );
