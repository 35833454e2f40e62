// Records in few bytes: names of fields once a block, where a value came from once a change, ids that repeat once.
// What the disk, the cipher and JSON are spared is most of the time that a large store takes.

import type { FieldValue, FieldVersion, RecordState } from '../sync/merge.ts';
import type { StoredRecord } from './database.ts';
import { storedRecord } from './fold.ts';
import type { Over, Packed, PackedRecord, PackedSource, PackedState } from './packed.ts';

/** Fields whose values are ids that many records of a block share. */
const shared: ReadonlySet<string> = new Set(['worksheetId', 'encounterId', 'reviewerId']);

/** `unpack` gives the same records back. */
export function pack(records: Iterable<StoredRecord>): Packed {
  const shapes: string[][] = [];
  const names: string[] = [];
  const state = ({ fields, beside }: RecordState): PackedState => {
    const columns = Object.keys(fields);
    const values: unknown[] = [];
    const sources: PackedSource[] = [];
    let over: Over | undefined;
    for (const [column, field] of columns.entries()) {
      const version = fields[field]!;
      values.push(shared.has(field) ? sharedValue(version.value, names) : version.value);
      addSource(sources, version, column, names);
      if (version.over) over = { ...over, [field]: version.over };
    }
    const packed: PackedState = [shapeOf(columns, shapes), values, sources];
    if (over) packed.push(beside, over);
    else if (Object.keys(beside).length > 0) packed.push(beside);
    return packed;
  };
  const packed = Array.from(records, ({ kind, id, changed, view, base }): PackedRecord => {
    const record: PackedRecord = [kind, id, changed, state(view)];
    if (base !== view) record.push(base && state(base));
    return record;
  });
  return { shapes, names, records: packed };
}

export function unpack({ shapes, names, records }: Packed): StoredRecord[] {
  return records.map(([kind, id, changed, packedView, packedBase]) => {
    const state = ([shape, values, sources, beside = {}, over]: PackedState): RecordState => {
      const fields: RecordState['fields'] = {};
      for (const [column, field] of shapes[shape]!.entries()) {
        const [change, author, stamp, turn] = sourceOf(sources, column);
        // What `pack` put in each place, it finds there.
        const value = shared.has(field) ? unshared(values[column], names) : (values[column] as FieldValue);
        const version: FieldVersion = { value, change, author: names[author] as string, stamp, turn };
        if (over && Object.hasOwn(over, field)) version.over = over[field] as FieldVersion[];
        fields[field] = version;
      }
      return { kind, id, fields, beside };
    };
    const view = state(packedView);
    const base = packedBase === undefined ? view : packedBase && state(packedBase);
    return { ...storedRecord(base, view), changed };
  });
}

/** A value that is no text is told from a place in `names` by what is around it. */
const sharedValue = (value: FieldValue, names: string[]): unknown =>
  typeof value === 'string' ? nameOf(value, names) : [value];

const unshared = (value: unknown, names: readonly string[]): FieldValue =>
  // As `sharedValue` made it.
  (typeof value === 'number' ? names[value] : (value as [FieldValue])[0]) as FieldValue;

// A block has few names, shapes and sources: looking through them is sooner done than keeping a table of them.

function nameOf(name: string, names: string[]): number {
  const known = names.indexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}

function shapeOf(columns: string[], shapes: string[][]): number {
  const known = shapes.findIndex(
    (shape) => shape.length === columns.length && shape.every((field, i) => field === columns[i]),
  );
  return known >= 0 ? known : shapes.push(columns) - 1;
}

function addSource(sources: PackedSource[], version: FieldVersion, column: number, names: string[]): void {
  const { change, author, stamp, turn } = version;
  const known = sources.findIndex(
    ([c, a, s, t]) => c === change && t === turn && s === stamp && names[a] === author,
  );
  if (known > 0) sources[known]!.push(column);
  if (known >= 0) return;
  const source: PackedSource = [change, nameOf(author, names), stamp, turn];
  if (sources.length > 0) source.push(column);
  sources.push(source);
}

function sourceOf(sources: readonly PackedSource[], column: number): PackedSource {
  for (let i = 1; i < sources.length; i += 1) if (sources[i]!.indexOf(column, 4) >= 0) return sources[i]!;
  return sources[0]!;
}
