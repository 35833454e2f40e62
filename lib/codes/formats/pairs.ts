// NCCI procedure-to-procedure edits: tab-separated parts (f1 to f4) with a copyright preamble and a header wrapped over
// several lines. Seven columns: two codes, “in existence before 1996”, effective and deletion day, modifier, rationale.

import { FileProblem } from '../file-problem.ts';
import { packCode, pairBuilder } from '../tables/pair-builder.ts';
import type { ParseOptions, TableParser } from './parser.ts';

/** Fewer rows than any release of late: parts of it are missing. */
const atLeast = 500_000;
const withoutEnd = 99_999_999;

export function pairsParser({ complete }: ParseOptions): TableParser {
  const builder = pairBuilder();
  let begun = false;
  let last = 0;

  const day = (text: string, at: number, column: number): number => {
    const month = text.slice(4, 6);
    if (
      !/^(?:19|20)\d{6}$/.test(text) ||
      month < '01' ||
      month > '12' ||
      text.slice(6) < '01' ||
      text.slice(6) > '31'
    )
      throw new FileProblem('shifted-columns', `“${text.slice(0, 40)}” is no date.`, at, column);
    return Number(text);
  };

  return {
    begin() {
      begun = false;
    },
    line(text, at) {
      last = at;
      const cells = text.split('\t');
      if (!begun) {
        if (!/^[0-9A-Z]{5}$/.test(cells[0]!) || !/^[0-9A-Z]{5}$/.test(cells[1] ?? '')) return;
        begun = true;
      }
      if (text.trim() === '') return;
      for (let i = 0; i < 2; i += 1)
        if (packCode(cells[i] ?? '') < 0)
          throw new FileProblem(
            'shifted-columns',
            `“${(cells[i] ?? '').slice(0, 40)}” is no procedure code.`,
            at,
            i + 1,
          );
      if (cells.length < 6)
        throw new FileProblem('cut', 'The line ends before its sixth column.', at, cells.length);
      const modifier = cells[5]!.trim();
      if (modifier !== '0' && modifier !== '1' && modifier !== '9')
        throw new FileProblem(
          'shifted-columns',
          `0, 1 or 9 belongs here, not “${modifier.slice(0, 40)}”.`,
          at,
          6,
        );
      const until = cells[4]!.trim();
      const period = {
        from: day(cells[3]!.trim(), at, 4),
        to: until === '*' || until === '' ? withoutEnd : day(until, at, 5),
        modifier: Number(modifier),
        rationale: (cells[6] ?? '').trim(),
      };
      builder.add(cells[0]!, cells[1]!, period, at);
    },
    endFile(whole) {
      if (!begun) throw new FileProblem('not-known', 'It holds no pair of codes.');
      if (!whole && complete) throw new FileProblem('cut', 'The file ends within a line.', last);
    },
    end() {
      const rows = builder.rows();
      if (complete && rows < atLeast)
        throw new FileProblem('cut', `It holds ${rows} pairs; a release has at least ${atLeast}.`);
      return { parts: builder.end(), rows, billable: null, leftOut: 0 };
    },
  };
}
