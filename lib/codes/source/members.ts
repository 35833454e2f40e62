// What is inside a file that somebody hands in: itself, what its gzip holds, or the members of its ZIP archive.
// By its first bytes and never by its name.

import { FileProblem } from '../file-problem.ts';
import { chunksOf, type Limits, unpacked } from './bytes.ts';
import { type Member, zipMembers } from './zip.ts';

/** A file as a browser hands it over, or Node's `openAsBlob`. */
export interface SourceFile {
  name: string;
  blob: Blob;
}

export async function membersOf({ name, blob }: SourceFile, limits: Limits): Promise<Member[]> {
  if (blob.size === 0) throw new FileProblem('damaged', 'It is empty.');
  if (blob.size > limits.file)
    throw new FileProblem('too-large', `It is larger than ${Math.round(limits.file / 1e6)} MB.`);
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  const base = name.split(/[/\\]/).at(-1)!;
  if (start[0] === 0x1f && start[1] === 0x8b)
    return [
      { name: base.replace(/\.gz$/i, ''), size: blob.size, bytes: () => unpacked(blob, 'gzip', limits) },
    ];
  const zipped = start[0] === 0x50 && start[1] === 0x4b;
  // A spreadsheet is a ZIP archive too.
  if (!zipped || /\.xlsx$/i.test(base))
    return [{ name: base, size: blob.size, bytes: () => chunksOf(blob.stream()) }];
  const members = await zipMembers(blob, limits);
  // What an archive is called tells the release where its member's name does not (`april-1-2026-….zip`).
  return members.map((member) => ({ ...member, name: `${base}/${member.name}` }));
}
