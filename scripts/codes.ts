// `npm run codes -- import FILE...`: reads published code-set files and puts the tables made of them in use in the backend's
// database, which the environment names; browsers fetch them from there. `list` says what is there, `remove KIND RELEASE`
// takes one out. Several files of one release (the four parts of the NCCI pairs) are given together. Nothing is changed
// unless all of it is well. Works while a backend on PostgreSQL serves; one on a folder is stopped first.

import { openAsBlob } from 'node:fs';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { importFiles } from '../lib/codes/import-files.ts';
import { type PackedTable, packTable } from '../lib/codes/tables/pack-table.ts';
import { type CodeRelease, codeFileKind } from '../lib/model/code-release.ts';
import type { KeptTable } from '../lib/model/code-shelf.ts';
import { type Fault, faultText } from '../lib/model/result.ts';
import { keepTables, putPart, removeTable } from '../lib/server/code-sets/keep.ts';
import { keptTables } from '../lib/server/code-sets/shelf.ts';
import type { Queries } from '../lib/server/database/database.ts';
import { inOrganisation } from '../lib/server/database/scope.ts';
import { Refusal } from '../lib/server/faults.ts';
import { textOf } from '../lib/server/thrown.ts';
import { appendAccess } from '../lib/server/trail/access-log.ts';
import { openStanding, plainEnd, refuseOther } from './database-commands.ts';

const usage = `Usage:
  npm run codes -- import FILE... [--kind KIND] [--release NAME] [--from DATE] [--to DATE] [--partial]
  npm run codes -- list
  npm run codes -- remove KIND RELEASE
Kinds: ${codeFileKind.options.join(', ')}`;

await plainEnd('The code sets cannot be changed', async () => {
  const { values, positionals } = read(process.argv.slice(2));
  const [command, ...rest] = positionals;
  try {
    if (command === 'import' && rest.length > 0) await importAll(rest, values);
    else if (command === 'list' && rest.length === 0) await listAll();
    else if (command === 'remove' && rest.length === 2) await remove(rest[0]!, rest[1]!);
    else throw new Error(usage);
  } catch (error) {
    throw error instanceof Refusal ? new Error(faultText(error.fault)) : error;
  }
});

function read(words: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { kind: text, release: text, from: text, to: text, partial: { type: 'boolean' } },
    });
  } catch (error) {
    throw new Error(`${textOf(error, 'message')}\n${usage}`);
  }
}

/** In the organisation of the database that the environment names, in one transaction. */
async function within<T>(work: (queries: Queries, organisation: string) => Promise<T>): Promise<T> {
  const database = await openStanding();
  try {
    await refuseOther(database);
    const organisations = await database.transaction((queries) =>
      queries.query<{ id: string }>('select id from organisation'),
    );
    const [own] = organisations;
    if (!own || organisations.length > 1)
      throw new Error(`The database has ${organisations.length} organisations; this works with one.`);
    return await inOrganisation(database, own.id, (queries) => work(queries, own.id));
  } finally {
    await database.close();
  }
}

async function importAll(files: string[], values: ReturnType<typeof read>['values']): Promise<void> {
  const tables = await readFiles(files, values);
  const before = await within(async (queries, organisation) => {
    const standing = await keptTables(queries, organisation);
    const now = Date.now();
    for (const { sha256, parts } of tables)
      for (const [part, data] of parts.entries())
        await putPart(queries, organisation, { sha256, part, data }, now);
    const brought = tables.map(({ sha256, parts }) => ({ sha256, parts: parts.length }));
    for (const kept of await keepTables(queries, organisation, brought, { by: '', now }))
      await note(queries, organisation, 'keep', kept.release, kept.sha256);
    return standing;
  });
  for (const { release, bytes } of tables) {
    console.log(`${describe(release)}, ${sizeOf(bytes)}`);
    const old = before.find((t) => t.release.kind === release.kind && t.release.release === release.release);
    if (old) console.log(`It replaces ${release.kind} ${release.release} of ${old.release.files[0]?.name}.`);
  }
  console.log('In use from now on; browsers fetch it within minutes.');
}

async function readFiles(files: string[], values: ReturnType<typeof read>['values']): Promise<PackedTable[]> {
  const kind = values.kind === undefined ? undefined : codeFileKind.safeParse(values.kind);
  if (kind && !kind.success) throw new Error(`There is no kind “${values.kind}”.\n${usage}`);
  for (const date of [values.from, values.to])
    if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
      throw new Error(`“${date}” is no date as 2026-10-01.`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  let told = performance.now();
  const sources = await Promise.all(files.map(async (name) => ({ name, blob: await openAsBlob(name) })));
  const made = await importFiles(sources, {
    now: Date.now(),
    ...(kind && { kind: kind.data }),
    ...(values.release && { release: values.release }),
    ...(values.from && { from: values.from }),
    ...(values.to && { to: values.to }),
    complete: !values.partial,
    signal: stop.signal,
    progress({ file, lines }) {
      if (performance.now() - told < 1000) return;
      told = performance.now();
      console.log(`  ${file}: ${lines.toLocaleString('en-US')} lines read`);
    },
  });
  if (!made.ok) throw plain(made.error);
  const packed: PackedTable[] = [];
  for (const one of made.value) {
    const table = await packTable(one);
    if (!table.ok) throw plain(table.error);
    packed.push(table.value);
  }
  return packed;
}

function plain(fault: Fault): Error {
  return new Error(faultText(fault));
}

async function listAll(): Promise<void> {
  const tables = await within(keptTables);
  if (tables.length === 0) console.log('There are no code sets yet.');
  for (const { release, bytes } of tables.toSorted(byName))
    console.log(`${describe(release)}, ${sizeOf(bytes)}`);
}

async function remove(kind: string, release: string): Promise<void> {
  const known = codeFileKind.safeParse(kind);
  if (!known.success) throw new Error(`There is no kind “${kind}”.\n${usage}`);
  await within(async (queries, organisation) => {
    const sha256 = await removeTable(queries, organisation, known.data, release);
    await note(queries, organisation, 'remove', { kind: known.data, release }, sha256);
  });
  console.log(`${kind} ${release} was removed.`);
}

function note(
  queries: Queries,
  organisation: string,
  act: 'keep' | 'remove',
  { kind, release }: Pick<CodeRelease, 'kind' | 'release'>,
  sha256: string,
): Promise<void> {
  const by = `npm run codes, as ${userInfo().username}`;
  const detail = { act, kind, release, sha256, by };
  const entry = { organisation, at: Date.now(), person: '', detail, address: '', device: '' };
  return appendAccess(queries, organisation, [{ ...entry, act: 'code-sets' }]);
}

function byName(a: KeptTable, b: KeptTable): number {
  const kinds = a.release.kind.localeCompare(b.release.kind);
  return kinds || a.release.effectiveFrom.localeCompare(b.release.effectiveFrom);
}

function describe({ kind, release, effectiveFrom, effectiveTo, complete, counts }: CodeRelease): string {
  const billable =
    counts.billable === null ? '' : `, ${counts.billable.toLocaleString('en-US')} of them billable`;
  const days = `${effectiveFrom} to ${effectiveTo ?? 'the next release'}`;
  const rows = counts.rows.toLocaleString('en-US');
  const leftOut = counts.leftOut > 0 ? `, ${counts.leftOut} dental codes left out` : '';
  return `${kind} ${release}${complete ? '' : ' (a part)'}: ${days}, ${rows} rows${billable}${leftOut}`;
}

function sizeOf(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
