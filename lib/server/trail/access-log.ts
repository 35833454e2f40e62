// The log of what was given out and to whom, chained by hashes like the log of changes.

import { createHash } from 'node:crypto';
import type { notedActs } from '../../model/access-report.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Queries } from '../database/database.ts';

/** `anchor`: one was written; its number, and the hash of its line. */
export type AccessAct = 'pull' | 'anchor' | (typeof notedActs)[number];

/** What is noted. */
export interface Access {
  organisation: string;
  at: number;
  /** Empty where nobody's account is meant. */
  person: string;
  act: AccessAct;
  detail: Record<string, string | number | boolean>;
  /** Where the request came from, and by what. */
  address: string;
  device: string;
}

export interface AccessRow {
  position: number;
  at: number;
  person: string;
  act: AccessAct;
  detail: string;
  address: string;
  device: string;
  previous_hash: string;
  hash: string;
}

export const accessColumns = 'position, at, person, act, detail, address, device, previous_hash, hash';

/** SHA-256, in hexadecimal, of the hash before and the canonical JSON of the entry and its organisation. */
export const accessHash = (
  organisation: string,
  previous: string,
  { position, at, person, act, detail, address, device }: Omit<AccessRow, 'previous_hash' | 'hash'>,
): string =>
  createHash('sha256')
    .update(previous + canonicalJson({ organisation, position, at, person, act, detail, address, device }))
    .digest('hex');

/** Adds entries of one organisation, in the order given, in the transaction of `queries`. */
export async function appendAccess(
  queries: Queries,
  organisation: string,
  entries: readonly Access[],
): Promise<void> {
  await queries.query(
    `insert into access_head (organisation) select id from organisation where id = $1
     on conflict (organisation) do nothing`,
    [organisation],
  );
  const [end] = await queries.query<{ position: number; head: string }>(
    'select position, head from access_head where organisation = $1 for no key update',
    [organisation],
  );
  // Somebody tries to sign in where nothing has been set up yet.
  if (!end) return;
  let { position, head } = end;
  const rows = entries.map((entry): AccessRow => {
    position += 1;
    const row = { ...entry, position, detail: canonicalJson(entry.detail) };
    const hash = accessHash(organisation, head, row);
    const linked = { ...row, previous_hash: head, hash };
    head = hash;
    return linked;
  });
  const column = <K extends keyof AccessRow>(name: K) => rows.map((row) => row[name]);
  await queries.query(
    `insert into access_log (organisation, ${accessColumns})
     select $1, * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::text[], $10::text[])`,
    [
      organisation,
      column('position'),
      column('at'),
      column('person'),
      column('act'),
      column('detail'),
      column('address'),
      column('device'),
      column('previous_hash'),
      column('hash'),
    ],
  );
  await queries.query('update access_head set position = $2, head = $3 where organisation = $1', [
    organisation,
    position,
    head,
  ]);
}
