// Entries of the log of changes whose content was erased. They no longer give their own hash; an entry of the log of
// accesses answers for them, by a digest of all that remains of them.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Queries } from '../database/database.ts';

/** What stays of an entry. */
export interface Remains {
  position: number;
  id: string;
  kind: string;
  record: string;
  author: string;
  device: string;
  stamp: string;
  received_at: number;
  hash: string;
}

/** SHA-256, in hexadecimal, over what remains of entries, in their order. */
export const erasureDigest = (rows: readonly Remains[]): string =>
  createHash('sha256')
    .update(
      canonicalJson(
        rows.map((r) => [
          r.position,
          r.id,
          r.kind,
          r.record,
          r.author,
          r.device,
          r.stamp,
          r.received_at,
          r.hash,
        ]),
      ),
    )
    .digest('hex');

/** Positions in order as `3-7 9`. */
export function rangesOf(positions: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last && last[1] === position - 1) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

/** The other way; of what is no such text, none. */
export function positionsIn(ranges: string): number[] {
  return ranges.split(' ').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    const length = Number(to) - Number(from) + 1;
    return length > 0 ? Array.from({ length }, (_, i) => Number(from) + i) : [];
  });
}

/**
 * Positions of erased entries that the log of accesses answers for.
 * @param trusted position up to which the log of accesses is as it was written.
 */
export async function answeredFor(
  queries: Queries,
  organisation: string,
  trusted: number,
): Promise<Set<number>> {
  const remains = await readRemains(queries, organisation);
  const answered = new Set<number>();
  if (remains.size === 0) return answered;
  const entries = await queries.query<{ detail: string }>(
    `select detail from access_log where organisation = $1 and act = 'erase' and position <= $2`,
    [organisation, trusted],
  );
  for (const { detail } of entries) {
    const said: { entries?: string; digest?: string } = JSON.parse(detail);
    const positions = positionsIn(`${said.entries}`);
    const rows = positions.flatMap((position) => remains.get(position) ?? []);
    if (rows.length !== positions.length || erasureDigest(rows) !== said.digest) continue;
    for (const position of positions) answered.add(position);
  }
  return answered;
}

/** Of entries that are erased, and of which nothing came back. */
async function readRemains(queries: Queries, organisation: string): Promise<Map<number, Remains>> {
  const rows = await queries.query<Remains>(
    `select position, id, kind, record, author, device, stamp, received_at, hash from change_log
     where organisation = $1 and erased and fields = '{}' and seen = '{}'`,
    [organisation],
  );
  return new Map(rows.map((row) => [row.position, row]));
}
