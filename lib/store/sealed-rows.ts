// How each table's rows look on the disk: which columns stay as they are, which are hidden but can be looked up by,
// and that everything else is sealed. What stays plain says nothing of a patient.

import type { Seal } from './seal.ts';

type Row = Record<string, unknown>;

interface Shape {
  /** Counters, states and random ids: order and ranges need them. */
  plain: readonly string[];
  /** Looked up by equality only. An encounter's id is made of its number, so it could be guessed. */
  hidden: readonly string[];
  /** The column that names the row. */
  name: string;
}

export const shapes: Readonly<Record<string, Shape>> = {
  records: { plain: ['kind', 'changed'], hidden: ['key', 'worksheetId', 'encounterId'], name: 'key' },
  outbox: { plain: ['seq', 'id', 'state'], hidden: ['key'], name: 'id' },
  sent: { plain: ['seq', 'id', 'state', 'day'], hidden: ['key'], name: 'id' },
  meta: { plain: ['key'], hidden: [], name: 'key' },
};

/** A table whose rows are to be kept and is not described here must not be opened: they would lie open. */
export function shapeOf(table: string): Shape {
  const shape = shapes[table];
  if (!shape) throw new Error(`lib/store/sealed-rows.ts does not say how rows of ${table} are sealed.`);
  return shape;
}

/** The row for the disk. */
export function sealRow(table: string, row: Row, seal: Seal): Row {
  const { plain, hidden, name } = shapeOf(table);
  const onDisk: Row = {};
  const inside: Row = { ...row };
  for (const column of plain) {
    if (row[column] !== undefined) onDisk[column] = row[column];
    delete inside[column];
  }
  for (const column of hidden) onDisk[column] = hideValue(row[column], seal);
  // A record without unconfirmed changes is the same twice.
  if (inside.view !== undefined && inside.view === inside.base) delete inside.view;
  onDisk.sealed = seal.seal(placeOf(table, onDisk[name]), inside);
  return onDisk;
}

/** The row as it was given; throws `Unreadable`. */
export function openRow(table: string, onDisk: Row, seal: Seal): Row {
  const { sealed, ...rest } = onDisk;
  const { plain, name } = shapeOf(table);
  const row = seal.open(placeOf(table, onDisk[name]), sealed) as Row;
  for (const column of plain) if (rest[column] !== undefined) row[column] = rest[column];
  if (table === 'records' && row.view === undefined) row.view = row.base;
  return row;
}

/** Empty says that there is none, and stays empty. */
export const hideValue = (value: unknown, seal: Seal): unknown =>
  typeof value === 'string' && value !== '' ? seal.hide(value) : value;

const placeOf = (table: string, name: unknown): string => `${table} ${String(name)}`;
