// Files on their way in: parts are kept until the file is imported, or for a day. What they unpack to is held against its
// digest, and unpacking stops at the bound.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { mostFileBytes, mostFileParts, type SentFile } from '../../../model/oversight/operations-file.ts';
import type { Queries } from '../../database/database.ts';
import { fileDamaged, fileIncomplete, tooManyWaiting } from './import-faults.ts';

const unpack = promisify(gunzip);

/** Milliseconds for which parts wait to be imported. */
const patience = 24 * 60 * 60_000;
/** Parts that wait, of all imports under way. */
const mostWaiting = 2 * mostFileParts;

/** Keeps one part. Throws a Refusal. */
export async function putFilePart(
  queries: Queries,
  organisation: string,
  { sha256, part, data }: { sha256: string; part: number; data: Uint8Array },
  now: number,
): Promise<void> {
  await queries.query('delete from operations_part where organisation = $1 and put_at < $2', [
    organisation,
    now - patience,
  ]);
  const [standing] = await queries.query<{ waiting: number }>(
    'select count(*)::int as waiting from operations_part where organisation = $1',
    [organisation],
  );
  if ((standing?.waiting ?? 0) >= mostWaiting) throw tooManyWaiting();
  await queries.query(
    `insert into operations_part (organisation, sha256, part, data, put_at) values ($1, $2, $3, $4, $5)
     on conflict (organisation, sha256, part) do update set data = excluded.data, put_at = excluded.put_at`,
    [organisation, sha256, part, Buffer.from(data).toString('base64'), now],
  );
}

/** The unpacked bytes of a file that was brought. Throws a Refusal. @param limit of unpacked bytes. */
export async function stagedFile(
  queries: Queries,
  organisation: string,
  { sha256, parts }: SentFile,
  limit = mostFileBytes,
): Promise<Buffer> {
  const rows = await queries.query<{ part: number; data: string }>(
    'select part, data from operations_part where organisation = $1 and sha256 = $2 order by part',
    [organisation, sha256],
  );
  if (rows.length !== parts || rows.some(({ part }, i) => part !== i)) throw fileIncomplete();
  const packed = Buffer.concat(rows.map(({ data }) => Buffer.from(data, 'base64')));
  const file = await unpack(packed, { maxOutputLength: limit }).catch(() => {
    throw fileDamaged();
  });
  if (createHash('sha256').update(file).digest('hex') !== sha256) throw fileDamaged();
  return file;
}

/** Lets go of the parts of a file. */
export async function clearFile(queries: Queries, organisation: string, sha256: string): Promise<void> {
  await queries.query('delete from operations_part where organisation = $1 and sha256 = $2', [
    organisation,
    sha256,
  ]);
}
