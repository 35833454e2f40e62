// From a confirmed record and the unconfirmed changes to what people see.

import { applyChange, type RecordState, recordValues } from '../sync/merge.ts';
import { type OutboxEntry, recordKey, type StoredRecord } from './database.ts';

/** `base` with the entries' changes on top, in the order they were made; refused ones have no effect. */
export function foldOutbox(base: RecordState | null, entries: readonly OutboxEntry[]): RecordState | null {
  let view = base;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq))
    if (entry.state !== 'refused') view = applyChange(view ?? undefined, entry.change, entry.author);
  return view;
}

/** The row to store for a record; `putRows` stores it. */
export function storedRecord(base: RecordState | null, view: RecordState): Omit<StoredRecord, 'changed'> {
  const values = recordValues(view);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    key: recordKey(view.kind, view.id),
    kind: view.kind,
    id: view.id,
    base,
    view,
    worksheetId: view.kind === 'worksheet' ? view.id : text(values.worksheetId),
    encounterId: view.kind === 'encounter' ? view.id : text(values.encounterId),
  };
}
