// Makes a code table in the vocabulary out of a grid, and reads it with the real reader before it is
// proposed: a column that the reader cannot make sense of is left out and named.

import { noFields } from '../../model/chart-fields.ts';
import type { CodeLine } from '../../model/code-line.ts';
import type { Cell, CodeTable, FrameRole } from '../../model/profile.ts';
import { readLines } from '../read-lines.ts';
import { rowText, shownText } from '../read-value.ts';
import type { Roots } from '../teach/selector-for.ts';
import { codeCells, locatorsOf } from './cell-locators.ts';
import { codeLike } from './code-like.ts';
import { pointersOf, separatorsOf, systemOf } from './column-values.ts';
import { type Column, codeShare, columnsOf } from './columns.ts';
import type { Grid } from './grid.ts';
import type { PageParts } from './page-parts.ts';
import { rowSelector } from './row-selector.ts';
import type { ColumnRole } from './words.ts';
import { systemsNamed } from './words.ts';

export interface TableDraft {
  table: CodeTable;
  /** The selector of what holds the rows. */
  container: string;
  grid: Grid;
  columns: { heading: string; role: ColumnRole; sample: string }[];
  /** Every column with what it was taken for, whether it is read or not. */
  all: { at: number; heading: string; role: ColumnRole; sample: string }[];
  lines: CodeLine[];
  /** How many columns besides the code were understood. */
  support: number;
  headed: boolean;
  share: number;
  weight: number;
  /** Columns that were seen and could not be read. */
  left: string[];
}

const anyRole: FrameRole = { role: 'draft', kind: 'chart', match: { has: ['body'] } };

/**
 * Null when no column holds codes.
 * @param context words around the grid: caption, heading, names
 * @param said what a person says the columns are, by their place from 0; it is taken as said
 */
export function draftTable(
  grid: Grid,
  context: string,
  page: PageParts & Roots,
  said: ReadonlyMap<number, ColumnRole> = new Map(),
): TableDraft | null {
  const columns = columnsOf(grid);
  const free = columns.filter((column) => !said.has(column.at));
  const code = columns.find((column) => said.get(column.at) === 'code') ?? codeColumn(free);
  if (!code) return null;
  const { share, weight } = codeShare(code);
  const isService = holdsServices(code);
  const roles = new Map(
    columns.map((column) => [
      column,
      column === code ? 'code' : (said.get(column.at) ?? roleOf(column, code, isService)),
    ]),
  );
  const wanted = wantedRows(grid, code);
  const choices = offersChoices(wanted.rows, grid, code);
  if (choices) wanted.rows = wanted.rows.filter((row) => row.querySelector('input:checked'));
  const found = rowSelector(grid, wanted.rows, wanted.codeless, page, choices);
  if (!found) return null;
  // Where one column can have a role only, the one that a person named comes first.
  const by = (role: ColumnRole) =>
    columns
      .filter((column) => roles.get(column) === role)
      .sort((a, b) => Number(said.has(b.at)) - Number(said.has(a.at)) || a.at - b.at);
  const parts: [ColumnRole, Partial<CodeTable> | null][] = [
    [
      'modifiers',
      manyCells(grid, by('modifiers'), (cells, sep) => ({ modifiers: { cells, separators: sep } })),
    ],
    ['units', oneCell(grid, by('units'), (units) => ({ units }))],
    ['pointers', pointersOf(grid, by('pointers'))],
    ['poa', oneCell(grid, by('poa'), (poa) => ({ poa }))],
    ['label', oneCell(grid, by('label'), (label) => ({ label }))],
    ['number', oneCell(grid, by('number').filter(isNumbered), (number) => ({ number }))],
  ];
  const base = {
    name: nameOf(context, code),
    rows: found.rows,
    system: systemOf(grid, by('system')[0], code, context, wanted.rows),
    ...(found.skip ? { skip: found.skip } : {}),
  };
  const read = (table: CodeTable) => readLines({ ...anyRole, tables: [table] }, page.view, noFields).lines;
  const readable = (table: CodeTable) => read(table).filter((line) => line.unreadable === null).length;
  const behind = behindOf(code);
  const plainly = locatorsOf(grid, code).slice(0, 1);
  const followed = plainly.map((cell): CodeTable => ({ ...base, code: cell, ...(behind ? { behind } : {}) }));
  const alone = codeCells(grid, code).map((cell): CodeTable => ({ ...base, code: cell }));
  const tables = behind === 'modifiers' ? [...followed, ...alone] : [...alone, ...followed];
  let table = tables.reduce<CodeTable | null>((a, b) => (a && readable(a) >= readable(b) ? a : b), null);
  if (!table || readable(table) === 0) return null;
  const left: string[] = [];
  const kept: ColumnRole[] = [];
  for (const [role, part] of parts) {
    if (!part) continue;
    const next: CodeTable = { ...table, ...part };
    // One row that says something odd is that row's matter; a column of them is not what it was taken for.
    const named = by(role).some((column) => said.has(column.at));
    if (!named && readable(next) * 2 < readable(table))
      left.push(
        by(role)
          .map((c) => c.heading || c.hint)
          .join(', '),
      );
    else {
      table = next;
      kept.push(role);
    }
  }
  return {
    table,
    container: found.container,
    grid,
    columns: columns.flatMap((c) => {
      const role = c === code ? 'code' : (roles.get(c) ?? 'other');
      const used = role === 'code' || role === 'system' || kept.includes(role);
      return used ? [{ heading: c.heading || c.hint, role, sample: c.values.find(Boolean) ?? '' }] : [];
    }),
    all: columns.map((c) => {
      const role = roles.get(c) ?? 'other';
      const isRead = role === 'code' || role === 'system' || kept.includes(role);
      return {
        at: c.at,
        heading: c.heading || c.hint,
        role: isRead ? role : 'other',
        sample: c.values.find(Boolean) ?? '',
      };
    }),
    lines: read(table),
    support: kept.filter((role) => role !== 'number').length + ('cell' in table.system ? 1 : 0),
    headed: code.role === 'code' && code.heading !== '',
    share,
    weight,
    left,
  };
}

