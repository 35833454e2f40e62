// Files in, tables out: recognises what was handed in, reads it as a stream and makes one table a release. Either all of
// it is well or nothing is made; whoever keeps the tables changes nothing until then.

import type { CodeRelease } from '../model/code-release.ts';
import { ok, type Result } from '../model/result.ts';
import { FileProblem, faultOf, type Place } from './file-problem.ts';
import type { ImportOptions } from './import-options.ts';
import { kinds } from './kinds.ts';
import { usualLimits } from './source/bytes.ts';
import { lineBatches } from './source/lines.ts';
import type { SourceFile } from './source/members.ts';
import { writeBlob } from './tables/blob.ts';
import { addUnits, orderParts, type Unit } from './units.ts';

export interface MadeTable {
  release: CodeRelease;
  /** What is kept and opened with `openBlob`. */
  blob: Uint8Array<ArrayBuffer>;
}

/** More lines than any release has. */
const mostLines = 6_000_000;

/** @returns a table for each release, or the first thing that is wrong with its file, line and column */
export async function importFiles(
  files: readonly SourceFile[],
  options: ImportOptions,
): Promise<Result<MadeTable[]>> {
  let at: Place = { name: '' };
  try {
    const limits = { ...usualLimits, ...options.limits };
    const digests: CodeRelease['files'] = [];
    const units = new Map<string, Unit>();
    for (const [source, file] of files.entries()) {
      at = { name: file.name };
      await addUnits(units, file, source, limits, options, (place) => (at = place));
      digests.push({ name: file.name, sha256: await sha256(file.blob), bytes: file.blob.size });
    }
    const made: MadeTable[] = [];
    for (const unit of units.values()) {
      at = unit.parts[0]!.member;
      orderParts(unit, options);
      made.push(await make(unit, digests, options, (place) => (at = place)));
    }
    return ok(made);
  } catch (error) {
    if (error instanceof FileProblem) return faultOf(error, at);
    throw error;
  }
}

async function make(
  { kind, named, head, parts }: Unit,
  digests: CodeRelease['files'],
  options: ImportOptions,
  now: (place: Place) => void,
): Promise<MadeTable> {
  const complete = options.complete ?? true;
  const parser = kinds[kind].parser({ year: named.year, complete }, head);
  let lines = 0;
  for (const { member } of parts) {
    now(member);
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
