// The code lines that one row of a file says. What cannot be read for certain is a problem with its reason, never a guess:
// without its dot, E1122 can be a diagnosis or a supply.

import type { CodeLine, CodeSystem, PoaIndicator } from '../../model/code-line.ts';
import { parseCode, systemByShape, typedCodes } from '../../model/code-shape.ts';
import type { CodeColumn } from './csv-fields.ts';

/** A line of which nobody knows yet how many like it its chart has; its pointers are as they were written. */
export type ReadLine = Omit<CodeLine, 'key'>;

export interface CellProblem {
  column: CodeColumn;
  problem: string;
}

/** @param cell what stands in a column; empty where the file has none */
export function linesOfRow(cell: (column: CodeColumn) => string): {
  lines: ReadLine[];
  problems: CellProblem[];
} {
  const problems: CellProblem[] = [];
  const lines: ReadLine[] = [
    ...read('diagnoses', cell('diagnoses'), asDiagnosis, problems),
    ...read('procedures', cell('procedures'), asProcedure, problems),
    ...read('code', cell('code'), (text) => asCode(text, cell('system')), problems),
  ];
  const [line, ...others] = lines;
  const ofOne = (
    column: 'modifiers' | 'units' | 'pointers',
    take: (line: ReadLine, text: string) => string | null,
  ) => {
    const text = cell(column);
    if (text === '') return;
    const problem = line && others.length === 0 ? take(line, text) : 'stands beside several codes, or none.';
    if (problem) problems.push({ column, problem });
  };
  ofOne('modifiers', (one, text) => {
    const found = parts(text.toUpperCase(), /[\s;,|-]+/);
    if (!found.every(isModifier) || found.length > 8) return `“${text}” is no modifier.`;
    one.modifiers = [...one.modifiers, ...found];
    return null;
  });
  ofOne('units', (one, text) => {
    const units = Number(text);
    if (!/^\d+(\.\d+)?$/.test(text) || units > 100_000) return `“${text}” is no number of units.`;
    one.units = units;
    return null;
  });
  ofOne('pointers', (one, text) => {
    one.diagnoses = parts(text.toUpperCase(), /[\s;,|:]+/);
    return one.diagnoses.length > 24 ? 'has more than 24 pointers.' : null;
  });
  const poa = parts(cell('poa').toUpperCase(), /[\s;,|]+/);
  const diagnoses = lines.filter(({ system }) => system === 'ICD-10-CM');
  if (poa.length > 0 && poa.length !== diagnoses.length)
    problems.push({
      column: 'poa',
      problem: `has ${poa.length} values beside ${diagnoses.length} diagnoses.`,
    });
  for (const [i, text] of poa.entries()) {
    const known = poaOf[text];
    if (known === undefined) problems.push({ column: 'poa', problem: `“${text}” is no POA indicator.` });
    else if (diagnoses[i]) diagnoses[i].poa = known;
  }
  return { lines, problems };
}

const poaOf: Readonly<Record<string, PoaIndicator>> = {
  Y: 'Y',
  N: 'N',
  U: 'U',
  W: 'W',
  '1': '1',
  E: 'exempt',
  EXEMPT: 'exempt',
};

const parts = (text: string, between: RegExp): string[] => text.split(between).filter(Boolean);

const isModifier = (text: string): boolean => /^[A-Z0-9]{2}$/.test(text);

/** Each code of a cell. */
function read(
  column: CodeColumn,
  cell: string,
  one: (text: string) => ReadLine | string,
  problems: CellProblem[],
): ReadLine[] {
  return parts(cell, /[\s;,|]+/).flatMap((text) => {
    const line = one(text);
    if (typeof line !== 'string') return [line];
    problems.push({ column, problem: line });
    return [];
  });
}

const shown = (text: string): string => `“${text.slice(0, 40)}”`;

const lineOf = (system: CodeSystem, code: string): ReadLine => ({
  system,
  code,
  modifiers: [],
  units: null,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
});

function asDiagnosis(text: string): ReadLine | string {
  const code = parseCode(text, 'ICD-10-CM');
  return code ? lineOf('ICD-10-CM', code) : `${shown(text)} is no diagnosis code.`;
}

/** As `99213-25*1`: the code, its modifiers, its units. */
function asProcedure(text: string): ReadLine | string {
  const [, given = '', modifiers = '', units] = /^([^-*]+)((?:-[^-*]+)*)(?:\*(\d{1,5}))?$/.exec(text) ?? [];
  const system = systemByShape(given, ['CPT', 'HCPCS', 'ICD-10-PCS']);
  const code = system && parseCode(given, system);
  const found = parts(modifiers.toUpperCase(), /-/);
  if (!system || !code || !found.every(isModifier)) return `${shown(text)} is no procedure code.`;
  return { ...lineOf(system, code), modifiers: found, units: units === undefined ? null : Number(units) };
}

const systemOf = (words: string): CodeSystem | null => {
  const folded = words.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (/^(?:ICD\w*)?PCS/.test(folded)) return 'ICD-10-PCS';
  if (/ICD|^DX|DIAG/.test(folded)) return 'ICD-10-CM';
  return folded === 'CPT' || folded === 'HCPCS' ? folded : null;
};

function asCode(text: string, words: string): ReadLine | string {
  const [given = ''] = text.split(/[-*]/);
  const system = systemOf(words);
  const found = typedCodes(given, system);
  if (words !== '' && system === null && !/cpt|hcpcs/i.test(words))
    return `${shown(words)} is no code system.`;
  if (system !== null && found[0]?.system !== system) return `${shown(text)} is no code of ${system}.`;
  if (found.length > 1)
    return `${shown(text)} can be ${found.map((one) => one.system).join(' or ')}: name the column that says which.`;
  if (found[0]?.system === 'ICD-10-CM') return asDiagnosis(text);
  return found.length === 0 ? `${shown(text)} is no code.` : asProcedure(text);
}
