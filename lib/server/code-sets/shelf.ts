// An organisation's code tables in the database: which are in use, and their parts.

import { createHash } from 'node:crypto';
import { codeRelease } from '../../model/code-release.ts';
import type { CodeManifest, KeptTable } from '../../model/code-shelf.ts';
import type { Queries } from '../database/database.ts';
import { noSuchPart } from './code-set-faults.ts';

interface TableRow {
  sha256: string;
  bytes: number;
  parts: number;
  head: string;
  kept_by: string;
  kept_at: number;
}

/** The tables in use. */
export async function keptTables(queries: Queries, organisation: string): Promise<KeptTable[]> {
  const rows = await queries.query<TableRow>(
    `select sha256, bytes, parts, head, kept_by, kept_at from code_table
     where organisation = $1 order by kind, release`,
    [organisation],
  );
  return rows.map(({ sha256, bytes, parts, head, kept_by, kept_at }) => ({
    sha256,
    bytes,
    parts,
    release: codeRelease.parse(JSON.parse(head)),
    keptBy: kept_by,
    keptAt: kept_at,
  }));
}

/** @param known the digest that whoever asks has heard before. */
export function manifestOf(tables: KeptTable[], known?: string): CodeManifest {
  const text = tables.map(({ sha256, keptAt }) => `${sha256} ${keptAt}`).join('\n');
  const digest = createHash('sha256').update(text).digest('hex');
  return { digest, tables: digest === known ? null : tables };
}

/** A part of a table in use, packed. Throws a Refusal. */
export async function partOf(
  queries: Queries,
  organisation: string,
  sha256: string,
  part: number,
): Promise<{ data: Buffer; kind: string }> {
  const [found] = await queries.query<{ data: string; kind: string }>(
    `select p.data, t.kind from code_part p
     join code_table t on t.organisation = p.organisation and t.sha256 = p.sha256
     where p.organisation = $1 and p.sha256 = $2 and p.part = $3`,
    [organisation, sha256, part],
  );
  if (!found) throw noSuchPart();
  return { data: Buffer.from(found.data, 'base64'), kind: found.kind };
}
