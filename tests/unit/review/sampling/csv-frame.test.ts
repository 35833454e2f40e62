// Frames from CSV: what is read, what is named as broken, and that one broken row costs one row.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvFrame, type CsvMapping, csvFrame } from '../../../../lib/review/sampling/csv-frame.ts';

const mapping: CsvMapping = {
  columns: {
    key: 'Encounter',
    coder: 'Coder',
    specialty: 'Specialty',
    amount: 'Charges',
    dateOfService: 'DOS',
    codes: 'Codes',
    flags: 'Flags',
  },
  dates: 'month-day-year',
};

const head = 'Encounter,Coder,Specialty,Charges,DOS,Codes,Flags';

function read(lines: string[], how: CsvMapping = mapping): CsvFrame {
  const result = csvFrame([head, ...lines].join('\r\n'), how);
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
}

describe('rows that can be read', () => {
  it('give items, with nothing where the cell is empty', () => {
    const { items, problems, rows } = read([
      'E-1,"Raman, A.",Cardiology,"$1,234.50",3/31/2026,7,high-dollar; one-mcc',
      'E-2,,,,,,',
      '',
    ]);
    expect(problems).toEqual([]);
    expect(rows).toBe(2);
    expect(items[0]).toMatchObject({
      key: 'E-1',
      coder: 'Raman, A.',
      amount: 1234.5,
      dateOfService: '2026-03-31',
      codes: 7,
      flags: ['high-dollar', 'one-mcc'],
      payer: null,
    });
    expect(items[1]).toMatchObject({
      key: 'E-2',
      coder: null,
      amount: null,
      dateOfService: null,
      codes: null,
      flags: [],
    });
  });

  it('may hold line breaks and doubled quotation marks, after a byte order mark', () => {
    const text = `\ufeff${head}\nE-1,"say ""hello""\nhere",,,,,\nE-2,x,,,bad,,\n`;
    const result = csvFrame(text, mapping);
    if (!result.ok) throw new Error(result.error.happened);
    expect(result.value.items.map((i) => i.coder)).toEqual(['say "hello"\nhere']);
    // The first row takes lines 2 and 3.
    expect(result.value.problems).toMatchObject([{ line: 4, column: 'DOS' }]);
  });

  it('with another separator and days written the other way', () => {
    const text = 'Enc;Betrag;Tag\nE-1;10.5;2026-03-31\n';
    const result = csvFrame(text, {
      columns: { key: 'Enc', amount: 'Betrag', dateOfService: 'Tag' },
      dates: 'year-month-day',
      delimiter: ';',
    });
    expect(result).toMatchObject({
      ok: true,
      value: { items: [{ amount: 10.5, dateOfService: '2026-03-31' }] },
    });
  });
});

describe('rows that cannot be read', () => {
  it('are named with line and column, and the others are offered', () => {
    const { items, problems } = read([
      'E-1,A,,12.50,01/02/2026,3,',
      'E-2,A,,twelve,13/45/2026,3,',
      ',A,,1,01/02/2026,3,',
      'E-4,A,,1',
      'E-5,A,,"1.234,50",2026-01-02,-3,',
      'E-6,A,,(12.00),02/29/2025,1,',
      'E-7,A,,-5,02/28/2025,1,',
    ]);
    expect(items.map((i) => [i.key, i.amount])).toEqual([
      ['E-1', 12.5],
      ['E-7', -5],
    ]);
    expect(problems.map((p) => [p.line, p.column])).toEqual([
      [3, 'Charges'],
      [3, 'DOS'],
      [4, 'Encounter'],
      [5, null],
      [6, 'Charges'],
      [6, 'DOS'],
      [6, 'Codes'],
      [7, 'Charges'],
      [7, 'DOS'],
    ]);
    expect(problems[0]?.problem).toBe('“twelve” is no amount such as 1,234.50.');
    expect(problems[3]?.problem).toBe('The row has 4 values under 7 headings.');
  });

  it('with broken quotation marks cost their own line only', () => {
    const { items, problems, rows } = read([
      'E-1,A,,1,,,',
      'E-2,"never closed,,1,,,',
      'E-3,A,,1,,,',
      'E-4,"in "the" middle",,1,,,',
      'E-5,"fine, this",,1,,,',
    ]);
    expect(items.map((i) => i.key)).toEqual(['E-1', 'E-3', 'E-5']);
    expect(problems).toMatchObject([
      { line: 3, column: null, problem: expect.stringContaining('quotation mark') },
      { line: 5, column: null, problem: expect.stringContaining('quotation mark') },
    ]);
    expect(rows).toBe(5);
  });

  it('when nearly all are broken, it is no such file', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `E-${i},"a"b,,,,,`);
    expect(csvFrame([head, ...lines].join('\n'), mapping)).toMatchObject({ error: { code: 'csv-broken' } });
  });
});

describe('encounters that stand twice', () => {
  it('stand once where the rows say the same, and not at all where they contradict each other', () => {
    const { items, duplicates } = read([
      'E-1,A,,1,,,',
      'E-2,A,,1,,,',
      'E-1,A,,1,,,',
      'E-2,B,,1,,,',
      'E-3,A,,1,,,',
    ]);
    expect(items.map((i) => i.key)).toEqual(['E-1', 'E-3']);
    expect(duplicates).toEqual([
      { key: 'E-1', lines: [2, 4], same: true },
      { key: 'E-2', lines: [3, 5], same: false },
    ]);
  });
});

describe('a file that does not fit', () => {
  it('lacks a column, and says which there are', () => {
    const result = csvFrame('Encounter,Name\nE-1,x\n', mapping);
    expect(result).toMatchObject({ ok: false, error: { code: 'csv-column' } });
    if (!result.ok)
      expect(result.error.happened).toBe(
        'There is no column with the heading “Coder”. There are: Encounter, Name.',
      );
  });

  it('has a heading twice, or none', () => {
    const key = { columns: { key: 'A' }, dates: 'year-month-day' } as const;
    expect(csvFrame('A,A\n1,2\n', key)).toMatchObject({
      error: { happened: expect.stringContaining('several columns') },
    });
    expect(csvFrame('\n\n', key)).toMatchObject({ error: { code: 'csv-no-heading' } });
    expect(csvFrame('"A\n1\n2\n', key)).toMatchObject({ error: { code: 'csv-no-heading' } });
  });
});

it('reads back any texts that were written with quotation marks', () => {
  const anyText = fc.string({
    maxLength: 12,
    unit: fc.constantFrom('a', 'b', '"', ',', '\n', ' ', 'é', ';'),
  });
  const written = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 8 }), (cells) => {
      const lines = cells.map(([a, b], i) => [`E-${i}`, a, b].map(written).join(','));
      const result = csvFrame(['Key,A,B', ...lines].join('\n'), {
        columns: { key: 'Key', coder: 'A', payer: 'B' },
        dates: 'year-month-day',
      });
      if (!result.ok) throw new Error(result.error.happened);
      const back = result.value.items.map((i) => [i.coder, i.payer]);
      expect(back).toEqual(cells.map((row) => row.map((c) => c.trim() || null)));
    }),
  );
});
