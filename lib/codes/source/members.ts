// What is inside a file that somebody hands in: itself, what its gzip holds, or the members of its ZIP archive.
// By its first bytes and never by its name, but that workbooks within an archive are known by theirs.

import { FileProblem } from '../file-problem.ts';
import { chunksOf, type Limits, unpacked } from './bytes.ts';
import { isOfficeFile, sheetsOf } from './workbook.ts';
import { type Member, zipMembers } from './zip.ts';

/** A file as a browser hands it over, or Node's `openAsBlob`. */
export interface SourceFile {
  name: string;
  blob: Blob;
}

/** Bytes. Workbooks of a hundred thousand rows have 5 MB. */
const largestBook = 100e6;

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
  if (start[0] === 0xd0 && start[1] === 0xcf && start[2] === 0x11)
    throw new FileProblem(
      'spreadsheet-file',
      'It is a workbook of an old form (.xls), or one with a password.',
    );
  if (start[0] !== 0x50 || start[1] !== 0x4b)
    return [{ name: base, size: blob.size, bytes: () => chunksOf(blob.stream()) }];
  const members = await zipMembers(blob, limits);
  if (isOfficeFile(members))
    return [
      {
        name: base,
        size: blob.size,
        bytes: () => chunksOf(blob.stream()),
        sheets: () => sheetsOf(base, members, limits),
      },
    ];
  return members.map((member) => {
    // What an archive is called tells the release where its member's name does not (`april-1-2026-….zip`).
    const inside = { ...member, name: `${base}/${member.name}` };
    return /\.xls[xm]$/i.test(member.name)
      ? { ...inside, sheets: () => unpackedSheets(inside, limits) }
      : inside;
  });
}

/** The sheets of a workbook within an archive. Its parts are read in any order, so it is unpacked as a whole. */
async function unpackedSheets(member: Member, limits: Limits): Promise<Member[]> {
  if (member.size > largestBook)
    throw new FileProblem('too-large', `${member.name} is larger than ${largestBook / 1e6} MB.`);
  const chunks: BlobPart[] = [];
  // No memory that threads share, which a Blob would not take.
  for await (const chunk of member.bytes()) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  return sheetsOf(member.name, await zipMembers(new Blob(chunks), limits), limits);
}
