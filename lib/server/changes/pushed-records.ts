// The records that a push touches or depends on: what the rules are told of them, and what is written in the end.

import type { Change, RecordKind } from '../../model/change.ts';
import { isLimited, type Limits } from '../../model/limits.ts';
import type { Fault } from '../../model/result.ts';
import type { Standing } from '../../review/refuse/standing.ts';
import { refuseOutside } from '../../review/refuse-outside.ts';
import type { RecordState } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { holdRecords, type Named, type Values } from './held-records.ts';
import { noteMoves, placeOf } from './places.ts';
import { isId, ruleNeeds } from './rule-needs.ts';
import { saveRecords } from './save-records.ts';

export interface PushedRecords {
  find(kind: RecordKind, id: string): RecordState | undefined;
  /** What `refuseChange` needs to know of the records as they stand; what is outside of the limits is not there. */
  standing(change: Change): Standing;
  /** The fault where the change is to a record outside of the limits, before or after it. */
  refuseOutside(change: Change): Fault | null;
  /** Puts a record's new state; `position` is the change's. */
  set(state: RecordState, position: number): void;
  /** Writes what was set, in one statement. */
  save(): Promise<void>;
}

/** Reads what `changes` need. @param limits of whoever sends them. */
export async function loadRecords(
  queries: Queries,
  organisation: string,
  changes: readonly Change[],
  limits?: Limits,
): Promise<PushedRecords> {
  const held = holdRecords(queries, organisation);
  /** By kind and id: what was set, as it was set last. */
  const set = new Map<string, { state: RecordState; position: number }>();
  const encounterOf = (change: Pick<Change, 'kind' | 'record'>, after: Values): Values | undefined =>
    change.kind === 'coder-gap'
      ? after
      : held.values('encounter', change.kind === 'encounter' ? change.record : after.encounterId);
  const values = (kind: RecordKind, id: unknown): Values | undefined => {
    const record = held.values(kind, id);
    if (!record || !isLimited(limits)) return record;
    const encounter = encounterOf({ kind, record: String(id) }, record);
    return refuseOutside(limits, kind, { before: encounter, after: encounter }) ? undefined : record;
  };
  const after = (change: Change): Values => ({ ...values(change.kind, change.record), ...change.fields });
  const needs = ruleNeeds({ held, values, after });

  await held.read(changes.flatMap((c): Named[] => [[c.kind, c.record], ...parents(c.fields)]));
  // A later change to a verdict or finding does not name its parents; the record itself does.
  await held.read(changes.flatMap((c) => parents(held.values(c.kind, c.record) ?? {})));
  for (const need of needs) await need.read(changes);
  const before = new Map(held.ofKind('encounter').map((state) => [state.id, placeOf(state)]));

  return {
    find: held.find,
    standing(change) {
      const would = after(change);
      let standing: Standing = {
        record: values(change.kind, change.record),
        encounter: values('encounter', change.kind === 'encounter' ? change.record : would.encounterId),
        worksheet: values('worksheet', would.worksheetId),
        verdict: values('verdict', would.verdictId),
        verdicts: [],
        findings: [],
        steps: [],
      };
      for (const need of needs) standing = { ...standing, ...need.told(change) };
      return standing;
    },
    refuseOutside(change) {
      const encounter = encounterOf(change, {
        ...held.values(change.kind, change.record),
        ...change.fields,
      });
      const would = change.kind === 'encounter' ? { ...encounter, ...change.fields } : encounter;
      return refuseOutside(limits, change.kind, { before: encounter, after: would });
    },
    set(state, position) {
      held.put(state);
      for (const need of needs) need.moved?.(state.kind);
      set.set(`${state.kind}:${state.id}`, { state, position });
    },
    async save() {
      const written = [...set.values()];
      await noteMoves(
        queries,
        organisation,
        written
          .filter(({ state }) => state.kind === 'encounter')
          .map(({ state, position }) => ({
            encounter: state.id,
            position,
            before: before.get(state.id) ?? null,
            after: placeOf(state),
          })),
      );
      await saveRecords(queries, organisation, written);
    },
  };
}

/** The encounter, worksheet, verdict, query and gap that `fields` say a record belongs to; what is not an id is left out. */
const parents = (fields: Values): Named[] =>
  (
    [
      ['encounter', fields.encounterId],
      ['worksheet', fields.worksheetId],
      ['verdict', fields.verdictId],
      ['query', fields.queryId],
      ['gap', fields.gapId],
    ] as const
  ).flatMap(([kind, id]): Named[] => (isId(id) ? [[kind, id]] : []));
