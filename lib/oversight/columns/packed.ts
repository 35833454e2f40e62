// Tables of facts as bytes, to be sent and kept: a head that says what is in them, the columns as narrow as their values
// allow, and a checksum. Bytes of another version, cut off or changed are refused, never read in part.

import { fail, ok, type Result } from '../../model/result.ts';
import { makeDictionary } from './dictionary.ts';
import { type FactName, type Facts, factNames, nameColumns, shapes } from './facts.ts';
import { type Shape, type Table, unknown } from './table.ts';

export const packedVersion = 2;
const mark = 0x4f_56_43_54; // OVCT
const fixed = 16;

interface Head {
  names: Record<string, readonly string[]>;
  tables: {
    name: FactName;
    rows: number;
    columns: { name: string; kind: Kind; bytes: number; add: number }[];
  }[];
}
type Kind = 'u8' | 'u16' | 'i32' | 'f64';

/** Names of single charts and claims are left out: figures need none. */
export function packFacts(facts: Facts): Uint8Array {
  const parts: Uint8Array[] = [];
  const head: Head = {
    names: Object.fromEntries(nameColumns.map((name) => [name, facts.names[name].names.slice(1)])),
    tables: factNames.map((name) => {
      const table = facts[name] as Table;
      const columns = columnsOf(shapes[name], table).map(([column, values]) => {
        const { kind, add, packed } = narrow(values);
        const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
        parts.push(bytes);
        return { name: column, kind, bytes: bytes.length, add };
      });
      return { name, rows: table.rows, columns };
    }),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const padded = Math.ceil(text.length / 8) * 8;
  const size = parts.reduce((sum, part) => sum + Math.ceil(part.length / 8) * 8, fixed + padded);
  const all = new Uint8Array(size);
  all.set(text, fixed);
  let at = fixed + padded;
  for (const part of parts) {
    all.set(part, at);
    at += Math.ceil(part.length / 8) * 8;
  }
  const view = new DataView(all.buffer);
  view.setUint32(0, mark);
  view.setUint32(4, packedVersion);
  view.setUint32(8, text.length);
  view.setUint32(12, checksum(all));
  return all;
}

export function unpackFacts(given: Uint8Array): Result<Facts> {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < fixed || view.getUint32(0) !== mark)
    return notFigures('These are no figures of Overread.');
  if (view.getUint32(4) !== packedVersion)
    return notFigures(`They are of version ${view.getUint32(4)}, and this program reads ${packedVersion}.`);
  if (view.getUint32(12) !== checksum(bytes)) return notFigures('They were cut off or changed on the way.');
  const length = view.getUint32(8);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(fixed, fixed + length))) as Head;
  let at = fixed + Math.ceil(length / 8) * 8;
  const tables = head.tables.map(({ name, rows, columns }) => {
    const { names, whole, numbers } = shapes[name];
    const values = new Map<string, Int32Array | Float64Array>();
    const fractions = new Set<string>(numbers);
    for (const column of columns) {
      const into = fractions.has(column.name) ? new Float64Array(rows) : new Int32Array(rows);
      values.set(column.name, widen(bytes, at, column, into));
      at += Math.ceil(column.bytes / 8) * 8;
    }
    const of = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, values.get(key)]));
    return [
      name,
      { rows, names: of(names), whole: of(whole), numbers: of(numbers), called: [] as string[] },
    ] as const;
  });
  const names = Object.fromEntries(nameColumns.map((name) => [name, makeDictionary(head.names[name])]));
  return ok({ names, ...Object.fromEntries(tables) } as unknown as Facts);
}

const columnsOf = (shape: Shape, table: Table): [string, Int32Array | Float64Array][] => [
  ...shape.names.map((name): [string, Int32Array] => [name, table.names[name]!]),
  ...shape.whole.map((name): [string, Int32Array] => [name, table.whole[name]!]),
  ...shape.numbers.map((name): [string, Float64Array] => [name, table.numbers[name]!]),
];

/** The narrowest form that gives the same numbers back: small whole numbers, less the smallest of them, above one for “not known”. */
function narrow(values: Int32Array | Float64Array): {
  kind: Kind;
  add: number;
  packed: Uint8Array | Uint16Array | Int32Array | Float64Array;
} {
  let [low, high, whole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const value of values) {
    if (value === unknown || Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) whole = false;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const add = low === Number.POSITIVE_INFINITY ? -1 : low - 1;
  const missing = (value: number) => value === unknown || Number.isNaN(value);
  const fill = <T extends Uint8Array | Uint16Array>(into: T): T => {
    for (let i = 0; i < values.length; i += 1) into[i] = missing(values[i]!) ? 0 : values[i]! - add;
    return into;
  };
  if (whole && (high === Number.NEGATIVE_INFINITY || high - add <= 255))
    return { kind: 'u8', add, packed: fill(new Uint8Array(values.length)) };
  if (whole && high - add <= 65_535)
    return { kind: 'u16', add, packed: fill(new Uint16Array(values.length)) };
  if (values instanceof Int32Array) return { kind: 'i32', add: 0, packed: values };
  return { kind: 'f64', add: 0, packed: values };
}

const forms = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array };

function widen<T extends Int32Array | Float64Array>(
  bytes: Uint8Array,
  at: number,
  { kind, add }: { kind: Kind; add: number },
  into: T,
): T {
  const packed = new forms[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, into.length);
  if (kind === 'i32' || kind === 'f64') into.set(packed);
  else {
    const missing = into instanceof Int32Array ? unknown : Number.NaN;
    for (let i = 0; i < into.length; i += 1) into[i] = packed[i] === 0 ? missing : packed[i]! + add;
  }
  return into;
}

/** FNV-1a over whole words, all but the field it stands in: it tells damage, not intent. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let sum = 0x811c_9dc5;
  for (let i = 0; i < words.length; i += 1) if (i !== 3) sum = Math.imul(sum ^ words[i]!, 0x0100_0193);
  return sum >>> 0;
}

const notFigures = (why: string) =>
  fail('not-figures', why, 'Nothing of them is shown.', 'Ask for them again.');
