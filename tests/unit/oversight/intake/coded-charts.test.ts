// Coded charts of a vendor's CSV: every stage by the facility's clock, every code by its column, and a file refused with its
// rows where any of them cannot be read.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartMapping } from '../../../../lib/model/oversight/chart-mapping.ts';
import { momentValue } from '../../../../lib/oversight/intake/chart-cells.ts';
import { codesIn } from '../../../../lib/oversight/intake/chart-codes.ts';
import { codedCharts } from '../../../../lib/oversight/intake/coded-charts.ts';
import { suggestColumns } from '../../../../lib/oversight/intake/suggest-columns.ts';
import {
  chartHeadings,
  chartRows,
  chartsCsv,
  chartsMapping,
} from '../../../fixtures/oversight/coded-charts.ts';
import { problemsOf } from '../problems-of.ts';

const vendor = 'Meridian Coding Partners';
const utc = (text: string) => Date.parse(`${text}Z`);
const problems = (text: string, mapping: ChartMapping = chartsMapping) =>
  problemsOf(() => codedCharts(text, mapping, vendor));

describe('what is read', () => {
  test('a chart has its stages by the facility’s clock, before and after summer time ends', () => {
    const [one] = codedCharts(chartsCsv, chartsMapping, vendor);
    // Chicago is five hours behind until 2026-11-01 02:00, six from then on.
    expect(one).toEqual({
      where: 'line 2',
      number: 'A1001',
      facility: 'Lakeside Clinic',
      source: 'vendor',
      coder: 'Raman, Priya',
      specialty: 'cardiology',
      encounterType: 'outpatient',
      class: 'standard',
      payer: 'Blue River Health',
      provider: 'Reyes, Ann',
      delivery: 'sftp',
      dateOfService: '2026-10-30',
      discharged: null,
      drg: null,
      documentedAt: utc('2026-10-30T21:00:00'),
      receivedAt: utc('2026-11-01T14:00:00'),
      codedAt: utc('2026-11-01T21:30:00'),
      reviewedAt: null,
      returnedAt: utc('2026-11-02T15:15:00'),
      billedAt: utc('2026-11-03T06:00:00'),
      rationale: '',
      ownReview: false,
      codes: [
        { system: 'ICD-10-CM', code: 'E11.22', modifiers: [], units: null, poa: null },
        { system: 'ICD-10-CM', code: 'N18.31', modifiers: [], units: null, poa: null },
        { system: 'CPT', code: '99214', modifiers: ['25'], units: 1, poa: null },
        { system: 'CPT', code: '93000', modifiers: [], units: null, poa: null },
      ],
    });
  });

  test('class, delivery and the vendor’s own review, as files call them', () => {
    const all = codedCharts(chartsCsv, chartsMapping, vendor);
    expect(all.map((chart) => chart.class)).toEqual(['standard', 'complex', 'complex', 'urgent']);
    expect(all.map((chart) => chart.delivery)).toEqual(['sftp', 'ehr', 'ehr', 'web']);
    expect(all.map((chart) => chart.ownReview)).toEqual([false, true, false, false]);
    expect(all[1]?.rationale).toBe('Two fractures, one code: see the operative note');
  });

  test('who coded it: the vendor of the file, the house, or what a column says', () => {
    const text = 'Account,Source\nA1,vendor\nA2,in-house\nA3,internal\nA4,\n';
    const mapping = { ...chartsMapping, columns: { number: 'Account', source: 'Source' }, codes: [] };
    expect(codedCharts(text, mapping, vendor).map(({ source }) => source)).toEqual([
      'vendor',
      'in-house',
      'in-house',
      'vendor',
    ]);
    expect(codedCharts(text, mapping, null)[3]?.source).toBe('in-house');
  });

  test('a row a code makes one chart, with modifiers, units and POA in columns of their own', () => {
    const text = [
      'Account;Coder;Code;Mod;Units;POA',
      'H1;Beller, Tom;J18.9;;;Y',
      'H1;Beller, Tom;I50.23;;;N',
      'H1;Beller, Tom;99233;25 gc;2;',
      'H2;Beller, Tom;J18.9;;;U',
    ].join('\r\n');
    const mapping: ChartMapping = {
      ...chartsMapping,
      columns: { number: 'Account', coder: 'Coder', modifiers: 'Mod', units: 'Units', poa: 'POA' },
      codes: [{ heading: 'Code', holds: 'any' }],
      rows: 'code',
      delimiter: ';',
    };
    const all = codedCharts(text, mapping, vendor);
    expect(
      all.map(({ number, codes }) => [
        number,
        codes.map(({ code, modifiers, units, poa }) => [code, modifiers.join(' '), units, poa].join('|')),
      ]),
    ).toEqual([
      ['H1', ['J18.9|||Y', 'I50.23|||N', '99233|25 GC|2|']],
      ['H2', ['J18.9|||U']],
    ]);
    expect(problems(text.replace('H1;Beller, Tom;I50', 'H1;Krantz, Eva;I50'), mapping)).toEqual([
      { where: 'line 3', why: 'It says another coder of chart H1 than line 2.' },
    ]);
  });

  test('a facility in another time zone says so in a column', () => {
    const text = 'Account,Received,Zone\nA1,2026-11-02 08:00,\nA2,2026-11-02 08:00,America/Denver\n';
    const mapping: ChartMapping = {
      ...chartsMapping,
      codes: [],
      columns: { number: 'Account', received: 'Received', zone: 'Zone' },
    };
    expect(codedCharts(text, mapping, vendor).map(({ receivedAt }) => receivedAt)).toEqual([
      utc('2026-11-02T14:00:00'),
      utc('2026-11-02T15:00:00'),
    ]);
  });
});

