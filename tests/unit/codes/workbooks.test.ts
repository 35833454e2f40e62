// Published lists as workbooks (.xlsx), written by a program in use or by hand: read like their text.

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCells } from '../../../lib/codes/formats/sheet-rows.ts';
import { usualLimits } from '../../../lib/codes/source/bytes.ts';
import { membersOf } from '../../../lib/codes/source/members.ts';
import { openCodeTable } from '../../../lib/codes/tables/code-table.ts';
import { openList } from '../../../lib/codes/tables/list-table.ts';
import { openPairTable } from '../../../lib/codes/tables/pair-table.ts';
import { file, hcpcsSample, importPart, made, refusal, zip } from './sample-files.ts';
import { handmade, mceHead, workbook } from './workbook-files.ts';

const one = async (name: string, content: Uint8Array) => made(await importPart(file(name, content)))[0]!;
const listed = async (name: string, content: Uint8Array) => openList(await one(name, content));

const hcpcsRows = [
  ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION', 'COV', 'ADD_DT', 'TERM_DT'],
  ['J9271', '00100', 3, 'Injection, of an', 'Inj', 'C', 20160101, null],
  ['J9271', '00200', 4, 'invented "thing"', null, null, null, null],
  [
    'K0861',
    '00100',
    3,
    'Chair',
    'Chair',
    'C',
    { value: new Date('2006-01-01T00:00:00Z'), type: Date, format: 'mm/dd/yyyy' },
    { value: new Date('2022-06-30T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
  ],
];

describe('workbooks of code sets', () => {
  it('reads HCPCS as its published sheet, with days as the program keeps them', async () => {
    const bytes = await workbook({ HCPC2022_JAN_ANWEB: hcpcsRows });
    const table = openCodeTable(await one('HCPC2022_JAN_ANWEB.xlsx', bytes));
    expect(table.find('J9271')).toMatchObject({
      title: 'Injection, of an invented "thing"',
      from: '2016-01-01',
    });
    expect(table.find('K0861')).toMatchObject({ from: '2006-01-01', to: '2022-06-30' });
    expect(table.release.files).toMatchObject([{ name: 'HCPC2022_JAN_ANWEB.xlsx', bytes: bytes.length }]);
  });

  it('reads the list of diagnoses exempt from POA, MCC and CC, and the editor’s lists', async () => {
    const poa = await workbook({
      'POA Exempt': [
        ['POA Exempt Codes FY 2026', null, null],
        ['#', 'Code', 'Description'],
        [1, 'B900', 'Sequelae'],
        [2, 'Z66', '"Do not", it says'],
      ],
    });
    const exempt = await listed('POAexemptCodesFY26.xlsx', poa);
    expect([exempt.size, exempt.rows('Z66')]).toEqual([2, [{ level: '' }]]);
    const mcc = await workbook({ 'Table 6I': [['TABLE 6I.-COMPLETE MCC LIST'], ['A000', 'Cholera']] });
    expect((await listed('CMS Table 6I FY 2026.xlsx', mcc)).rows('A00.0')).toEqual([{ level: 'MCC' }]);
    const mce = await workbook({
      Lists: [
        ['code', 'edit', 'age_class', 'sex'],
        ['O80', 'age', 'maternity', 'F'],
      ],
    });
    expect((await listed('MCE FY2026.xlsx', mce)).rows('O80')).toMatchObject([
      { edit: 'age', ageClass: 'maternity', sex: 'F' },
    ]);
  });

  it('reads MCC and CC of one year from two sheets of one workbook', async () => {
    const bytes = await workbook({
      Notes: [['These are the complete lists.'], ['See the rule.']],
      'Table 6I': [['MCC LIST'], ['A000', 'Cholera']],
      'Table 6J': [['CC LIST'], ['A001', 'Cholera, eltor']],
    });
    const [opened, ...others] = made(await importPart(file('CMS Tables FY 2026.xlsx', bytes)));
    const list = openList(opened!);
    expect(others).toEqual([]);
    expect([list.rows('A000'), list.rows('A001')]).toEqual([[{ level: 'MCC' }], [{ level: 'CC' }]]);
  });

  it('reads NCCI pairs, and keeps zeros that are a cell’s form alone', async () => {
    const head = ['Column 1', 'Column 2', '*', 'Effective', 'Deletion', 'Modifier', 'Rationale'];
    const bytes = await workbook({
      Edits: [head, ['0A001', '0A002', null, 20200101, '*', 1, 'Misuse of column two code']],
    });
    const pairs = openPairTable(await one('ccipra-v323r0-f1.xlsx', bytes));
    expect(pairs.find('0A001', '0A002', '2026-10-01')).toMatchObject({ modifier: 1, from: '2020-01-01' });
    const fees = await workbook({
      PPRRVU: [
        ['HCPCS', 'MOD', 'DESCRIPTION', 'STATUS CODE', 'GLOB DAYS'],
        ['0A001', null, 'SECRET', 'A', { value: 90, type: Number, format: '000' }],
      ],
    });
    const fee = await listed('PPRRVU2026_Jan.xlsx', fees);
    expect(fee.rows('0A001')).toMatchObject([{ globalDays: '090' }]);
    expect(JSON.stringify(fee.rows('0A001'))).not.toContain('SECRET');
  });

  it('takes the sheet with the codes, whatever stands beside it, and asks where two could be meant', async () => {
    const codes = [
      ['code', 'edit'],
      ['O80', 'age'],
    ];
    const beside = { 'Read me': [['Nothing of this is a list.']], Empty: [], Codes: codes };
    expect((await listed('MCE FY2026.xlsx', await workbook(beside))).size).toBe(1);
    const two = await importPart(
      file('MCE FY2026.xlsx', await workbook({ Codes: codes, 'Last year': codes })),
    );
    expect(refusal(two)).toMatchObject({
      code: 'several-sheets',
      happened: expect.stringContaining('“Codes” and “Last year”'),
    });
    // A sheet nobody sees is none of those.
    const hidden = handmade(`${mceHead}<row r="2"><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row>`, {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="x" xmlns:rel="r"><x:sheets><x:sheet name="Old" state="veryHidden" rel:id="rId2"/><x:sheet name="Codes" rel:id="rId1"/></x:sheets></x:workbook>',
    });
    expect((await listed('MCE FY2026.xlsx', hidden)).rows('O80')).toMatchObject([{ edit: 'edit' }]);
  });

  it('takes the text where an archive has both, and the workbook where it has that alone', async () => {
    const book = await workbook({ HCPC: hcpcsRows });
    const text = hcpcsSample.join('\r\n');
    const both = zip([
      { name: 'HCPC2022_JAN_ANWEB.xlsx', content: book },
      { name: 'HCPC2022_JAN_ANWEB.txt', content: `${text}\r\n` },
    ]);
    expect(openCodeTable(await one('january-2022.zip', both)).find('A1')?.modifier).toBe(true);
    const alone = zip([
      { name: 'HCPC2022_JAN_ANWEB.xlsx', content: book },
      { name: 'layout.pdf', content: '%PDF' },
    ]);
    expect(openCodeTable(await one('january-2022.zip', alone)).find('K0861')?.to).toBe('2022-06-30');
  });

  it('reads days as 1904 counts them, texts in pieces, numbers, marks of truth and results of formulas', async () => {
    const rows = `${mceHead}
      <row r="3"><c r="A3" t="inlineStr"><is><t>A00.0</t><rPh><t>x</t></rPh></is></c><c r="B3"><f>A1</f><v>12.50</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"/></row>
      <row r="4"><c r="A4" t="str"><v>A001_x000D_</v></c><c r="B4" s="1"><v>1</v></c></row>
      <row><c t="str"><v>A009</v></c><c s="2"><v>7</v></c></row>
      <row><c t="str"><v>B99</v></c><c t="d"><v>2026-10-01T00:00:00</v></c></row>`;
    const lines = async (others: Record<string, string>) => {
      const [book] = await membersOf(file('MCE FY2026.xlsx', handmade(rows, others)), usualLimits);
      const [sheet] = await book!.sheets!();
      return (await textOf(sheet!.bytes())).split('\n');
    };
    expect(await lines({})).toEqual([
      'code\tedit',
      '',
      'A00.0\t12.5\tTRUE',
      'A001 \t19000101',
      'A009\t007',
      'B99\t20261001',
      '',
    ]);
    const old =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="C" r:id="rId1"/></sheets></workbook>';
    expect((await lines({ 'xl/workbook.xml': old }))[3]).toBe('A001 \t19040102');
  });

  it('gives each cell of a written workbook back in its row and column', async () => {
    // The writer keeps its texts in an object and loses those that every object has, as `__proto__`.
    const text = fc
      .string({ unit: 'grapheme-ascii', maxLength: 12 })
      .map((one) => one.trim())
      .filter((one) => !(one in {}));
    const rows = fc.array(fc.array(text, { maxLength: 6 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const bytes = await workbook({ Codes: cells.map((row) => row.map((cell) => cell || null)) });
        const [book] = await membersOf(file('a.xlsx', bytes), usualLimits);
        const [sheet] = await book!.sheets!();
        const read = (await textOf(sheet!.bytes())).split('\n').map((line) => splitCells(line, '\t')!);
        cells.forEach((row, y) => {
          row.forEach((cell, x) => {
            expect(read[y]?.[x] ?? '').toBe(cell);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never fails in another way than by saying what is wrong, whatever bytes are changed', async () => {
    const whole = handmade(`${mceHead}<row r="2"><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row>`);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const spoilt = Uint8Array.from(whole);
        spoilt[at] = (spoilt[at]! + by) % 256;
        const answer = await importPart(file('MCE FY2026.xlsx', spoilt));
        if (!answer.ok) expect(answer.error.meaning).toContain('Nothing was imported');
      }),
      { numRuns: 300 },
    );
    const noise = await importPart(file('MCE FY2026.xlsx', Buffer.concat([whole, randomBytes(9)])));
    expect(noise.ok || noise.error.code).toBeTruthy();
  });
});

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
