// Reads one code row's cells as they stand. Nothing is dropped here: a cell that cannot be understood makes
// the row unreadable, and the row's own text is kept for a person to read.

import type { CodeLine, CodeSystem, PoaIndicator } from '../model/code-line.ts';
import { parseCode, systemByShape } from '../model/code-shape.ts';
import type { Cell, CodeTable } from '../model/profile.ts';
import { type GridCache, readCell } from './cells.ts';
import { applyCut, rowText } from './read-value.ts';

/** A row before its pointers are resolved. `number`: what pointers call this row where the page says. */
export interface Row {
  line: Omit<CodeLine, 'key' | 'diagnoses'>;
  pointers: string[];
  scheme: 'codes' | 'numbers' | 'letters';
  number: string | null;
}

/** Thrown within this file only: the row says something that its cell cannot mean. */
class Unreadable extends Error {}

export function readRow(element: Element, table: CodeTable, cache: GridCache): Row {
  const row: Row = {
    line: emptyLine(),
    pointers: [],
    scheme: table.pointers?.scheme ?? 'codes',
    number: null,
  };
  const one = (cell: Cell | undefined): string => (cell ? oneValue(element, cell, cache) : '');
  try {
    row.number = one(table.number) || null;
    row.line.system = statedSystem(table, one);
    const text = one(table.code);
    if ('byShape' in table.system) row.line.system = shapedSystem(text, table.system);
    const code = row.line.system && parseCode(text, row.line.system);
    if (!code) throw new Unreadable();
    const modifiers = readModifiers(element, table, cache);
    const units = readUnits(one(table.units));
    const poa = readPoa(one(table.poa));
    row.pointers = readPointers(element, table, cache);
    row.line = { ...row.line, code, modifiers, units, poa, label: one(table.label).slice(0, 200) || null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    row.line = { ...emptyLine(), system: row.line.system, unreadable: textOf(element) };
    row.pointers = [];
  }
  return row;
}

const emptyLine = (): Row['line'] => ({
  system: null,
  code: '',
  modifiers: [],
  units: null,
  poa: null,
  label: null,
  unreadable: null,
});

const textOf = (element: Element): string => rowText(element).slice(0, 300) || '(a row without text)';

function allValues(element: Element, cell: Cell, cache: GridCache): string[] {
  const values = readCell(element, cell, cache);
  // A column that the profile knows and the page lacks: what stands there is unknown, not absent.
  if (values === null) throw new Unreadable();
  return values;
}

function oneValue(element: Element, cell: Cell, cache: GridCache): string {
  const values = new Set(allValues(element, cell, cache));
  if (values.size > 1) throw new Unreadable();
  return [...values][0] ?? '';
}

function statedSystem(table: CodeTable, one: (cell: Cell) => string): CodeSystem | null {
  if ('fixed' in table.system) return table.system.fixed;
  if ('byShape' in table.system) return null;
  const said = one(table.system.cell);
  return Object.hasOwn(table.system.map, said) ? (table.system.map[said] ?? null) : null;
}

type ByShape = Extract<CodeTable['system'], { byShape: unknown }>;

function shapedSystem(text: string, { byShape, dotted }: ByShape): CodeSystem | null {
  const bare = dotted && text.length > 3 && !text.includes('.');
  return systemByShape(text, bare ? byShape.filter((system) => system !== 'ICD-10-CM') : byShape);
}

/** Entries of a cell that holds several, parted by white space or one of the separators. */
function entries(text: string, separators: string): string[] {
  const spaced = [...separators].reduce((t, separator) => t.replaceAll(separator, ' '), text);
  return spaced.split(/\s+/).filter(Boolean);
}

function readModifiers(element: Element, table: CodeTable, cache: GridCache): string[] {
  const { cells = [], separators = '' } = table.modifiers ?? {};
  const found = cells
    .flatMap((cell) => allValues(element, cell, cache))
    .flatMap((text) => entries(text.toUpperCase(), separators));
  if (found.length > 8 || !found.every((m) => /^[A-Z0-9]{1,4}$/.test(m))) throw new Unreadable();
  return found;
}

function readUnits(text: string): number | null {
  if (text === '') return null;
  const plain = text.replaceAll(',', '');
  const units = Number(plain);
  if (!/^\d+(\.\d*)?$/.test(plain) || units > 100_000) throw new Unreadable();
  return units;
}

function readPoa(text: string): PoaIndicator | null {
  const said = text.toUpperCase();
  if (said === '' || said === '-' || said === '\u2013' || said === '\u2014') return null;
  if (said === 'Y' || said === 'N' || said === 'U' || said === 'W' || said === '1') return said;
  if (said === 'E' || said === 'EXEMPT') return 'exempt';
  throw new Unreadable();
}

function readPointers(element: Element, table: CodeTable, cache: GridCache): string[] {
  if (!table.pointers) return [];
  const { cells, scheme, separators, cut } = table.pointers;
  const found = cells
    .flatMap((cell) => allValues(element, cell, cache))
    .flatMap((text) => entries(text, separators))
    .map((text) => applyCut(text, cut) ?? text);
  // `ABD` is A, B and D, as on the paper claim. Figures run together have no such reading.
  const single = scheme === 'letters' ? found.flatMap((t) => (/^[A-Za-z]+$/.test(t) ? [...t] : [t])) : found;
  if (single.length > 24) throw new Unreadable();
  return single;
}
