// Records of an organisation as one transaction has read them, in a few queries however many there are, and kept up to date
// in memory while changes are applied one after the other.

import type { RecordKind } from '../../model/change.ts';
import { type RecordState, recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

export type Values = Record<string, unknown>;

export type Named = readonly [RecordKind, string];

export interface HeldRecords {
  find(kind: RecordKind, id: unknown): RecordState | undefined;
  values(kind: RecordKind, id: unknown): Values | undefined;
  ofKind(...kinds: readonly RecordKind[]): RecordState[];
  /** The record as it is from now on. */
  put(state: RecordState): void;
  /** Reads those that are named and not held yet. */
  read(named: Iterable<Named>): Promise<void>;
  /** Reads all of some kinds. */
  readKinds(kinds: readonly RecordKind[]): Promise<void>;
  /** Reads those of some kinds that belong to some worksheets or encounters. */
  readWithin(
    kinds: readonly RecordKind[],
    column: 'worksheet_id' | 'encounter_id',
    ids: readonly string[],
  ): Promise<void>;
}

export function holdRecords(queries: Queries, organisation: string): HeldRecords {
  const states = new Map<string, RecordState>();
  const key = (kind: string, id: string) => `${kind}:${id}`;
  const keep = (rows: readonly { kind: RecordKind; id: string; state: string }[]) => {
    for (const row of rows) states.set(key(row.kind, row.id), readState(row.state));
  };
  const find = (kind: RecordKind, id: unknown) =>
    typeof id === 'string' ? states.get(key(kind, id)) : undefined;
  return {
    find,
    values(kind, id) {
      const state = find(kind, id);
      return state && recordValues(state);
    },
    ofKind: (...kinds) => [...states.values()].filter((state) => kinds.includes(state.kind)),
    put(state) {
      states.set(key(state.kind, state.id), state);
    },
    async read(named) {
      const wanted = new Map([...named].map((one) => [key(...one), one] as const));
      const missing = [...wanted].filter(([name]) => !states.has(name)).map(([, one]) => one);
      if (missing.length === 0) return;
      // By kind and id, as the table is ordered: by the id alone all of the organisation's records would be gone through.
      keep(
        await queries.query(
          `select r.kind, r.id, r.state from unnest($2::text[], $3::text[]) as asked (kind, id)
           join record r on r.organisation = $1 and r.kind = asked.kind and r.id = asked.id`,
          [organisation, missing.map(([kind]) => kind), missing.map(([, id]) => id)],
        ),
      );
    },
    async readKinds(kinds) {
      keep(
        await queries.query(
          'select kind, id, state from record where organisation = $1 and kind = any($2::text[])',
          [organisation, [...kinds]],
        ),
      );
    },
    async readWithin(kinds, column, ids) {
      if (ids.length === 0) return;
      keep(
        await queries.query(
          `select kind, id, state from record
           where organisation = $1 and kind = any($2::text[]) and ${column} = any($3::text[])`,
          [organisation, [...kinds], [...new Set(ids)]],
        ),
      );
    },
  };
}
