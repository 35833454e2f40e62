// Each way in which a workbook can be broken is refused with sheet, row and column, and nothing is made of it.

import { expect, test } from 'vitest';
import { file, importPart, refusal, zip } from './sample-files.ts';
import { handmade, mceHead, workbook } from './workbook-files.ts';

const mce = 'MCE FY2026.xlsx';
const row = '<row r="2"><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row>';
const good = handmade(`${mceHead}${row}`);
const withRow = (cells: string) => handmade(`${mceHead}<row r="2">${cells}</row>`);
const code = '<c r="A2" t="s"><v>2</v></c>';

type Case = [what: string, name: string, content: Uint8Array, code: string, at: string];

const cases: Case[] = [
  ['a workbook that is cut', mce, good.subarray(0, good.length - 40), 'damaged', 'cut or damaged'],
  ['an old workbook', mce, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'spreadsheet-file', 'password'],
  ['text that is called a workbook', mce, Buffer.from('code,edit\n'), 'cut', 'holds 0 rows'],
  [
    'a document of another kind',
    mce,
    handmade('', { 'xl/workbook.xml': null }),
    'spreadsheet-file',
    'no workbook',
  ],
  [
    'a sheet that is not there',
    mce,
    handmade('', { 'xl/worksheets/sheet1.xml': null }),
    'spreadsheet-file',
    'no workbook',
  ],
  [
    'a sheet that ends too early',
    mce,
    handmade('', { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${mceHead}${row}` }),
    'cut',
    'sheet “Codes”',
  ],
  [
    'elements that close in another order',
    mce,
    withRow(`${code}<c r="B2"><v>1</c></v>`),
    'damaged',
    'lines are missing',
  ],
  [
    'a declaration that could go on for ever',
    mce,
    handmade('', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }),
    'not-known',
    'Declarations',
  ],
  [
    'a missing text',
    mce,
    withRow('<c r="A2" t="s"><v>9</v></c>'),
    'damaged',
    'sheet “Codes”, row 2, column A',
  ],
  [
    'a formula without its result',
    mce,
    withRow(`${code}<c r="B2"><f>SUM(A1)</f></c>`),
    'formula',
    'sheet “Codes”, row 2, column B',
  ],
  [
    'a formula that failed',
    mce,
    withRow(`${code}<c r="AB2" t="e"><v>#REF!</v></c>`),
    'formula',
    'row 2, column AB: An error stands here: #REF!',
  ],
  [
    'a code that the program took for a number',
    mce,
    withRow('<c r="A2"><v>1E+80</v></c><c r="B2" t="s"><v>1</v></c>'),
    'shifted-columns',
    'sheet “Codes”, row 2, column A',
  ],
  [
    'a code that the program took for a day',
    mce,
    withRow('<c r="A2" s="3"><v>46082</v></c><c r="B2" t="s"><v>1</v></c>'),
    'shifted-columns',
    '“20260301” is no code',
  ],
  ['rows that go back', mce, handmade(`${mceHead}${row}${row}`), 'damaged', 'Row “2” follows row 2'],
  ['cells that go back', mce, withRow('<c r="B2"><v>1</v></c><c r="A2"><v>1</v></c>'), 'damaged', '“A2”'],
  ['a cell of another row', mce, withRow('<c r="A7"><v>1</v></c>'), 'damaged', 'row 2, column A'],
  [
    'a cell further right than any',
    mce,
    withRow(`${code}<c r="XFD2"><v>1</v></c>`),
    'too-large',
    'column XFD',
  ],
  [
    'text that is not UTF-8',
    mce,
    handmade('', { 'xl/sharedStrings.xml': Buffer.from('<sst>é</sst>', 'latin1') }),
    'damaged',
    'not UTF-8',
  ],
  ['a bomb in a sheet', mce, handmade('<row/>'.repeat(1e6)), 'too-large', 'unpacks to more'],
  [
    'a text that all cells name',
    mce,
    handmade(mceHead, { 'xl/sharedStrings.xml': `<sst><si><t>${noise(40_000)}</t></si></sst>` }),
    'too-large',
    'more text',
  ],
  [
    'a broken workbook in an archive',
    'mce.zip',
    zip([{ name: mce, content: good.subarray(0, 300) }]),
    'damaged',
    'cut or damaged',
  ],
  [
    'a binary workbook',
    'mce.xlsb',
    handmade('', { 'xl/workbook.xml': null, 'xl/workbook.bin': '' }),
    'spreadsheet-file',
    'no workbook',
  ],
  ['an unknown list', 'letter.xlsx', good, 'not-known', 'none of the code-set files'],
];

test.each(cases)('%s', async (_, name, content, code, at) => {
  const fault = refusal(await importPart(file(name, content)));
  expect(fault).toMatchObject({ code, happened: expect.stringContaining(at) });
  expect(fault?.meaning).toContain('Nothing was imported');
  expect(fault?.action).not.toBe('');
});

test('a code that stands twice is named with sheet, row and column', async () => {
  const list = [
    ['#', 'Code'],
    [1, 'B900'],
    [2, 'Z66'],
    [3, 'B900'],
  ];
  const bytes = await workbook({ 'POA list': list });
  expect(refusal(await importPart(file('POAexemptCodesFY26.xlsx', bytes)))).toMatchObject({
    code: 'duplicate',
    happened: 'POAexemptCodesFY26.xlsx, sheet “POA list”, row 4, column B: B900 stands on line 2 already.',
  });
});

test('of several sheets of which none can be read, the one that got furthest says why', async () => {
  const sheets = {
    Notes: [['Nothing of this is a list.']],
    Codes: [
      ['code', 'edit'],
      ['O80', 'age'],
      ['not a code', 'age'],
    ],
  };
  expect(refusal(await importPart(file(mce, await workbook(sheets))))).toMatchObject({
    happened: expect.stringContaining('sheet “Codes”, row 3, column A'),
  });
});

/** Text that does not pack well. */
function noise(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(65 + (state % 26));
  }).join('');
}
