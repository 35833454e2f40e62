// From a confirmed record and the unconfirmed changes to what people see.

import { applyChange, type FieldVersion, type RecordState } from '../sync/merge.ts';
import { type OutboxEntry, recordKey, type StoredRecord } from './database.ts';

/** `base` with the entries' changes on top, in the order they were made; refused ones have no effect. */
export function foldOutbox(base: RecordState | null, entries: readonly OutboxEntry[]): RecordState | null {
  let view = base;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq))
    if (entry.state !== 'refused') view = applyChange(view ?? undefined, entry.change, entry.author);
  return view;
}

/** What is stored of a record; `openRecords` stores it. */
export function storedRecord(base: RecordState | null, view: RecordState): Omit<StoredRecord, 'changed'> {
  const { kind, id, fields } = view;
  return {
    key: recordKey(kind, id),
    kind,
    id,
    base,
    view,
    worksheetId: kind === 'worksheet' ? id : text(fields.worksheetId),
    encounterId: kind === 'encounter' ? id : text(fields.encounterId),
  };
}

const text = (version: FieldVersion | undefined): string =>
  typeof version?.value === 'string' ? version.value : '';
