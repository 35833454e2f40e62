// `npm run codes -- import FILE...`: reads published code-set files and keeps them as tables in a folder, `.overread/codes` or the
// one that OVERREAD_CODES names. `list` says what is there, `remove KIND RELEASE` takes one out. Several files of one
// release (the four parts of the NCCI pairs) are given together. Nothing is changed unless all of it is well.

import { openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../lib/codes/import-files.ts';
import { codeFileKind } from '../lib/model/code-release.ts';
import { faultText } from '../lib/model/result.ts';
import { addTables, readTable, removeTable, type TableEntry, tablesIn } from './codes/release-folder.ts';
import { plainEnd } from './database-commands.ts';

const usage = `Usage:
  npm run codes -- import FILE... [--kind KIND] [--release NAME] [--from DATE] [--to DATE] [--partial]
  npm run codes -- list
  npm run codes -- remove KIND RELEASE
Kinds: ${codeFileKind.options.join(', ')}`;

const folder = resolve(process.env.OVERREAD_CODES ?? '.overread/codes');

await plainEnd('The code sets cannot be changed', async () => {
  const { values, positionals } = read(process.argv.slice(2));
  const [command, ...rest] = positionals;
  if (command === 'import' && rest.length > 0) await importAll(rest, values);
  else if (command === 'list' && rest.length === 0) await listAll();
  else if (command === 'remove' && rest.length === 2) await remove(rest[0]!, rest[1]!);
  else throw new Error(usage);
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
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

async function importAll(files: string[], values: ReturnType<typeof read>['values']): Promise<void> {
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
  if (!made.ok) throw new Error(faultText(made.error));
  const replaced = await addTables(folder, made.value);
  for (const { release, blob } of made.value) console.log(`${describe(release)}, ${sizeOf(blob.length)}`);
  for (const old of replaced)
    console.log(`It replaces ${old.release.kind} ${old.release.release} of ${old.release.files[0]?.name}.`);
  console.log(`In use from now on, in ${folder}.`);
}

async function listAll(): Promise<void> {
  const tables = await tablesIn(folder);
  if (tables.length === 0) console.log(`There are no code sets in ${folder}.`);
  for (const table of tables.toSorted(byName)) {
    const bytes = await readTable(folder, table);
    console.log(`${describe(table.release)}, ${sizeOf(bytes.length)}`);
  }
}

async function remove(kind: string, release: string): Promise<void> {
  const removed = await removeTable(folder, kind, release);
  if (removed.length === 0) throw new Error(`${kind} ${release} is not in ${folder}.`);
  console.log(`${kind} ${release} was removed from ${folder}.`);
}

function byName(a: TableEntry, b: TableEntry): number {
  const kinds = a.release.kind.localeCompare(b.release.kind);
  return kinds || a.release.effectiveFrom.localeCompare(b.release.effectiveFrom);
}

function describe({
  kind,
  release,
  effectiveFrom,
  effectiveTo,
  complete,
  counts,
}: TableEntry['release']): string {
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
