// Coded charts from a CSV file: a chart a row or a code a row, and everything that cannot be read for certain.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedChart } from '../../../../lib/model/checked-chart.ts';
import { type CsvCharts, csvCharts } from '../../../../lib/review/checked-charts/csv-charts.ts';
import {
  type CodedColumn,
  type CodedMapping,
  codedWords,
} from '../../../../lib/review/checked-charts/csv-fields.ts';
import { csvHeadOf } from '../../../../lib/review/sampling/csv-mapping.ts';

/** As the screen does when nobody corrects what is suggested. */
function read(text: string): CsvCharts {
  const head = csvHeadOf<CodedColumn>(text, codedWords);
  if (!head.ok) throw new Error(head.error.happened);
  const { columns, dates, delimiter } = head.value;
  const found = csvCharts(text, { columns, dates, delimiter } as CodedMapping);
  if (!found.ok) throw new Error(found.error.happened);
  return found.value;
}

const codes = ({ lines }: CheckedChart) =>
  lines.map(({ system, code, modifiers, units }) => [system, code, modifiers.join(' '), units]);
const problems = (text: string) =>
  read(text).problems.map(({ line, column, problem }) => `${line} ${column}: ${problem}`);

describe('a file of coded charts', () => {
  it('has a chart a row, its codes in cells', () => {
    const { charts, rows, left } = read(
      [
        'Encounter No.,DOS,Patient type,Payer,DOB,Sex,POS,Coder,Dx,CPT',
        'E-1,03/04/2026,Outpatient,Medicare Part B,08/14/1951,female,11,Raman,"E11.22, I10; n18.31",99213-25*1 J1885*2',
        'E-2,3/5/2026,Outpatient,,,,,,Z00.00,',
      ].join('\r\n'),
    );
    expect([rows, left, charts.length]).toEqual([2, 0, 2]);
    expect(codes(charts[0]!)).toEqual([
      ['ICD-10-CM', 'E11.22', '', null],
      ['ICD-10-CM', 'I10', '', null],
      ['ICD-10-CM', 'N18.31', '', null],
      ['CPT', '99213', '25', 1],
      ['HCPCS', 'J1885', '', 2],
    ]);
    expect(charts[0]).toMatchObject({
      number: 'E-1',
      fields: { dateOfService: '2026-03-04', dob: '1951-08-14', payer: 'Medicare Part B', coder: 'Raman' },
      facts: [
        { name: 'sex', value: 'F' },
        { name: 'place', value: '11' },
      ],
    });
  });

  it('has a code a row, joined by the number of the encounter wherever its rows stand', () => {
    const { charts } = read(
      [
        'Account;Service Date;Claim type;Code;Code type;Modifiers;Units;Pointers;POA;Vendor',
        'A-1;2026-03-04;837I;E1122;ICD-10-CM;;;;Y;Northwind',
        'A-2;2026-03-05;professional;J1885;HCPCS;;3;;;',
        'A-1;;;I10;;;;;N;Northwind',
        'A-1;2026-03-04;;99214;;25 57;1;B,1;;',
        'A-1;2026-03-04;;99214;;;;;;',
        'A-1;;;02HV33Z;PCS;;;;;',
      ].join('\n'),
    );
    expect(charts.map(({ number, vendor }) => [number, vendor])).toEqual([
      ['A-1', 'Northwind'],
      ['A-2', null],
    ]);
    expect(charts[0]?.lines).toMatchObject([
      { key: 'ICD-10-CM E11.22 #1', poa: 'Y' },
      { key: 'ICD-10-CM I10 #1', poa: 'N' },
      { key: 'CPT 99214 #1', modifiers: ['25', '57'], units: 1, diagnoses: ['I10', 'E11.22'] },
      { key: 'CPT 99214 #2', units: null, diagnoses: [] },
      { key: 'ICD-10-PCS 02HV33Z #1' },
    ]);
    expect(charts[0]?.facts).toEqual([{ name: 'claim', lineKey: null, value: 'facility' }]);
    expect(codes(charts[1]!)).toEqual([['HCPCS', 'J1885', '', 3]]);
  });

  it('takes no code for another that it could be, and no chart with a code that is none', () => {
    const text =
      'Encounter,Code,Kind,Code type\nE-1,E1122,,\nE-1,I10,,\nE-2,Q99,,\nE-3,9921,,CPT\nE-4,I10,,SNOMED';
    expect(problems(text)).toEqual([
      '2 Code: “E1122” can be ICD-10-CM or HCPCS: name the column that says which.',
      '5 Code: “9921” is no code of CPT.',
      '6 Code: “SNOMED” is no code system.',
    ]);
    const { charts, left } = read(text);
    expect([charts.map(({ number }) => number), left]).toEqual([['E-2'], 3]);
  });

  it('says where rows contradict each other, are short, or say what they cannot', () => {
    const head = 'Encounter,DOS,Payer,Dx,CPT,Units,POA,Sex,POS,Modifier,Billed on';
    const rows = [
      'E-1,2026-03-04,Aetna,I10,,,,,,,',
      'E-1,2026-03-05,Aetna,E11.9,,,,,,,',
      'E-2,2026-03-04,,I10',
      ',2026-03-04,,I10,,,,,,,',
      'E-4,2026-03-04,,I10 E11.9,,1,Y,x,office,2,',
      'E-5,2026-03-04,,,99213,two,,,,257,',
      'E-6,2026-03-04,,,,,,,,,2026-02-30',
    ];
    expect(problems([head, ...rows].join('\n'))).toEqual([
      '3 DOS: says “2026-03-05”, and line 2 says “2026-03-04” of the same chart.',
      '4 null: The row has 4 values under 11 headings.',
      '5 Encounter: is empty.',
      '6 Sex: “x” is not F or M.',
      '6 POS: “office” is no place of service of two digits.',
      '6 Modifier: stands beside several codes, or none.',
      '6 Units: stands beside several codes, or none.',
      '6 POA: has 1 values beside 2 diagnoses.',
      '7 Modifier: “257” is no modifier.',
      '7 Units: “two” is no number of units.',
      '8 Billed on: “2026-02-30” is no day such as 2026-03-31.',
    ]);
    expect(read([head, ...rows].join('\n')).charts).toEqual([]);
  });

  it('takes no chart that a row may be of which cannot be read or has no number', () => {
    const broken = read('Encounter,Code\nE-1,I10\nE-1,"E11.9\nE-2,I10\n"E-3","Z00".00"\nE-3,I10\nE-4,I10');
    expect(broken.problems.map(({ line }) => line)).toEqual([3, 5]);
    expect(broken.charts.map(({ number }) => number)).toEqual(['E-2', 'E-4']);
    expect(broken.left).toBe(2);
    const once = read('Encounter,Code\nE-1,I10\n,E11.9\nE-2,I10\n');
    expect(once.charts.map(({ number }) => number)).toEqual(['E-2']);
  });

  it('drops no pointer without a word', () => {
    const pointers = (count: number) => Array.from({ length: count }, () => 'I10').join(' ');
    const text = (count: number) => `Encounter,CPT,Pointers\nE-1,99213,${pointers(count)}`;
    expect(read(text(24)).charts[0]?.lines[0]?.diagnoses).toHaveLength(24);
    expect(problems(text(25))).toEqual(['2 Pointers: has more than 24 pointers.']);
  });

  it('refuses a file without headings, or without a column that was named', () => {
    const mapping: CodedMapping = { columns: { key: 'Encounter' }, dates: 'year-month-day' };
    expect(csvCharts('', mapping)).toMatchObject({ error: { code: 'csv-no-heading' } });
    expect(csvCharts('Chart\n1', mapping)).toMatchObject({ error: { code: 'csv-column' } });
  });

  it('reads the same charts whether their codes stand in cells or a row each', () => {
    const diagnosis = fc.constantFrom('I10', 'E11.22', 'N18.31', 'M54.50', 'S72.001A');
    const procedure = fc.tuple(
      fc.constantFrom('99213', 'J1885', '0001U', '02HV33Z'),
      fc.subarray(['25', '59', 'RT']),
      fc.option(fc.integer({ min: 1, max: 99 })),
    );
    const chart = fc.record({
      diagnoses: fc.array(diagnosis, { minLength: 1, maxLength: 4 }),
      procedures: fc.array(procedure, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(chart, { minLength: 1, maxLength: 5 }), (charts) => {
        const inCells = charts.map(({ diagnoses, procedures }, n) => {
          const written = procedures.map(([code, modifiers, units]) =>
            [[code, ...modifiers].join('-'), ...(units === null ? [] : [units])].join('*'),
          );
          return `E-${n},2026-03-04,${diagnoses.join(' ')},${written.join(';')}`;
        });
        const aRow = charts.flatMap(({ diagnoses, procedures }, n) => [
          ...diagnoses.map((code) => `E-${n},2026-03-04,${code},,,`),
          ...procedures.map(
            ([code, modifiers, units]) => `E-${n},2026-03-04,,${code},${modifiers.join(' ')},${units ?? ''}`,
          ),
        ]);
        const one = read(['Encounter,DOS,Dx,CPT', ...inCells].join('\n'));
        const other = read(['Encounter,DOS,Dx,CPT,Modifiers,Units', ...aRow].join('\n'));
        expect(one.problems).toEqual([]);
        expect(other.charts).toEqual(one.charts);
        expect(one.charts.map(({ lines }) => lines.length)).toEqual(
          charts.map(({ diagnoses, procedures }) => diagnoses.length + procedures.length),
        );
      }),
    );
  });

  it('never throws, whatever stands in a file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => read(`Encounter,DOS,Code,Units,POA\n${text}`)).not.toThrow(TypeError);
      }),
    );
  });
});
