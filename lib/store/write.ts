// The one way into the store: the records and the changes that made them, in one transaction.

import { canonicalJson } from '../model/canonical-json.ts';
import { type Change, type RecordKind, recordKind, recordSchemas } from '../model/change.ts';
import { eachOf } from '../model/each-of.ts';
import { type RandomBytes, timedId } from '../model/ids.ts';
import type { Limits } from '../model/limits.ts';
import { nextStamp } from '../model/stamp.ts';
import { applyChange, beforeChoice, latestVersion, type RecordState, type Writing } from '../sync/merge.ts';
import { type Database, type OutboxEntry, recordKey } from './database.ts';
import { noted } from './noted.ts';
import { openRecords } from './open-records.ts';

/** Who writes, where and with which clock. */
export interface Writer {
  person: string;
  device: string;
  now: () => number;
  random: RandomBytes;
  /** Of the account, as it was at the last sign-in; absent: none. */
  limits?: Limits | undefined;
  /** Organisation that employs the person; null or absent: the client's own. */
  employer?: string | null | undefined;
}

/** Fields to set on one record; made if it does not exist. */
export interface Edit {
  kind: RecordKind;
  id: string;
  fields: Change['fields'];
  /** Fields on which a choice is taken back: what it was made between stands side by side again. */
  reopen?: readonly string[];
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

/** So that no two changes of this browser have one. */
const lastStamp = noted<string>('stamp');

/**
 * Writes the edits. Fields that already have the value are left out, and an edit without any field left
 * makes no change. Must run inside a transaction over `recordTables`, `outbox` and `meta`.
 * @returns edits that bring back the values that stood before (fields that had none are left out).
 */
export async function writeEdits(db: Database, writer: Writer, edits: readonly Edit[]): Promise<Edit[]> {
  const undo: Edit[] = [];
  const now = writer.now();
  let stamp = await lastStamp.read(db);
  const records = await openRecords(
    db,
    edits.map(({ kind, id }) => recordKey(kind, id)),
  );
  const entries: Omit<OutboxEntry, 'seq'>[] = [];
  for (const edit of edits) {
    const key = recordKey(edit.kind, edit.id);
    const stored = records.get(key);
    const fields = changedFields(stored?.view, edit);
    if (Object.keys(fields).length === 0) continue;
    checkFields(edit.kind, fields);
    stamp = nextStamp(now, writer.device, stamp);
    const change: Change = {
      id: timedId(now, writer.random),
      kind: edit.kind,
      record: edit.id,
      fields,
      seen: seenVersions(stored?.view, fields, { author: writer.person, stamp }, edit.reopen),
      device: writer.device,
      stamp,
    };
    const view = applyChange(stored?.view, change, writer.person);
    records.put(stored?.base ?? null, view);
    entries.push({ id: change.id, key, author: writer.person, change, state: 'waiting' });
    const reopen = Object.keys(fields).filter((field) => stored?.view.beside[field]);
    const prior = { kind: edit.kind, id: edit.id, fields: priorValues(stored?.view, fields) };
    undo.unshift(reopen.length > 0 ? { ...prior, reopen } : prior);
  }
  await records.save();
  await db.outbox.bulkAdd(entries);
  if (stamp) await lastStamp.write(db, stamp);
  return undo;
}

// Made once: making a schema costs far more than a check with it.
const someFields = eachOf(recordKind.options, (kind) => recordSchemas[kind].partial().strict());

function checkFields(kind: RecordKind, fields: Change['fields']): void {
  const issue = someFields[kind].safeParse(fields).error?.issues[0];
  if (issue) throw new NotValid([kind, ...issue.path].join('.'), issue.message);
}

function changedFields(view: RecordState | undefined, { fields, reopen }: Edit): Change['fields'] {
  const entries = Object.entries(fields).filter(([field, value]) => {
    const standing = view?.fields[field];
    if (!standing || view?.beside[field] || reopen?.includes(field)) return true;
    return canonicalJson(standing.value) !== canonicalJson(value);
  });
  return Object.fromEntries(entries);
}

function seenVersions(
  view: RecordState | undefined,
  fields: Change['fields'],
  writer: Writing,
  reopen: readonly string[] = [],
): Change['seen'] {
  const seen: Change['seen'] = {};
  for (const field of Object.keys(fields)) {
    const latest = latestVersion(view, field, writer);
    const before = reopen.includes(field) ? beforeChoice(view, field, writer) : undefined;
    if (latest) seen[field] = (before ?? latest).change;
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
