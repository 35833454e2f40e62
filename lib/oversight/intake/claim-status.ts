// How claims fared at their first submission, out of a CSV file: as clearing houses export it, with the category codes of a
// claim acknowledgement (277CA) or in words.

import type { StatusField, StatusMapping } from '../../model/oversight/status-mapping.ts';
import { csvRows } from '../../review/sampling/csv-rows.ts';
import { dateValue, textValue, type Value } from '../../review/sampling/csv-values.ts';
import { ImportProblem, importProblem, type Problem } from '../import-problem.ts';
import { oneOf } from './chart-cells.ts';

export interface ClaimStatus {
  number: string;
  submittedOn: string | null;
  /** It passed all edits without anybody's hand. */
  clean: boolean;
  /** Why it did not; null where the file does not say. */
  cause: 'coding' | 'billing' | 'other' | null;
  why: string;
}

/** A1, A2: received, accepted. A3, A6 to A8: returned or rejected, for what is missing or wrong. */
const categories: Record<string, boolean> = {
  A1: true,
  A2: true,
  A3: false,
  A6: false,
  A7: false,
  A8: false,
};

const statusWords = oneOf({
  clean: ['accepted', 'passed', 'yes', 'ok', 'firstpass'],
  unclean: ['rejected', 'returned', 'failed', 'no', 'edited', 'held', 'manual'],
});

const causeWords = oneOf({
  coding: ['coder', 'codes', 'code'],
  billing: ['registration', 'biller', 'eligibility', 'demographic'],
  other: ['payer', 'system', 'unknown'],
});

function cleanValue(cell: string): Value<boolean> {
  const category = categories[cell.trim().toUpperCase().slice(0, 2)];
  if (/^A\d\b/i.test(cell.trim()) && category !== undefined) return { value: category };
  const said = statusWords(cell);
  if ('problem' in said) return said;
  return said.value === null ? { problem: 'is empty.' } : { value: said.value === 'clean' };
}

/** In the order of the file. Throws an ImportProblem. */
export function claimStatuses(text: string, { columns, delimiter, dates }: StatusMapping): ClaimStatus[] {
  const read = csvRows(text, delimiter);
  if (!read.ok) throw importProblem('', read.error.happened);
  const [head, ...body] = read.value.rows;
  if (!head || body.length === 0) throw importProblem('', 'It has no rows below its headings.');
  const headings = head.cells.map((cell) => cell.trim());
  const missing = Object.values(columns).find((heading) => !headings.includes(heading));
  if (missing !== undefined) throw importProblem('line 1', `There is no column “${missing}”.`);
  const problems: Problem[] = read.value.broken.map(({ line, problem }) => ({
    where: `line ${line}`,
    why: problem,
  }));
  const lines = new Map<string, number>();
  const statuses = body.flatMap(({ line, cells }): ClaimStatus[] => {
    const before = problems.length;
    const take = <T>(field: StatusField, reader: (cell: string) => Value<T>): T | null => {
      const heading = columns[field];
      if (heading === undefined) return null;
      const value = reader(cells[headings.indexOf(heading)] ?? '');
      if ('value' in value) return value.value;
      problems.push({ where: `line ${line}, column “${heading}”`, why: value.problem });
      return null;
    };
    if (cells.length !== headings.length) {
      problems.push({
        where: `line ${line}`,
        why: `The row has ${cells.length} values under ${headings.length} headings.`,
      });
      return [];
    }
    const number = take('number', needed);
    const submittedOn = take('submittedOn', (cell) => dateValue(cell, dates));
    const clean = take('status', cleanValue);
    const cause = take('cause', causeWords);
    const why = take('why', textValue);
    if (problems.length > before || number === null || clean === null) return [];
    const key = JSON.stringify([number, submittedOn]);
    const first = lines.get(key);
    if (first !== undefined) {
      problems.push({ where: `line ${line}`, why: `Claim ${number} stands on line ${first} already.` });
      return [];
    }
    lines.set(key, line);
    return [{ number, submittedOn, clean, cause: clean ? null : cause, why: clean ? '' : (why ?? '') }];
  });
  if (problems.length > 0) throw new ImportProblem(problems);
  return statuses;
}

function needed(cell: string): Value<string | null> {
  return cell.trim() === '' ? { problem: 'is empty.' } : textValue(cell);
}
