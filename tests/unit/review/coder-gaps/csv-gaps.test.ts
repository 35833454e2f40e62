// Gaps out of a CSV file: what is good is taken whole, and everything else is named with its line and column.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAction, type NotedGap, notedGap } from '../../../../lib/model/coder-gap.ts';
import { deficiency } from '../../../../lib/model/gap.ts';
import { gapTemplateCsv, refusedRowsCsv } from '../../../../lib/reports/coder-gaps-csv.ts';
import { askedActionWords, deficiencyWords } from '../../../../lib/reports/query-words.ts';
import { csvGaps, gapColumns } from '../../../../lib/review/coder-gaps/csv-gaps.ts';

const names = { deficiency: deficiencyWords, action: askedActionWords };
const read = (text: string, withCoder = false) => {
  const found = csvGaps(text, withCoder, names);
  if (!found.ok) throw new Error(found.error.happened);
  return found.value;
};
const heads = Object.values(gapColumns).slice(0, -1).join(',');
const rowsOf = (...rows: string[]) => [heads, ...rows].join('\n');
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('a file of gaps', () => {
  it('is read as the template has it, by its own words or the screen’s', () => {
    expect(read(gapTemplateCsv(false)).gaps.map(({ gap }) => gap.action)).toEqual(['hold']);
    expect(read(gapTemplateCsv(true), true).gaps.map(({ gap }) => gap.coder)).toEqual(['Name of the coder']);
    const found = read(
      rowsOf('E-1,03/31/2026,Greater specificity needed,Heart failure,,Which type?,For information'),
    );
    expect(found.gaps).toEqual([
      {
        line: 2,
        gap: {
          number: 'E-1',
          dateOfService: '2026-03-31',
          deficiency: 'specificity',
          words: 'Heart failure',
          lookedIn: '',
          question: 'Which type?',
          action: 'note',
        },
      },
    ]);
  });

  it('asks the provider where no action is said, and reads other names and separators', () => {
    const found = read('DOS;Encounter number;Kind;Absent in;Patient\n2026-03-31;E-1;poa;ED note;Doe');
    expect(found.gaps[0]?.gap).toMatchObject({ number: 'E-1', lookedIn: 'ED note', action: 'query' });
    expect(found.unread).toEqual(['Patient']);
  });

  it('has each bad row refused with line and column, and none of it taken', () => {
    const found = read(
      rowsOf(
        ',2026-02-30,boring,Words,,,sell',
        'E-2,2026-03-31,poa,,,,',
        'E-3,2026-03-31,poa,"Words" after,,,',
        'E-4,2026-03-31,poa',
        `E-5,2026-03-31,poa,${'x'.repeat(1001)},,,`,
        'E-6,2026-03-31,poa,Words,,,',
      ),
    );
    expect(found.gaps.map(({ line, gap }) => [line, gap.number])).toEqual([[7, 'E-6']]);
    expect(found.refused.map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
      [2, ['Encounter', 'Date of service', 'Deficiency', 'Action']],
      [3, [null]],
      [4, [null]],
      [5, [null]],
      [6, ['Words']],
    ]);
  });

  it('says which rows say the same once more, by coder', () => {
    const same = 'E-1,2026-03-31,poa,  Heart  FAILURE ,,,,';
    const other = 'E-1,2026-03-31,poa,Heart failure,,,,';
    const found = read([`${heads},Coder`, `${same}Kim`, `${other}kim`, `${other}Lee`].join('\n'), true);
    expect(found.gaps.map(({ line }) => line)).toEqual([2, 4]);
    expect(found.repeated).toEqual([{ line: 3, first: 2 }]);
  });

  it('is none without what each row needs', () => {
    for (const text of [
      '',
      'Encounter,Deficiency,Words\n',
      `${heads},Words\n`,
      `${heads.replace('Words,Looked in', 'A,B')}\n`,
    ])
      expect(csvGaps(text, false, names)).toMatchObject({ ok: false });
    expect(csvGaps(`${heads}\n`, true, names)).toMatchObject({ ok: false, error: { code: 'csv-column' } });
  });

  it('gives refused rows back with their reasons, and nothing that a spreadsheet computes', () => {
    const found = read(rowsOf('=1+1,2026-03-31,poa,,@SUM(A1),,sell'));
    expect(refusedRowsCsv(found)).toBe(
      [
        `"Line","Why it was not taken",${heads.split(',').map(quoted).join(',')}`,
        `"2","Action “sell” is none of: query, hold, note.","'=1+1","2026-03-31","poa","","'@SUM(A1)","","sell"`,
        '',
      ].join('\r\n'),
    );
  });
});

describe('whatever a file holds', () => {
  const text = (longest: number) =>
    fc.string({ maxLength: longest, unit: fc.constantFrom(...'ab",;\n\t\r é=-') }).map((s) => s.trim());
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const gaps: fc.Arbitrary<NotedGap> = fc
    .record({
      number: text(12).map((s) => `E${s.replaceAll(/\p{Cc}/gu, '')}`),
      dateOfService: day.map((date) => date.toISOString().slice(0, 10)),
      deficiency: fc.constantFrom(...deficiency.options),
      words: text(20).map((s) => `w${s}`.replaceAll(/\r\n?/g, '\n')),
      lookedIn: text(20).map((s) => s.replaceAll(/\r\n?/g, '\n')),
      question: text(20).map((s) => s.replaceAll(/\r\n?/g, '\n')),
      action: fc.constantFrom(...askedAction.options),
    })
    .filter((gap) => notedGap.safeParse(gap).success);

  it('what was written is what is read, each gap once', () => {
    fc.assert(
      fc.property(fc.array(gaps, { maxLength: 8 }), (all) => {
        const rows = all.map((gap) =>
          [gap.number, gap.dateOfService, gap.deficiency, gap.words, gap.lookedIn, gap.question, gap.action]
            .map(quoted)
            .join(','),
        );
        const found = read(rowsOf(...rows));
        expect(found.refused).toEqual([]);
        expect(found.gaps.length + found.repeated.length).toBe(all.length);
        for (const { gap } of found.gaps) expect(all).toContainEqual(gap);
      }),
    );
  });

  it('a row is taken, refused or said again, and what is taken is sound', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12, unit: fc.constantFrom(...'E1-",\n ') }),
      fc.constantFrom('2026-03-31', 'poa', 'hold', 'E-1', ''),
    );
    const loose = fc.array(cell, { minLength: 1, maxLength: 9 });
    // Of any cells none is ever a gap; with one cell of a gap put wrong, some are.
    const nearly = fc
      .tuple(gaps, fc.nat(20), cell)
      .map(([{ number, dateOfService, deficiency: of, words, lookedIn, question, action }, at, odd]) =>
        [number, dateOfService, of, words, lookedIn, question, action].map((own, i) =>
          i === at ? odd : quoted(own),
        ),
      );
    const row = fc.oneof(loose, nearly).map((cells) => cells.join(','));
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const { gaps: taken, refused, repeated } = read(rowsOf(...rows));
        for (const { gap } of taken) expect(notedGap.safeParse(gap).success).toBe(true);
        for (const { problems } of refused) expect(problems.length).toBeGreaterThan(0);
        seen.taken += taken.length;
        seen.refused += refused.length;
        const lines = [...taken, ...refused, ...repeated].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        expect(refusedRowsCsv({ headings: [], refused })).not.toMatch(/(^|,)"[=+\-@]/m);
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(50);
  });
});
