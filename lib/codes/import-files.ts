// Files in, tables out: recognises what was handed in, reads it as a stream and makes one table a release. Either all of
// it is well or nothing is made; whoever keeps the tables changes nothing until then.

import type { CodeFileKind, CodeRelease } from '../model/code-release.ts';
import { ok, type Result } from '../model/result.ts';
import { FileProblem, faultOf } from './file-problem.ts';
import { kindOf, kinds } from './kinds.ts';
import { type NamedRelease, releaseOfName } from './release-of-name.ts';
import { type Limits, usualLimits } from './source/bytes.ts';
import { lineBatches } from './source/lines.ts';
import { membersOf, type SourceFile } from './source/members.ts';
import type { Member } from './source/zip.ts';
import { writeBlob } from './tables/blob.ts';

export interface ImportOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** What the names do not say, or say wrongly. */
  kind?: CodeFileKind;
  release?: string;
  from?: string;
  /** Null: until a newer release. */
  to?: string | null;
  /** False for a part of a published file, where an absent code may exist all the same. */
  complete?: boolean;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Called a few times a second with the file at hand and its lines read so far. */
  progress?: (at: { file: string; lines: number }) => void;
}

export interface MadeTable {
  release: CodeRelease;
  /** What is kept and opened with `openBlob`. */
  blob: Uint8Array<ArrayBuffer>;
}

interface Unit {
  kind: CodeFileKind;
  named: NamedRelease;
  head: string;
  parts: { member: Member; source: number }[];
}

/** More lines than any release has. */
const mostLines = 6_000_000;

/** @returns a table for each release, or the first thing that is wrong with its file, line and column */
export async function importFiles(
  files: readonly SourceFile[],
  options: ImportOptions,
): Promise<Result<MadeTable[]>> {
  let at = '';
  try {
    const limits = { ...usualLimits, ...options.limits };
    const digests: CodeRelease['files'] = [];
    const units = new Map<string, Unit>();
    for (const [source, file] of files.entries()) {
      at = file.name;
      await addUnits(units, file, source, limits, options);
      digests.push({ name: file.name, sha256: await sha256(file.blob), bytes: file.blob.size });
    }
    const made: MadeTable[] = [];
    for (const unit of units.values()) {
      at = unit.parts[0]!.member.name;
      orderParts(unit, options);
      made.push(await make(unit, digests, options, (name) => (at = name)));
    }
    return ok(made);
  } catch (error) {
    if (error instanceof FileProblem) return faultOf(error, at);
    throw error;
  }
}

async function addUnits(
  units: Map<string, Unit>,
  file: SourceFile,
  source: number,
  limits: Limits,
  options: ImportOptions,
): Promise<void> {
  const members = await membersOf(file, limits);
  let taken = 0;
  for (const member of members) {
    if (members.length > 1 && !/\.(?:txt|csv|tsv|xml)$/i.test(member.name)) continue;
    if (/\.xlsx?$/i.test(member.name)) continue;
    const head = await headOf(member);
    const kind = options.kind ?? kindOf(member.name, head);
    if (!kind) continue;
    const named = nameRelease(kind, member.name, head, options);
    const key = `${kind} ${named.release}`;
    const unit = units.get(key) ?? { kind, named, head, parts: [] };
    units.set(key, unit);
    unit.parts.push({ member, source });
    taken += 1;
  }
  if (taken > 0) return;
  if (members.some(({ name }) => /\.xlsx?$/i.test(name)))
    throw new FileProblem('spreadsheet-file', 'It is a spreadsheet, which is not read as such.');
  throw new FileProblem('not-known', 'It is none of the code-set files that are known here.');
}

async function headOf(member: Member): Promise<string> {
  for await (const chunk of member.bytes())
    return new TextDecoder('windows-1252').decode(chunk.subarray(0, 20_000));
  return '';
}

function nameRelease(kind: CodeFileKind, name: string, head: string, given: ImportOptions): NamedRelease {
  const named = releaseOfName(kind, name, head);
  const release = given.release ?? named?.release;
  const effectiveFrom = given.from ?? named?.effectiveFrom;
  if (!release || !effectiveFrom)
    throw new FileProblem('release-not-known', `Its name does not say which release of ${kind} it is.`);
  if (!/^[\w.-]{1,40}$/.test(release))
    throw new FileProblem('release-not-known', `“${release}” cannot name a release.`);
  const effectiveTo = given.to === undefined ? (named?.effectiveTo ?? null) : given.to;
  // Where somebody says the year, the file is held against that, too.
  const year =
    given.release && /^20\d\d$/.test(given.release) ? Number(given.release) : (named?.year ?? null);
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    throw new FileProblem(
      'release-not-known',
      `It would end on ${effectiveTo}, before it begins on ${effectiveFrom}.`,
    );
  return { release, effectiveFrom, effectiveTo, year };
}

function orderParts({ kind, parts, named }: Unit, { complete }: ImportOptions): void {
  const rule = kinds[kind].parts;
  const numbers = parts.map(({ member }) => rule?.numberOf(member.name) ?? null);
  const twice = numbers.some((number, i) => i > 0 && (number === null || numbers.indexOf(number) < i));
  if (twice) throw new FileProblem('duplicate', `Several files are ${kind} ${named.release}; one is enough.`);
  if (!rule || numbers[0] === null) return;
  parts.sort((a, b) => rule.numberOf(a.member.name)! - rule.numberOf(b.member.name)!);
  const missing = Array.from({ length: rule.count }, (_, i) => i + 1).filter((n) => !numbers.includes(n));
  if (missing.length > 0 && complete !== false)
    throw new FileProblem(
      'cut',
      `${kind} ${named.release} comes in ${rule.count} files; number ${missing.join(', ')} is missing. Import all in one go.`,
    );
}

async function make(
  { kind, named, head, parts }: Unit,
  digests: CodeRelease['files'],
  options: ImportOptions,
  now: (file: string) => void,
): Promise<MadeTable> {
  const complete = options.complete ?? true;
  const parser = kinds[kind].parser({ year: named.year, complete }, head);
  let lines = 0;
  for (const { member } of parts) {
    now(member.name);
    parser.begin(member.name);
    let whole = true;
    let own = 0;
    for await (const batch of lineBatches(member.bytes())) {
      if (options.signal?.aborted) throw new FileProblem('stopped', 'The import was stopped.');
      whole = batch.whole;
      own += batch.lines.length;
      if (lines + own > mostLines) throw new FileProblem('too-large', `It has more than ${mostLines} lines.`);
      for (let i = 0; i < batch.lines.length; i += 1) parser.line(batch.lines[i]!, batch.first + i);
      options.progress?.({ file: member.name, lines: lines + own });
    }
    parser.endFile(whole);
    lines += own;
  }
  const { parts: table, rows, billable, leftOut } = parser.end();
  const release: CodeRelease = {
    kind,
    release: named.release,
    effectiveFrom: named.effectiveFrom,
    effectiveTo: named.effectiveTo,
    complete,
    files: [...new Set(parts.map(({ source }) => source))].map((source) => digests[source]!),
    counts: { lines, rows, billable, leftOut },
    importedAt: options.now,
  };
  return { release, blob: writeBlob(release, table) };
}

async function sha256(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