const boxes = 'input[type=checkbox],input[type=radio]';

/** Whether each row is a box to tick for its own code, as on a superbill: then only the ticked are assigned. */
const offersChoices = (rows: Element[], grid: Grid, code: Column): boolean =>
  rows.length > 1 &&
  rows.every((row) => {
    const box = row.querySelector<HTMLInputElement>(boxes);
    const said = codeLike(code.values[grid.rows.indexOf(row)] ?? '')?.text;
    if (!box || !said) return false;
    return (
      box.value === said || Array.from(box.labels ?? []).some((label) => shownText(label).includes(said))
    );
  });

const modifiersBehind = /^(?:[\s,:;/+()-]+[A-Z0-9]{2}(?![A-Za-z0-9]))*[\s)]*$/;

/** What the cells say behind their codes: modifiers only, as `99214-25`, or words. */
function behindOf(code: Column): CodeTable['behind'] | null {
  const rests = code.values.flatMap((value) => {
    const found = codeLike(value);
    return found?.start === 0 ? [value.slice(found.text.length)] : [];
  });
  if (rests.length === 0 || rests.every((rest) => rest === '')) return null;
  return rests.every((rest) => modifiersBehind.test(rest)) && holdsServices(code) ? 'modifiers' : 'words';
}

/** The column that looks most like codes, by its heading and by what stands in it. */
function codeColumn(columns: Column[]): Column | null {
  let best: { column: Column; score: number } | null = null;
  for (const column of columns) {
    const { share, weight, count } = codeShare(column);
    if (count === 0 || share < 0.34) continue;
    // Several codes in a cell: what a line points to. A service in each row: the line itself.
    const lists = column.values.some((v) => (v.match(/\b[A-Z]\d\w\.?\w*/g)?.length ?? 0) > 1);
    const each = column.values.every((v) =>
      codeLike(v)?.systems.some((system) => system === 'CPT' || system === 'HCPCS'),
    );
    const named = column.role === 'code' ? 1 : 0;
    // `Proc / Mods` says both: that a service stands in each row tells.
    const against =
      !each && ['pointers', 'modifiers', 'units', 'number', 'poa', 'system'].includes(column.role ?? '')
        ? 2
        : 0;
    const other = column.role === 'other' ? 1.5 : 0;
    const shape = (lists ? -1 : 0) + (each && column.values.length > 1 ? 0.6 : 0);
    const services = systemsNamed(column.heading || column.hint)?.[0] === 'CPT' ? 0.6 : 0;
    const score = share * (0.4 + weight) + named + services + shape - against - other;
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column ?? null;
}

function roleOf(column: Column, code: Column, isService: boolean): ColumnRole {
  if (column === code) return 'code';
  const systems = systemsNamed(column.heading || column.hint);
  const dxBesideCodes = column.role === 'code' && systems?.[0] === 'ICD-10-CM';
  if (
    dxBesideCodes &&
    (isService || column.values.some((value) => /[,;|]/.test(value)) || pointsOnly(column))
  ) {
    return 'pointers';
  }
  if (column.role === 'code')
    return column.values.some((v) => /\p{L}{3}/u.test(v)) && codeShare(column).count === 0
      ? 'label'
      : 'other';
  // The letter or number of a diagnosis stands under the word that pointers use for it.
  if (column.role === 'pointers' && !isService && column.at < code.at) return 'number';
  return column.role ?? 'other';
}

/** Services by their heading or by the form of most of their codes. */
const holdsServices = (code: Column): boolean => {
  if (systemsNamed(code.heading || code.hint)?.includes('CPT')) return true;
  const codes = code.values.flatMap((value) => codeLike(value) ?? []);
  return (
    codes.filter((c) => c.systems.includes('CPT') || (c.systems.includes('HCPCS') && !c.text.includes('.')))
      .length *
      2 >
    codes.length
  );
};

/** A column that is mostly empty or holds single letters, small numbers or diagnoses. */
const pointsOnly = (column: Column): boolean =>
  column.values.some(Boolean) &&
  column.values.every(
    (v) => v === '' || /^([A-L]|\d{1,2}|[A-Z]\d[0-9A-Z](\.\w{1,4})?)([\s,]+\S+)*$/.test(v),
  ) &&
  column.values.some(
    (v) => v === '' || !/^[A-Z]\d\w\.\w/.test(v) || v.length > 8 || codeLike(v)?.weight === 0.9,
  );

const isNumbered = (column: Column): boolean => {
  const said = column.values.filter(Boolean);
  return (
    said.length > 0 && new Set(said).size === said.length && said.every((value) => /^\d{1,2}$/.test(value))
  );
};

/** Rows that are lines: with a code, or with the shape of the rows that have one and something in its place. */
function wantedRows(grid: Grid, code: Column) {
  const sure = grid.rows.filter((_, i) => codeLike(code.values[i] ?? '') !== null);
  const cells = new Set(sure.map((row) => row.children.length));
  const rows: Element[] = [];
  const codeless: Element[] = [];
  grid.rows.forEach((row, i) => {
    const said = code.values[i] ?? '';
    const alike = said.length <= 20 && said !== '' && cells.has(row.children.length);
    const isTotal = /^(sub)?total|^none|^no |^\*$|^add\b/i.test(rowText(row));
    if (sure.includes(row) || (alike && !isTotal && grid.kind !== 'blocks')) rows.push(row);
    else if (said === '' && code.cells[i]) codeless.push(row);
  });
  return { rows, codeless };
}

function oneCell(
  grid: Grid,
  columns: Column[],
  part: (cell: Cell) => Partial<CodeTable>,
): Partial<CodeTable> | null {
  const [column] = columns;
  const cell = column && locatorsOf(grid, column)[0];
  return cell ? part(cell) : null;
}

function manyCells(
  grid: Grid,
  columns: Column[],
  part: (cells: Cell[], separators: string) => Partial<CodeTable>,
): Partial<CodeTable> | null {
  const cells = columns.flatMap((column) => locatorsOf(grid, column)[0] ?? []);
  return cells.length > 0 ? part(cells.slice(0, 8), separatorsOf(columns.flatMap((c) => c.values))) : null;
}

const nameOf = (context: string, code: Column): string =>
  (context.split('\n')[0] || code.heading || 'codes').slice(0, 80).trim() || 'codes';