describe('moments', () => {
  const context = { dates: 'month-day-year', zone: 'America/New_York' } as const;
  test.each([
    ['11/2/2026 2:30 PM', '2026-11-02T19:30:00'],
    ['11/02/2026 12:05 am', '2026-11-02T05:05:00'],
    ['7/4/2026 09:00:30', '2026-07-04T13:00:30'],
    ['11/02/2026', '2026-11-02T05:00:00'],
    // The clock goes from 1:59 to 3:00: as long after the jump.
    ['3/8/2026 2:30', '2026-03-08T07:30:00'],
  ])('%s', (cell, expected) => expect(momentValue(cell, context)).toEqual({ value: utc(expected) }));

  test.each([
    ['2026-11-02T14:30:00Z', '2026-11-02T14:30:00'],
    ['2026-11-02T14:30-06:00', '2026-11-02T20:30:00'],
  ])('with an offset of its own: %s', (cell, expected) =>
    expect(momentValue(cell, { dates: 'year-month-day', zone: 'Asia/Tokyo' })).toEqual({
      value: utc(expected),
    }),
  );

  test.each(['yesterday', '13/40/2026', '11/02/2026 25:00', '11/02/2026 13:00 pm', '2026-11-02'])(
    '%s is none',
    (cell) =>
      expect(momentValue(cell, context)).toMatchObject({ problem: expect.stringContaining('is no time') }),
  );

  test('any moment written by any clock is read back, but for the hours that come twice', () => {
    const minutes = (from: string, to: string) =>
      fc.integer({ min: utc(from) / 60_000, max: utc(to) / 60_000 });
    // The night in which American clocks are put back.
    const clocksBack = minutes('2025-11-02T03:00:00', '2025-11-02T10:00:00');
    let twice = 0;
    fc.assert(
      fc.property(
        fc.oneof(minutes('2024-01-01T00:00:00', '2028-01-01T00:00:00'), clocksBack),
        fc.constantFrom('America/Chicago', 'America/Phoenix', 'Pacific/Honolulu', 'America/St_Johns', 'UTC'),
        (minute, zone) => {
          const at = minute * 60_000;
          const parts = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(at);
          const read = momentValue(parts, { dates: 'year-month-day', zone });
          const difference = 'value' in read ? Math.abs((read.value ?? 0) - at) : -1;
          expect([0, 3_600_000]).toContain(difference);
          if (difference === 0) return;
          expect(parts).toMatch(/ 0[0-3]:/);
          twice += 1;
        },
      ),
      { seed: 7, numRuns: 300 },
    );
    expect(twice).toBeGreaterThan(0);
  });
});

