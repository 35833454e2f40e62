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
  charts: { plain: [], hidden: ['chart'], name: 'chart' },
  others: { plain: ['kind'], hidden: ['key'], name: 'key' },
  places: { plain: ['id'], hidden: [], name: 'id' },
  writes: { plain: ['n'], hidden: [], name: 'n' },
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

/** A row for the disk, which lacks what is to be sealed. */
export interface OpenedRow {
  onDisk: Row;
  place: string;
  inside: Row;
}

/** What stays as it is or is hidden, and what is to be sealed. */
export function partRow(table: string, row: Row, seal: Seal): OpenedRow {
  const { plain, hidden } = shapeOf(table);
  const onDisk: Row = {};
  const inside: Row = { ...row };
  for (const column of plain) {
    if (row[column] !== undefined) onDisk[column] = row[column];
    delete inside[column];
  }
  for (const column of hidden) onDisk[column] = hideValue(row[column], seal);
  return { onDisk, place: placeOf(table, onDisk), inside };
}

/** The row as it was given. */
export function joinRow(table: string, onDisk: Row, inside: Row): Row {
  const row = { ...inside };
  for (const column of shapeOf(table).plain) if (onDisk[column] !== undefined) row[column] = onDisk[column];
  return row;
}

/** Names the row to the cipher. */
export const placeOf = (table: string, onDisk: Row): string =>
  `${table} ${String(onDisk[shapeOf(table).name])}`;

/** Empty says that there is none, and stays empty. */
export const hideValue = (value: unknown, seal: Seal): unknown =>
  typeof value === 'string' && value !== '' ? seal.hide(value) : value;
