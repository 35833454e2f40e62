// Reads one code row's cells as they stand. Nothing is dropped here: a cell that cannot be understood makes
// the row unreadable, and the row's own text is kept for a person to read.

import type { CodeLine, CodeSystem, PoaIndicator } from '../model/code-line.ts';
import { parseCode, systemByShape } from '../model/code-shape.ts';
import { oneOf } from '../model/one-of.ts';
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
    const [text, behind] = partsOf(one(table.code), table.behind);
    if ('byShape' in table.system) row.line.system = shapedSystem(text, table.system);
    const code = row.line.system && parseCode(text, row.line.system);
    if (!code) throw new Unreadable();
    const modifiers = [...behind, ...readModifiers(element, table, cache)];
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

/** The code, and the modifiers that follow it where the table is one that writes them so. */
function partsOf(text: string, behind: CodeTable['behind']): [string, string[]] {
  const at = behind ? text.search(/[^A-Za-z0-9.]/) : -1;
  if (at < 0) return [text, []];
  const rest = behind === 'modifiers' ? entries(text.slice(at).toUpperCase(), ',-:;/+()') : [];
  if (!rest.every((m) => /^[A-Z0-9]{2}$/.test(m))) throw new Unreadable();
  return [text.slice(0, at), rest];
}

type ByShape = Extract<CodeTable['system'], { byShape: unknown }>;

function shapedSystem(text: string, { byShape, dotted }: ByShape): CodeSystem | null {
  const bare = dotted && text.length > 3 && !text.includes('.');
  return systemByShape(text, bare ? byShape.filter((system) => system !== 'ICD-10-CM') : byShape);
}

/** Entries of a cell that holds several, parted by white space or one of the separators; marks alone are none. */
function entries(text: string, separators: string): string[] {
  const spaced = [...separators].reduce((t, separator) => t.replaceAll(separator, ' '), text);
  return isNone(spaced) ? [] : spaced.split(/\s+/).filter((entry) => /[A-Za-z0-9?]/.test(entry));
}

const isNone = (text: string): boolean => /^(none|n\/a|[-\u2013\u2014]*)$/i.test(text.trim());

function readModifiers(element: Element, table: CodeTable, cache: GridCache): string[] {
  const { cells = [], separators = '' } = table.modifiers ?? {};
  const found = cells
    .flatMap((cell) => allValues(element, cell, cache))
    .flatMap((text) => entries(text.toUpperCase(), separators));
  if (found.length > 8 || !found.every((m) => /^[A-Z0-9]{1,4}$/.test(m))) throw new Unreadable();
  return found;
}

function readUnits(text: string): number | null {
  if (isNone(text)) return null;
  // `x 4` and `4 units` say no more than the figure.
  const plain = text.replaceAll(',', '').replace(/^[x\u00d7] ?| ?(units?|ea|[x\u00d7])$/i, '');
  const units = Number(plain);
  if (!/^\d+(\.\d*)?$/.test(plain) || units > 100_000) throw new Unreadable();
  return units;
}

const poaLetters = ['Y', 'N', 'U', 'W', '1'] as const satisfies readonly PoaIndicator[];

function readPoa(text: string): PoaIndicator | null {
  if (isNone(text)) return null;
  // `Y`, `Yes`, `Y - Yes`
  const said = /^(?:([YNUW1E])(?![A-Z0-9])|YES\b|NO\b|UNKNOWN\b|EXEMPT\b)/.exec(text.toUpperCase());
  const letter = said?.[1] ?? said?.[0][0];
  if (!letter) throw new Unreadable();
  return oneOf(poaLetters, letter) ?? 'exempt';
}

function readPointers(element: Element, table: CodeTable, cache: GridCache): string[] {
  if (!table.pointers) return [];
  const { cells, scheme, separators, cut } = table.pointers;
  const found = cells
    .flatMap((cell) => allValues(element, cell, cache))
    .flatMap((text) => entries(text, separators))
    .map((text) => applyCut(text, cut) ?? text);
  // `ABD` is A, B and D, as on the paper claim. Figures run together are for `resolved` to tell.
  const single = scheme === 'letters' ? found.flatMap((t) => (/^[A-Za-z]+$/.test(t) ? [...t] : [t])) : found;
  if (single.length > 24) throw new Unreadable();
  return single;
}
