// What a backup is: a compressed text of JSON lines. First what it is, then each table with its rows, and at the
// end a count and a checksum of all before: a file that was cut off or changed is known before it is used.

import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { StartFault } from '../database/start-fault.ts';
import { textOf } from '../thrown.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const about = z.object({
  format: z.literal('overread-backup'),
  version: z.literal(1),
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  /** Which shape the tables have. */
  migrations: z.array(z.string().regex(/^[\w.-]+$/)).min(1),
});
const table = z.object({ table: name, columns: z.array(name).min(1) });
/** Values as the database writes them in text: both databases read what either has written. */
const row = z.array(z.string().nullable());
const end = z.object({ rows: z.number().int(), sha256: z.string() });
const line = z.union([row, table, about, end]);

export type About = z.infer<typeof about>;
export type TablePart = z.infer<typeof table>;
export type Row = z.infer<typeof row>;

const hashLine = (hash: Hash, text: string): Hash => hash.update(text).update('\n');

/** The lines of a backup with the last one that seals it; `parts` begins with what it is. */
export async function* sealed(parts: AsyncIterable<About | TablePart | Row>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const part of parts) {
    const text = JSON.stringify(part);
    hashLine(hash, text);
    if (Array.isArray(part)) rows += 1;
    yield `${text}\n`;
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
}

/** The parts of a backup, in order. Throws a StartFault where it is not whole, at the latest after the last part. */
export async function* readParts(file: string): AsyncGenerator<About | TablePart | Row> {
  const hash = createHash('sha256');
  let first = true;
  let columns = 0;
  let rows = 0;
  let over = false;
  for await (const text of readLines(file)) {
    const part = parseLine(text);
    if (!part || over || first !== 'format' in part) throw broken(file);
    first = false;
    if ('sha256' in part) {
      over = part.rows === rows && part.sha256 === hash.digest('hex');
      if (!over) throw broken(file);
      continue;
    }
    hashLine(hash, text);
    if (Array.isArray(part)) {
      rows += 1;
      if (part.length !== columns) throw broken(file);
    } else if ('table' in part) columns = part.columns.length;
    yield part;
  }
  if (!over) throw broken(file);
}

function parseLine(text: string): z.infer<typeof line> | null {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const expanded = createGunzip();
  source.on('error', (error) => expanded.destroy(error));
  source.pipe(expanded).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of expanded) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw textOf(error, 'syscall') ? unreadable(file, error) : broken(file);
  } finally {
    source.destroy();
  }
  if (rest) throw broken(file);
}

const unreadable = (file: string, error: unknown) =>
  new StartFault(
    'backup-unreadable',
    `The backup ${file} cannot be read (${textOf(error, 'code') ?? 'unknown reason'}).`,
    'Nothing was changed.',
    'Check the name of the file, and that this account may read it.',
  );

const broken = (file: string) =>
  new StartFault(
    'backup-broken',
    `${file} is not a whole backup of Overread: it is cut off, damaged or something else.`,
    'Nothing was changed.',
    'Copy it again from where it is kept, or use another backup.',
  );
