// What the values of a column say about how it is to be read: which system its codes are of, how its
// pointers name diagnoses, and what parts the entries of a cell.

import type { CodeSystem } from '../../model/code-line.ts';
import { parseCode } from '../../model/code-shape.ts';
import type { CodeTable } from '../../model/profile.ts';
import { locatorsOf } from './cell-locators.ts';
import { codeLike } from './code-like.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import { systemsNamed, typeMap } from './words.ts';

/** The marks that stand between entries on this page, and the two usual ones. */
export const separatorsOf = (values: string[]): string =>
  [...new Set([',', ';', ...values.join('').replace(/[A-Za-z0-9.\s]/g, '')])]
    .filter((mark) => ',;/:+&|'.includes(mark))
    .join('')
    .slice(0, 8);

/** By a type column where its words are known, else by heading and surroundings, else by form. */
export function systemOf(
  grid: Grid,
  type: Column | undefined,
  code: Column,
  context: string,
  rows: Element[],
): CodeTable['system'] {
  const codes = code.values.flatMap((value) => codeLike(value) ?? []);
  const cell = type && locatorsOf(grid, type)[0];
  if (type && cell) {
    const said = new Set(type.values.filter((value, i) => value !== '' && rows.includes(grid.rows[i]!)));
    const map = typeMap(said);
    if (map && fitsTypes(type, code, map)) return { cell, map };
  }
  const share = (systems: readonly CodeSystem[]): number =>
    codes.filter((c) => c.systems.some((s) => systems.includes(s))).length / Math.max(1, codes.length);
  const named = [code.heading, code.hint, context].map((words) => systemsNamed(words));
  const stated = named.find((systems) => systems !== null && share(systems) > 0.5) ?? null;
  if (stated && share(stated) === 1) {
    const diagnoses = stated.length === 1;
    return diagnoses
      ? { fixed: stated[0]! }
      : {
          byShape: narrow(
            stated,
            codes.map((c) => c.text),
          ),
        };
  }
  const all: CodeSystem[] = ['ICD-10-CM', 'CPT', 'HCPCS', 'ICD-10-PCS'];
  const texts = codes.map((c) => c.text);
  if (stated?.length === 1 && share(stated) > 0.8) return { fixed: stated[0]! };
  if (texts.every((text) => parseCode(text, 'ICD-10-CM')) && texts.some((text) => text.includes('.'))) {
    return { fixed: 'ICD-10-CM' };
  }
  if (share(['CPT', 'HCPCS']) === 1 && !texts.some((t) => t.includes('.')))
    return { byShape: ['CPT', 'HCPCS'] };
  const diagnoses = texts.filter((text) => parseCode(text, 'ICD-10-CM') && text.length > 3);
  const dotted = diagnoses.some((text) => text.includes('.'));
  return { byShape: narrow(all, texts), ...(dotted ? { dotted } : {}) };
}

/** Procedure codes of inpatients only where the page shows some. */
const narrow = (systems: CodeSystem[], texts: string[]): CodeSystem[] =>
  systems.filter((s) => s !== 'ICD-10-PCS' || texts.some((text) => parseCode(text, 'ICD-10-PCS') !== null));

/** Whether at least half of the rows hold a code of the system that their type names. */
function fitsTypes(type: Column, code: Column, map: Record<string, CodeSystem>): boolean {
  const rows = code.values.map((value, i) => [codeLike(value), map[type.values[i] ?? '']] as const);
  const coded = rows.filter(([found]) => found !== null);
  const fitting = coded.filter(([found, system]) => system && found!.systems.includes(system));
  return fitting.length * 2 >= coded.length;
}

/** How a service's diagnoses are named; null when no row names one, for then nothing tells. */
export function pointersOf(grid: Grid, columns: Column[]): Partial<CodeTable> | null {
  const values = columns.flatMap((column) => column.values).filter(Boolean);
  const cells = columns.flatMap((column) => locatorsOf(grid, column)[0] ?? []).slice(0, 12);
  if (values.length === 0 || cells.length === 0) return null;
  const prefix = /^[A-Za-z0-9-]+([|:])/.exec(values[0]!);
  const cut =
    prefix && values.every((v) => v.includes(prefix[1]!)) && prefix[1] === '|' ? { after: '|' } : undefined;
  const separators = separatorsOf(values).replace(cut ? '|' : '', '');
  const entries = values
    .flatMap((value) => [...separators].reduce((t, mark) => t.replaceAll(mark, ' '), value).split(/\s+/))
    .filter(Boolean)
    .map((entry) => (cut && entry.includes('|') ? entry.slice(entry.indexOf('|') + 1) : entry));
  const share = (test: (entry: string) => boolean) => entries.filter(test).length / entries.length;
  const scheme =
    share((e) => parseCode(e, 'ICD-10-CM') !== null) > 0.6
      ? 'codes'
      : share((e) => /^\d{1,2}$/.test(e)) > 0.6
        ? 'numbers'
        : share((e) => /^[A-La-l]{1,12}$/.test(e)) > 0.6
          ? 'letters'
          : null;
  return scheme ? { pointers: { cells, scheme, separators, ...(cut ? { cut } : {}) } } : null;
}
