// The files within a ZIP archive, read by its directory at the end (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16): an
// archive that was cut has none. Stored and deflated members; no encryption and no ZIP64, which no publisher uses.

import { FileProblem } from '../file-problem.ts';
import { type Bytes, chunksOf, type Limits, unpacked } from './bytes.ts';

export interface Member {
  name: string;
  /** Of a sheet: what it is called in its workbook. */
  sheet?: string;
  /** Of a workbook: its sheets, each to be read as text. */
  sheets?: () => Promise<Member[]>;
  /** Unpacked, as far as the archive says. */
  size: number;
  bytes: () => Bytes;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

const view = async (blob: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await blob.slice(from, to).arrayBuffer());

const damaged = (): FileProblem =>
  new FileProblem('damaged', 'It is cut or damaged: not a whole ZIP archive.');

/** The members of an archive, folders left out. Nothing is unpacked yet. */
export async function zipMembers(archive: Blob, limits: Limits): Promise<Member[]> {
  const tailStart = Math.max(0, archive.size - 65_557);
  const tail = await view(archive, tailStart, archive.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== endOfDirectory) at -= 1;
  if (at < 0) throw damaged();
  const count = tail.getUint16(at + 10, true);
  const size = tail.getUint32(at + 12, true);
  const start = tail.getUint32(at + 16, true);
  if (count > limits.members || size > 1e6)
    throw new FileProblem('too-large', `The archive holds ${count} files; ${limits.members} are the limit.`);
  if (start + size > tailStart + at) throw damaged();
  const directory = await view(archive, start, start + size);
  const members: Member[] = [];
  let next = 0;
  for (let i = 0; i < count; i += 1) {
    if (next + 46 > directory.byteLength || directory.getUint32(next, true) !== directoryEntry)
      throw damaged();
    const nameLength = directory.getUint16(next + 28, true);
    const end = next + 46 + nameLength;
    if (end > directory.byteLength) throw damaged();
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, next + 46, nameLength));
    const entry: Entry = {
      name,
      encrypted: (directory.getUint16(next + 8, true) & 1) === 1,
      method: directory.getUint16(next + 10, true),
      sum: directory.getUint32(next + 16, true),
      packed: directory.getUint32(next + 20, true),
      size: directory.getUint32(next + 24, true),
      header: directory.getUint32(next + 42, true),
    };
    next = end + directory.getUint16(next + 30, true) + directory.getUint16(next + 32, true);
    if (!name.endsWith('/'))
      members.push({ name, size: entry.size, bytes: () => read(archive, entry, limits) });
  }
  return members;
}

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  sum: number;
  packed: number;
  size: number;
  header: number;
}

async function* read(archive: Blob, entry: Entry, limits: Limits): AsyncGenerator<Uint8Array> {
  const { name, method, packed, size } = entry;
  if (entry.encrypted) throw new FileProblem('damaged', `${name} in the archive is locked with a password.`);
  const header = await view(archive, entry.header, entry.header + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== localHeader) throw damaged();
  const start = entry.header + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const body = archive.slice(start, start + packed);
  if (method !== 0 && method !== 8) throw new FileProblem('damaged', `${name} is packed in an unusual way.`);
  let sum = 0xffffffff;
  let total = 0;
  for await (const chunk of method === 8 ? unpacked(body, 'deflate-raw', limits) : chunksOf(body.stream())) {
    total += chunk.length;
    if (total > size) throw damaged();
    sum = addToSum(sum, chunk);
    yield chunk;
  }
  if (total !== size || (sum ^ 0xffffffff) >>> 0 !== entry.sum) throw damaged();
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, as ZIP counts it. */
function addToSum(before: number, bytes: Uint8Array): number {
  let sum = before;
  for (let i = 0; i < bytes.length; i += 1) sum = sums[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return sum;
}
