// Changes of this person that the backend did not take, with what they were about: which chart and line, and the
// values, so that they can be recorded again. Those of one chart that were refused for one reason are one group.

import type { RecordKind } from '../../model/change.ts';
import type { CodeLine } from '../../model/code-line.ts';
import type { Encounter } from '../../model/encounter.ts';
import type { Fault } from '../../model/result.ts';
import { stampTime } from '../../model/stamp.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { recordValues } from '../../sync/merge.ts';
import { type Database, type OutboxEntry, recordKey } from '../database.ts';
import { inState } from '../outbox.ts';
import { recordOf } from '../records.ts';

export interface RefusedChange {
  /** To dismiss it by. */
  id: string;
  kind: OutboxEntry['change']['kind'];
  fields: OutboxEntry['change']['fields'];
  /** When it was made, by this device's clock, in milliseconds since 1970. */
  at: number;
  /** The delivered line that it is about; null for an omitted code, and where it is about none. */
  line: CodeLine | null;
  /** The verdict as it would be, for a change to one or to its finding. */
  verdict: Partial<Verdict> | null;
}

export interface RefusedGroup {
  /** Null for what belongs to no chart. */
  chart: Partial<Encounter> | null;
  fault: Fault | null;
  /** In the order in which they were made. */
  changes: RefusedChange[];
}

type Values = Record<string, unknown>;

/** For a live query; the oldest first. */
export async function refusedChanges(db: Database): Promise<RefusedGroup[]> {
  const entries = await inState(db, 'refused').toArray();
  const byRecord = Map.groupBy(entries, (entry) => entry.key);
  const values = valuesOf(db, byRecord);
  const groups = new Map<string, RefusedGroup>();
  for (const entry of entries) {
    const { id, key, change } = entry;
    const fault = faultOf(entry, byRecord.get(key)?.[0]);
    const of = await values(change.kind, change.record);
    const encounterId = change.kind === 'encounter' ? change.record : of.encounterId;
    const verdict: Partial<Verdict> | null =
      change.kind === 'verdict'
        ? of
        : change.kind === 'finding'
          ? await values('verdict', String(of.verdictId))
          : null;
    const sheet: Partial<Worksheet> = verdict ? await values('worksheet', String(of.worksheetId)) : {};
    const made: RefusedChange = {
      id,
      kind: change.kind,
      fields: change.fields,
      at: stampTime(change.stamp),
      line: sheet.delivered?.find((line) => line.key === verdict?.lineKey) ?? null,
      verdict,
    };
    const name = `${encounterId ?? ''} ${fault?.code ?? ''} ${fault?.happened ?? ''}`;
    const group = groups.get(name) ?? {
      chart: encounterId ? await values('encounter', String(encounterId)) : null,
      fault,
      changes: [],
    };
    groups.set(name, { ...group, changes: [...group.changes, made] });
  }
  return [...groups.values()];
}

/**
 * Why a change was refused. One that adds to a record that was refused itself is half a record to the backend: the
 * reason that tells anything is the first one's.
 */
const faultOf = ({ fault }: OutboxEntry, first: OutboxEntry | undefined): Fault | null =>
  (fault?.code === 'malformed-change' ? (first?.fault ?? fault) : fault) ?? null;

/**
 * The values of a record: as it stands, beneath what the refused changes set. A record that only they made is not
 * in the store any more.
 */
function valuesOf(
  db: Database,
  refused: ReadonlyMap<string, readonly OutboxEntry[]>,
): (kind: RecordKind, id: string) => Promise<Values> {
  const known = new Map<string, Values>();
  return async (kind, id) => {
    const key = recordKey(kind, id);
    const before = known.get(key);
    if (before) return before;
    const stored = await recordOf(db, kind, id);
    const set = (refused.get(key) ?? []).map((entry) => entry.change.fields);
    const values: Values = Object.assign({}, stored ? recordValues(stored.view) : {}, ...set);
    known.set(key, values);
    return values;
  };
}
