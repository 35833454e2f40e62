// Taking code tables in: parts first, then all tables of an import at once, after each was put together, held against
// its digest and opened. Whatever is wrong, the tables in use stay as they are.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { checkTable } from '../../codes/tables/check-table.ts';
import type { CodeFileKind, CodeRelease } from '../../model/code-release.ts';
import { type BroughtTable, mostParts, mostTableBytes } from '../../model/code-shelf.ts';
import type { Queries } from '../database/database.ts';
import { noSuchRelease, partsMissing, tableDamaged, tooMuchWaiting, unusable } from './code-set-faults.ts';

const unpack = promisify(gunzip);

/** Milliseconds for which parts wait to be put in use. */
const patience = 24 * 60 * 60_000;
/** Parts that wait, of all imports under way. */
const mostWaiting = 2 * mostParts;

const waits = `not exists (select from code_table t where t.organisation = code_part.organisation and t.sha256 = code_part.sha256)`;

/** Keeps one part. Those of a table in use are there already, and never change. Throws a Refusal. */
export async function putPart(
  queries: Queries,
  organisation: string,
  { sha256, part, data }: { sha256: string; part: number; data: Uint8Array },
  now: number,
): Promise<void> {
  await alone(queries, organisation);
  await queries.query(`delete from code_part where organisation = $1 and put_at < $2 and ${waits}`, [
    organisation,
    now - patience,
  ]);
  const [standing] = await queries.query<{ used: boolean; waiting: number }>(
    `select exists (select from code_table where organisation = $1 and sha256 = $2) as used,
       (select count(*)::int from code_part where organisation = $1 and ${waits}) as waiting`,
    [organisation, sha256],
  );
  if (standing?.used) return;
  if ((standing?.waiting ?? 0) >= mostWaiting) throw tooMuchWaiting();
  await queries.query(
    `insert into code_part (organisation, sha256, part, data, put_at) values ($1, $2, $3, $4, $5)
     on conflict (organisation, sha256, part) do update set data = excluded.data, put_at = excluded.put_at`,
    [organisation, sha256, part, Buffer.from(data).toString('base64'), now],
  );
}

/**
 * Puts tables in use, each in place of one of its kind and release. Throws a Refusal.
 * @returns what is in use from now on.
 */
export async function keepTables(
  queries: Queries,
  organisation: string,
  brought: readonly BroughtTable[],
  { by, now }: { by: string; now: number },
): Promise<{ sha256: string; release: CodeRelease }[]> {
  await alone(queries, organisation);
  const kept: { sha256: string; release: CodeRelease }[] = [];
  for (const { sha256, parts } of brought) {
    const { bytes, release } = await wholeTable(queries, organisation, sha256, parts);
    await letGo(queries, organisation, release.kind, release.release, sha256);
    await queries.query(
      `insert into code_table (organisation, kind, release, sha256, bytes, parts, head, kept_by, kept_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [organisation, release.kind, release.release, sha256, bytes, parts, JSON.stringify(release), by, now],
    );
    kept.push({ sha256, release });
  }
  return kept;
}

/** Takes a release out. Throws a Refusal where it is not there. */
export async function removeTable(
  queries: Queries,
  organisation: string,
  kind: CodeFileKind,
  release: string,
): Promise<string> {
  await alone(queries, organisation);
  const gone = await letGo(queries, organisation, kind, release, '');
  if (!gone) throw noSuchRelease(kind, release);
  return gone;
}

/** One after the other in an organisation: two imports must not make one release twice. Pushes need not wait. */
const alone = (queries: Queries, organisation: string) =>
  queries.query('select pg_advisory_xact_lock(7337002, hashtext($1))', [organisation]);

async function wholeTable(
  queries: Queries,
  organisation: string,
  sha256: string,
  parts: number,
): Promise<{ bytes: number; release: CodeRelease }> {
  const rows = await queries.query<{ part: number; data: string }>(
    'select part, data from code_part where organisation = $1 and sha256 = $2 order by part',
    [organisation, sha256],
  );
  if (rows.length !== parts || rows.some(({ part }, i) => part !== i)) throw partsMissing();
  const packed = Buffer.concat(rows.map(({ data }) => Buffer.from(data, 'base64')));
  const table = await unpack(packed, { maxOutputLength: mostTableBytes }).catch(() => {
    throw tableDamaged();
  });
  if (createHash('sha256').update(table).digest('hex') !== sha256) throw tableDamaged();
  const checked = checkTable(table);
  if (!checked.ok) throw unusable(checked.error);
  return { bytes: table.length, release: checked.value.release };
}

/** @param but a digest whose parts stay. @returns the digest of what was there; null where nothing was. */
async function letGo(
  queries: Queries,
  organisation: string,
  kind: string,
  release: string,
  but: string,
): Promise<string | null> {
  const [old] = await queries.query<{ sha256: string }>(
    'delete from code_table where organisation = $1 and kind = $2 and release = $3 returning sha256',
    [organisation, kind, release],
  );
  if (!old) return null;
  await queries.query('delete from code_part where organisation = $1 and sha256 = $2 and sha256 <> $3', [
    organisation,
    old.sha256,
    but,
  ]);
  return old.sha256;
}