describe('codes', () => {
  test.each([
    ['E1122', 'diagnosis', 'ICD-10-CM E11.22'],
    ['e11.22 | i10', 'diagnosis', 'ICD-10-CM E11.22, ICD-10-CM I10'],
    ['02703ZZ', 'pcs', 'ICD-10-PCS 02703ZZ'],
    ['99214-25-GC x3', 'procedure', 'CPT 99214 25 GC x3'],
    ['J1885 G0463', 'procedure', 'HCPCS J1885, HCPCS G0463'],
    ['99214', 'any', 'CPT 99214'],
    ['', 'any', ''],
  ] as const)('“%s” in a column of %s', (cell, holds, expected) => {
    const read = codesIn(cell, holds);
    const said =
      'codes' in read
        ? read.codes
            .map(({ system, code, modifiers, units }) =>
              [system, code, ...modifiers, units === null ? '' : `x${units}`].filter(Boolean).join(' '),
            )
            .join(', ')
        : read.problem;
    expect(said).toBe(expected);
  });

  test('what can be two things is not guessed, and what is none is said', () => {
    expect(codesIn('E1122', 'any')).toEqual({
      problem: '“E1122” can be of ICD-10-CM or HCPCS: say which codes the column holds.',
    });
    expect(codesIn('I10; see note', 'diagnosis')).toEqual({
      problem: '“see” has the form of no ICD-10-CM code.',
    });
  });
});

describe('what is refused', () => {
  test('every row that cannot be read, with line and column, in the order of the file', () => {
    const rows = [
      chartRows[0]!.replace('A1001', ''),
      chartRows[1]!.replace('complex', 'tricky'),
      chartRows[0]!.replace('2026-11-01 08:00', 'Sunday').replace('E11.22', 'E1!'),
      'A9,too,short',
    ];
    expect(problems([chartHeadings, ...rows].join('\n'))).toEqual([
      { where: 'line 2, column “Account”', why: 'is empty.' },
      { where: 'line 3, column “Class”', why: '“tricky” is none of: standard, complex, urgent.' },
      { where: 'line 4, column “Received”', why: '“Sunday” is no time such as 2026-11-02 14:30.' },
      { where: 'line 4, column “Dx”', why: '“E1!” has the form of no ICD-10-CM code.' },
      { where: 'line 5', why: 'The row has 3 values under 19 headings.' },
    ]);
  });

  test('the first fifty problems are told', () => {
    const rows = Array.from({ length: 80 }, (_, i) =>
      chartRows[0]!.replace('A1001', `B${i}`).replace('routine', '?!x'),
    );
    const told = problems([chartHeadings, ...rows].join('\n'));
    expect(told).toHaveLength(50);
    expect(told.at(-1)?.where).toBe('line 51, column “Class”');
  });

  test('a chart that stands twice, and one that came back before it came', () => {
    const back = chartRows[1]!.replace('2026-11-02 14:00', '2026-11-01 08:00');
    expect(problems([chartHeadings, chartRows[0], back, chartRows[0]].join('\n'))).toEqual([
      { where: 'line 3', why: 'The chart was returned before it was coded.' },
      { where: 'line 4', why: 'Chart A1001 stands on line 2 already.' },
    ]);
  });

  test('an unclosed quotation mark, a heading that is not there or there twice, no rows, no time zone', () => {
    expect(problems(`${chartsCsv}\n"A1005,`)[0]).toMatchObject({ where: 'line 6' });
    expect(problems(chartsCsv.replace('Coder', 'Who'))).toEqual([
      { where: 'line 1', why: 'There is no column “Coder”.' },
    ]);
    expect(problems(chartsCsv.replace('Payor', 'Coder'))[0]?.where).toBe('line 1');
    expect(problems(chartHeadings)).toEqual([{ where: '', why: 'It has no rows below its headings.' }]);
    expect(problems(chartsCsv, { ...chartsMapping, zone: 'Middle/Earth' })[0]?.why).toContain(
      'is no time zone',
    );
  });
});

describe('columns', () => {
  test('are suggested from the headings', () => {
    const head = suggestColumns(chartsCsv);
    if (!head.ok) throw new Error(head.error.happened);
    const { zone: _, facility: __, delivery: ___, ...suggested } = chartsMapping;
    expect(head.value.suggested).toEqual(suggested);
  });

  test('of the vendor’s last file stand, where this file has them', () => {
    const text = 'Chart no.,Who,Dx1,Dx2,Extra\nA1,Ann,I10,E119,\n';
    const before: ChartMapping = {
      ...chartsMapping,
      columns: { number: 'Chart no.', coder: 'Who', payer: 'Payer' },
      codes: [{ heading: 'Extra', holds: 'pcs' }],
      zone: 'America/Denver',
    };
    const head = suggestColumns(text, before);
    if (!head.ok) throw new Error(head.error.happened);
    expect(head.value.suggested.columns).toEqual({ number: 'Chart no.', coder: 'Who' });
    expect(head.value.suggested.codes).toEqual([
      { heading: 'Dx1', holds: 'diagnosis' },
      { heading: 'Dx2', holds: 'diagnosis' },
      { heading: 'Extra', holds: 'pcs' },
    ]);
  });
});
