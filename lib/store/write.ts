// The one way into the store: the records and the changes that made them, in one transaction.

import { canonicalJson } from '../model/canonical-json.ts';
import { type Change, type RecordKind, recordSchemas } from '../model/change.ts';
import { type RandomBytes, timedId } from '../model/ids.ts';
import { nextStamp } from '../model/stamp.ts';
import { applyChange, latestVersion, type RecordState } from '../sync/merge.ts';
import { putRows } from './changed-rows.ts';
import { type Database, type OutboxEntry, recordKey } from './database.ts';
import { storedRecord } from './fold.ts';

/** Who writes, where and with which clock. */
export interface Writer {
  person: string;
  device: string;
  now: () => number;
  random: RandomBytes;
}

/** Fields to set on one record; made if it does not exist. */
export interface Edit {
  kind: RecordKind;
  id: string;
  fields: Change['fields'];
}

/** Thrown for a value that no backend would take: told now, while it is still on the screen. */
export class NotValid extends Error {
  /** The field, as `finding.rationale`. */
  readonly where: string;

  constructor(where: string, why: string) {
    super(why);
    this.name = 'NotValid';
    this.where = where;
  }
}

/**
 * Writes the edits. Fields that already have the value are left out, and an edit without any field left
 * makes no change. Must run inside a transaction over `records`, `outbox` and `meta`.
 * @returns edits that bring back the values that stood before (fields that had none are left out).
 */
export async function writeEdits(db: Database, writer: Writer, edits: readonly Edit[]): Promise<Edit[]> {
  const undo: Edit[] = [];
  const now = writer.now();
  let stamp = (await db.meta.get('stamp'))?.value as string | undefined;
  for (const edit of edits) {
    const stored = await db.records.get(recordKey(edit.kind, edit.id));
    const fields = changedFields(stored?.view, edit.fields);
    if (Object.keys(fields).length === 0) continue;
    checkFields(edit.kind, fields);
    stamp = nextStamp(now, writer.device, stamp);
    const change: Change = {
      id: timedId(now, writer.random),
      kind: edit.kind,
      record: edit.id,
      fields,
      seen: seenVersions(stored?.view, fields, writer.person),
      device: writer.device,
      stamp,
    };
    const view = applyChange(stored?.view, change, writer.person);
    await putRows(db, [storedRecord(stored?.base ?? null, view)]);
    const entry: Omit<OutboxEntry, 'seq'> = {
      id: change.id,
      key: recordKey(edit.kind, edit.id),
      author: writer.person,
      change,
      state: 'waiting',
    };
    await db.outbox.add(entry);
    undo.unshift({ kind: edit.kind, id: edit.id, fields: priorValues(stored?.view, fields) });
  }
  if (stamp) await db.meta.put({ key: 'stamp', value: stamp });
  return undo;
}

function checkFields(kind: RecordKind, fields: Change['fields']): void {
  const issue = recordSchemas[kind].partial().strict().safeParse(fields).error?.issues[0];
  if (issue) throw new NotValid([kind, ...issue.path].join('.'), issue.message);
}

function changedFields(view: RecordState | undefined, fields: Change['fields']): Change['fields'] {
  const entries = Object.entries(fields).filter(([field, value]) => {
    const standing = view?.fields[field];
    return !standing || view?.beside[field] || canonicalJson(standing.value) !== canonicalJson(value);
  });
  return Object.fromEntries(entries);
}

function seenVersions(
  view: RecordState | undefined,
  fields: Change['fields'],
  person: string,
): Change['seen'] {
  const seen: Change['seen'] = {};
  for (const field of Object.keys(fields)) {
    const latest = latestVersion(view, field, person);
    if (latest) seen[field] = latest.change;
  }
  return seen;
}

function priorValues(view: RecordState | undefined, fields: Change['fields']): Change['fields'] {
  const prior: Change['fields'] = {};
  for (const field of Object.keys(fields)) {
    const standing = view?.fields[field];
    if (standing) prior[field] = standing.value;
  }
  return prior;
}
