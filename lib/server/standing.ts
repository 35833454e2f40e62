// The records that a push touches or depends on, read in a few queries however many changes it has, and
// kept up to date in memory while the changes are applied one after the other.

import { canonicalJson } from '../model/canonical-json.ts';
import type { Change, RecordKind } from '../model/change.ts';
import { recordId } from '../model/ids.ts';
import type { Standing } from '../review/refuse/standing.ts';
import { type RecordState, recordValues } from '../sync/merge.ts';
import type { Queries } from './database/database.ts';

export interface Records {
  find(kind: RecordKind, id: string): RecordState | undefined;
  /** What `refuseChange` needs to know of the records as they stand. */
  standing(change: Change): Standing;
  /** Puts a record's new state; `position` is the change's. */
  set(state: RecordState, position: number): void;
  /** Writes what was set, in one statement. */
  save(): Promise<void>;
}

type Values = Record<string, unknown>;

/** Reads what `changes` need. */
export async function loadRecords(
  queries: Queries,
  organisation: string,
  changes: readonly Change[],
): Promise<Records> {
  const states = new Map<string, RecordState>();
  const positions = new Map<string, number>();
  const key = (kind: string, id: string) => `${kind}:${id}`;
  const read = async (condition: string, ids: Iterable<string>) => {
    const list = [...new Set(ids)];
    if (list.length === 0) return;
    const rows = await queries.query<{ kind: RecordKind; id: string; state: string }>(
      `select kind, id, state from record where organisation = $1 and ${condition}`,
      [organisation, list],
    );
    for (const row of rows) states.set(key(row.kind, row.id), JSON.parse(row.state));
  };
  const find = (kind: RecordKind, id: unknown) =>
    typeof id === 'string' ? states.get(key(kind, id)) : undefined;
  const values = (kind: RecordKind, id: unknown): Values | undefined => {
    const state = find(kind, id);
    return state && recordValues(state);
  };

  await read(
    'id = any($2::text[])',
    changes.flatMap((c) => [c.record, ...parents(c.fields)]),
  );
  // A later change to a verdict or finding does not name its parents; the record itself does.
  await read(
    'id = any($2::text[])',
    changes.flatMap((c) => parents(values(c.kind, c.record) ?? {})),
  );
  const sheetOf = (change: Change): unknown =>
    change.kind === 'worksheet'
      ? change.record
      : { ...values(change.kind, change.record), ...change.fields }.worksheetId;
  const signing = (c: Change) => c.kind === 'worksheet' && c.fields.status === 'signed';
  const stepping = (c: Change) => c.kind === 'review-step' || c.kind === 'education';
  const readAll = (kinds: string, of: (change: Change) => boolean) =>
    read(
      `kind in (${kinds}) and worksheet_id = any($2::text[])`,
      changes
        .filter(of)
        .map(sheetOf)
        .filter((id) => recordId.safeParse(id).success) as string[],
    );
  await readAll("'verdict'", signing);
  await readAll("'verdict', 'finding', 'review-step'", stepping);
  const inSheet = (kind: RecordKind, change: Change) => {
    const sheet = sheetOf(change);
    return [...states.values()]
      .filter((s) => s.kind === kind && s.fields.worksheetId?.value === sheet)
      .map((s): { id: string } & Record<string, unknown> => ({ ...recordValues(s), id: s.id }));
  };

  return {
    find,
    standing(change) {
      const record = values(change.kind, change.record);
      const after: Values = { ...record, ...change.fields };
      return {
        record,
        worksheet: values('worksheet', after.worksheetId),
        verdict: values('verdict', after.verdictId),
        verdicts: signing(change) || stepping(change) ? inSheet('verdict', change) : [],
        findings: stepping(change) ? inSheet('finding', change) : [],
        steps: stepping(change) ? inSheet('review-step', change) : [],
      };
    },
    set(state, position) {
      states.set(key(state.kind, state.id), state);
      positions.set(key(state.kind, state.id), position);
    },
    async save() {
      const written = [...positions].map(([k, position]) => ({ state: states.get(k)!, position }));
      await saveRecords(queries, organisation, written);
    },
  };
}

/** Ids in `fields` of the worksheet and verdict that a record belongs to; what is not an id is left out. */
const parents = (fields: Values): string[] =>
  [fields.worksheetId, fields.verdictId].filter((id) => recordId.safeParse(id).success) as string[];

async function saveRecords(
  queries: Queries,
  organisation: string,
  written: readonly { state: RecordState; position: number }[],
): Promise<void> {
  if (written.length === 0) return;
  const own = (state: RecordState, kind: RecordKind, field: string) =>
    state.kind === kind ? state.id : ((state.fields[field]?.value as string | undefined) ?? null);
  await queries.query(
    `insert into record (organisation, kind, id, state, position, worksheet_id, encounter_id)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[])
     on conflict (organisation, kind, id) do update set state = excluded.state,
       position = excluded.position, worksheet_id = excluded.worksheet_id, encounter_id = excluded.encounter_id`,
    [
      organisation,
      written.map((w) => w.state.kind),
      written.map((w) => w.state.id),
      written.map((w) => canonicalJson(w.state)),
      written.map((w) => w.position),
      written.map((w) => own(w.state, 'worksheet', 'worksheetId')),
      written.map((w) => own(w.state, 'encounter', 'encounterId')),
    ],
  );
}
