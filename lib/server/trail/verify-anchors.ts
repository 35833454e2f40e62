// Whether the chains are still those that were signed. A chain that was computed anew from end to end fits itself, and
// no longer fits its anchors.

import type { KeyObject } from 'node:crypto';
import type { Queries } from '../database/database.ts';
import { type Anchor, isSigned, lineHash, linesOf, readAnchor } from './anchor.ts';
import { keyName } from './trail-key.ts';

export type AnchorCheck =
  | { ok: true; anchors: number; lastAt: number | null }
  | {
      ok: false;
      /** The anchor's number in its file; 0 where it is the file or the key. */
      number: number;
      why: 'no-key' | 'other-key' | 'altered' | 'missing' | 'changes-rewritten' | 'accesses-rewritten';
      /** With `…-rewritten`: between this entry, which still fits an anchor, and the next, which does not. */
      after?: number;
      position?: number;
    };

export interface AnchorFile {
  /** Null where there is none. */
  key: KeyObject | null;
  /** What the file holds; empty where there is none. */
  text: string;
}

/** The file by itself: signatures, and that no line is missing between two. Null where nothing is wrong. */
export function checkFile({ key, text }: AnchorFile): (AnchorCheck & { ok: false }) | null {
  const lines = linesOf(text);
  if (lines.length > 0 && !key) return { ok: false, number: 0, why: 'no-key' };
  let previous = '';
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const said = readAnchor(line);
    if (!said || !key) return { ok: false, number, why: 'altered' };
    if (said.key !== keyName(key)) return { ok: false, number, why: 'other-key' };
    if (!isSigned(said, key)) return { ok: false, number, why: 'altered' };
    if (said.number !== number || said.previous !== previous) return { ok: false, number, why: 'missing' };
    previous = lineHash(line);
  }
  return null;
}

/** One organisation's chains against a file that is whole by itself. */
export async function checkAnchors(
  queries: Queries,
  organisation: string,
  { text }: AnchorFile,
): Promise<AnchorCheck> {
  const lines = linesOf(text);
  const anchors = lines.map((line) => readAnchor(line)).filter((said) => said !== null);
  const reached = { changes: 0, accesses: 0 };
  for (const { number, heads } of anchors) {
    const head = heads.find((h) => h.organisation === organisation);
    if (!head) continue;
    for (const chain of ['changes', 'accesses'] as const) {
      const { position } = head[chain];
      if (!(await stands(queries, organisation, chain, head[chain])))
        return { ok: false, number, why: `${chain}-rewritten`, after: reached[chain], position };
      reached[chain] = position;
    }
  }
  const known = new Set(lines.map(lineHash));
  const noted = await queries.query<{ detail: string }>(
    `select detail from access_log where organisation = $1 and act = 'anchor' order by position`,
    [organisation],
  );
  for (const { detail } of noted) {
    const { number, line }: { number: number; line: string } = JSON.parse(detail);
    if (!known.has(line)) return { ok: false, number, why: 'missing' };
  }
  return { ok: true, anchors: anchors.length, lastAt: anchors.at(-1)?.at ?? null };
}

const tables = { changes: 'change_log', accesses: 'access_log' } as const;

async function stands(
  queries: Queries,
  organisation: string,
  chain: keyof typeof tables,
  { position, head }: Anchor['heads'][number]['changes'],
): Promise<boolean> {
  if (position === 0) return true;
  const [row] = await queries.query<{ hash: string }>(
    `select hash from ${tables[chain]} where organisation = $1 and position = $2`,
    [organisation, position],
  );
  return row?.hash === head;
}
