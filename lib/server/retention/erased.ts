// What was erased, by names that only this organisation's key makes: enough to know a change again that comes from a
// browser which had not heard of it, and nothing that could be read.

import { createHmac } from 'node:crypto';
import type { Change } from '../../model/change.ts';
import { type Fault, fail } from '../../model/result.ts';
import type { Queries } from '../database/database.ts';

/** In place of an id. Another text than any id, so that no erased entry passes for one that is there. */
export const erasedName = (key: string, id: string): string =>
  `erased:${createHmac('sha256', key).update(id).digest('hex')}`;

/** The key of an organisation's names. */
export async function erasureKey(queries: Queries, organisation: string): Promise<string> {
  const [row] = await queries.query<{ erasure_key: string }>(
    'select erasure_key from organisation where id = $1',
    [organisation],
  );
  return row?.erasure_key ?? '';
}

/**
 * Ids of those changes that were erased themselves, or that belong to an erased record or chart. That somebody opens
 * such a chart in the EHR today is no part of what was erased.
 */
export async function findErased(
  queries: Queries,
  organisation: string,
  changes: readonly Change[],
): Promise<Set<string>> {
  const [any] = await queries.query('select from change_log where organisation = $1 and erased limit 1', [
    organisation,
  ]);
  if (!any || changes.length === 0) return new Set();
  const key = await erasureKey(queries, organisation);
  const names = new Map(
    changes.map((change) => {
      const { encounterId } = change.fields;
      const records = [change.record, ...(typeof encounterId === 'string' ? [encounterId] : [])];
      const ids = change.kind === 'chart-read' ? [] : records;
      return [change.id, [change.id, ...ids].map((id) => erasedName(key, id))];
    }),
  );
  const all = [...names.values()].flat();
  const rows = await queries.query<{ id: string; record: string }>(
    `select id, record from change_log
     where organisation = $1 and erased and (record = any($2::text[]) or id = any($2::text[]))`,
    [organisation, all],
  );
  const erased = new Set(rows.flatMap(({ id, record }) => [id, record]));
  return new Set([...names].filter(([, own]) => own.some((name) => erased.has(name))).map(([id]) => id));
}

export const chartErased = (): Fault =>
  fail(
    'chart-erased',
    'This chart’s reviews were erased when the time for which they are kept was over.',
    'The change is kept here and is not part of the record.',
    'Dismiss it; ask your compliance officer if the chart must be reviewed again.',
  ).error;
