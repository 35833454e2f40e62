// Records in few bytes: names of fields once a block, where a value came from once a change, ids that repeat once.
// What the disk, the cipher and JSON are spared is most of the time that a large store takes.

import type { FieldValue, FieldVersion, RecordState } from '../sync/merge.ts';
import type { StoredRecord } from './database.ts';
import { storedRecord } from './fold.ts';
import type { Packed, PackedRecord, PackedSource, PackedState } from './packed.ts';

/** Fields whose values are ids that many records of a block share. */
const shared: ReadonlySet<string> = new Set(['worksheetId', 'encounterId', 'reviewerId']);

/** `unpack` gives the same records back. */
export function pack(records: Iterable<StoredRecord>): Packed {
  const shapes = counted<string[]>((fields) => fields.join());
  const names = counted<string>((name) => name);
  const state = ({ fields, beside }: RecordState): PackedState => {
    const columns = Object.keys(fields);
    const values = columns.map((field) => {
      const { value } = fields[field]!;
      if (!shared.has(field)) return value;
      return typeof value === 'string' ? names.of(value) : [value];
    });
    const packed: PackedState = [shapes.of(columns), values, sourcesOf(Object.values(fields), names.of)];
    const over = Object.entries(fields).flatMap(([field, version]) =>
      version.over ? [[field, version.over] as const] : [],
    );
    if (over.length > 0) packed.push(beside, Object.fromEntries(over));
    else if (Object.keys(beside).length > 0) packed.push(beside);
    return packed;
  };
  const packed = Array.from(records, ({ kind, id, changed, view, base }): PackedRecord => {
    const record: PackedRecord = [kind, id, changed, state(view)];
    if (base !== view) record.push(base && state(base));
    return record;
  });
  return { shapes: shapes.all, names: names.all, records: packed };
}

export function unpack({ shapes, names, records }: Packed): StoredRecord[] {
  return records.map(([kind, id, changed, packedView, packedBase]) => {
    const state = ([shape, values, sources, beside = {}, over = {}]: PackedState): RecordState => {
      const versions = sources.map(([change, author, stamp, turn]) => ({
        change,
        author: names[author] as string,
        stamp,
        turn,
      }));
      const from = new Map(sources.flatMap(([, , , , ...of], i) => of.map((field) => [field, versions[i]])));
      const fields: RecordState['fields'] = {};
      shapes[shape]!.forEach((field, i) => {
        const value = shared.has(field) ? unshared(values[i], names) : (values[i] as FieldValue);
        const source = (from.get(i) ?? versions[0]) as Omit<FieldVersion, 'value' | 'over'>;
        const before = Object.hasOwn(over, field) ? over[field] : undefined;
        fields[field] = { value, ...source, ...(before && { over: before }) };
      });
      return { kind, id, fields, beside };
    };
    const view = state(packedView);
    const base = packedBase === undefined ? view : packedBase && state(packedBase);
    return { ...storedRecord(base, view), changed };
  });
}

const unshared = (value: unknown, names: readonly string[]): FieldValue =>
  (typeof value === 'number' ? names[value] : (value as [FieldValue])[0]) as FieldValue;

function sourcesOf(versions: readonly FieldVersion[], name: (author: string) => number): PackedSource[] {
  const sources: PackedSource[] = [];
  versions.forEach(({ change, author, stamp, turn }, field) => {
    const known = sources.findIndex(
      ([c, a, s, t]) => c === change && s === stamp && t === turn && a === name(author),
    );
    if (known > 0) sources[known]!.push(field);
    if (known < 0)
      sources.push(
        sources.length === 0
          ? [change, name(author), stamp, turn]
          : [change, name(author), stamp, turn, field],
      );
  });
  return sources;
}

/** Each thing once, with its place in the order. */
function counted<T>(keyOf: (thing: T) => string) {
  const places = new Map<string, number>();
  const all: T[] = [];
  const of = (thing: T): number => {
    const key = keyOf(thing);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, all.length);
    return all.push(thing) - 1;
  };
  return { all, of };
}
