// Each way in which a file can be broken is refused with where and what, and nothing is made of it.

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ImportOptions } from '../../../lib/codes/import-options.ts';
import {
  file,
  hcpcsLine,
  hcpcsSample,
  importPart,
  orderFile,
  orderSample,
  pairsSample,
  refusal,
  tabularSample,
  zip,
} from './sample-files.ts';

const order = 'icd10cm_order_2022.txt';
const hcpcs = 'HCPC2022_JAN_ANWEB.txt';
const tabular = 'icd10cm_tabular_2021.xml';
const pairs = 'ccipra-v320r0-f1.txt';
const lines = (all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');
const mue = 'MCR_MUE_PractitionerServices_Eff_01-01-2026.csv';
const mueHead =
  'Copyright\n"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n';

type Case = [
  what: string,
  name: string,
  content: string | Uint8Array,
  code: string,
  at: string,
  options?: Partial<ImportOptions>,
];

const cases: Case[] = [
  ['an order file cut within a line', order, orderSample.slice(0, -20), 'cut', 'within a line'],
  ['an order file cut within a short title', order, orderSample.slice(0, 150), 'cut', 'line 2, column 78'],
  ['an order file cut at a line’s end', order, orderSample, 'cut', 'after 5 codes', { complete: true }],
  [
    'a line taken out of an order file',
    order,
    orderSample.split('\r\n').toSpliced(1, 1).join('\r\n'),
    'cut',
    'line 2, column 1',
    { complete: true },
  ],
  [
    'columns shifted by one',
    order,
    orderSample.replace('00003 A001 ', '00003  A001'),
    'shifted-columns',
    'line 3, column 7',
  ],
  [
    'a flag that is neither 0 nor 1',
    order,
    orderSample.replace('A001    1', 'A001    2'),
    'shifted-columns',
    'line 3, column 15',
  ],
  [
    'a procedure code among diagnoses',
    order,
    orderSample.replace('A001 ', '0A01 '),
    'shifted-columns',
    'line 3, column 7',
  ],
  ['a code that stands twice', order, orderSample.replace('A001 ', 'A000 '), 'duplicate', 'line 3, column 7'],
  ['an empty line within', order, orderSample.replace('\r\n', '\r\n\r\n'), 'shifted-columns', 'line 2'],
  ['another language’s text', order, 'Nothing of this\nis a table\n', 'shifted-columns', 'line 1, column 1'],
  ['an empty file', order, '', 'damaged', 'empty'],
  [
    'an archive that is called a spreadsheet',
    'POAexemptCodesFY26.xlsx',
    zip([{ name: 'xl/a.xml', content: '<a/>' }]),
    'spreadsheet-file',
    'spreadsheet',
  ],
  [
    'a spreadsheet of an old form in an archive',
    'poa.zip',
    zip([
      { name: 'POAexempt.xls', content: 'x' },
      { name: 'b.pdf', content: '%PDF' },
    ]),
    'spreadsheet-file',
    'spreadsheet',
  ],
  ['an unknown file', 'letter.txt', 'Dear colleague', 'not-known', 'none of the code-set files'],
  [
    'a file whose release nobody knows',
    'icd10cm_order.txt',
    orderSample,
    'release-not-known',
    'which release',
  ],
  ['a file in UTF-16', order, Buffer.from(`\ufeff${orderSample}`, 'utf16le'), 'not-text', 'UTF-16'],
  ['a gzip that is cut', `${order}.gz`, gzipSync(orderSample).subarray(0, 90), 'damaged', 'cut or damaged'],
  [
    'a gzip with a changed byte',
    `${order}.gz`,
    spoilt(gzipSync(orderSample), 60),
    'damaged',
    'cut or damaged',
  ],
  [
    'an archive that is cut',
    'a.zip',
    zip([{ name: order, content: orderSample }]).subarray(0, 150),
    'damaged',
    'cut or damaged',
  ],
  [
    'an archive whose sum is wrong',
    'a.zip',
    zip([{ name: order, content: orderSample, sum: 1 }]),
    'damaged',
    'cut or damaged',
  ],
  ['a bomb', 'a.zip', zip([{ name: pairs, content: 'x\n'.repeat(2e6) }]), 'too-large', 'unpacks to more'],
  ['a bomb in a gzip', `${pairs}.gz`, gzipSync('x\n'.repeat(2e6)), 'too-large', 'unpacks to more'],
  [
    'more than may be unpacked',
    `${order}.gz`,
    gzipSync(orderSample),
    'too-large',
    'unpacks to more',
    { limits: { unpacked: 100 } },
  ],
  ['a file larger than allowed', order, orderSample, 'too-large', 'larger than', { limits: { file: 100 } }],
  [
    'too many files in an archive',
    'a.zip',
    zip([order, 'b', 'c'].map((name) => ({ name, content: 'x' }))),
    'too-large',
    '3 files',
    { limits: { members: 2 } },
  ],
  [
    'HCPCS columns shifted',
    hcpcs,
    lines(hcpcsSample.with(5, ` ${hcpcsSample[5]}`)),
    'shifted-columns',
    'line 6, column 1',
  ],
  [
    'an HCPCS line that is cut',
    hcpcs,
    lines(hcpcsSample.with(5, hcpcsSample[5]!.slice(0, 200))),
    'cut',
    'line 6, column 201',
  ],
  [
    'an HCPCS description without its beginning',
    hcpcs,
    lines(hcpcsSample.toSpliced(3, 1)),
    'cut',
    'line 4, column 6',
  ],
  [
    'an HCPCS code that stands twice',
    hcpcs,
    lines([...hcpcsSample, hcpcsSample[5]!]),
    'duplicate',
    'line 8, column 1',
  ],
  [
    'an HCPCS date that is none',
    hcpcs,
    lines([...hcpcsSample, hcpcsLine('Q0001', '00100', '3', 'x', '20201301')]),
    'shifted-columns',
    'line 8, column 269',
  ],
  [
    'an HCPCS file of a later year',
    hcpcs,
    lines([...hcpcsSample, hcpcsLine('Q0001', '00100', '3', 'x', '20230101')]),
    'wrong-year',
    'line 8, column 269',
  ],
  ['a tabular list that is cut', tabular, tabularSample.slice(0, 900), 'cut', 'before its last element'],
  [
    'a tabular list with a line missing',
    tabular,
    tabularSample.replace(/^ {4}<\/section>\n/m, ''),
    'damaged',
    'column',
  ],
  ['a tabular list of another year', 'icd10cm_tabular_2022.xml', tabularSample, 'wrong-year', 'line 3'],
  [
    'a tabular list with a code twice',
    tabular,
    tabularSample.replace('<name>P71<', '<name>P70<'),
    'duplicate',
    'line',
  ],
  ['a page instead of a tabular list', tabular, '<html>\n</html>', 'not-known', 'line 1'],
  [
    'pairs cut within a line',
    pairs,
    lines(pairsSample.with(4, '0A001\t0A003\t*\t1996')),
    'cut',
    'line 5, column 4',
  ],
  [
    'pairs with a column missing',
    pairs,
    lines(pairsSample.with(4, '0A001\t0A003\t19960101\t20221231\t0\tMore')),
    'shifted-columns',
    'line 5, column 6',
  ],
  ['a pair that stands twice', pairs, lines([...pairsSample, pairsSample[3]!]), 'duplicate', 'line 8'],
  [
    'a part of the pairs missing',
    pairs,
    lines(pairsSample),
    'cut',
    'number 2, 3, 4 is missing',
    { complete: true },
  ],
  ['a sheet without its header', mue, '0A001,2,2 Date,CMS\n', 'shifted-columns', 'No header row'],
  [
    'a sheet whose cells have moved',
    mue,
    `${mueHead}0A001,CMS,2,2 Date\n`,
    'shifted-columns',
    'line 4, column 2',
  ],
  ['a sheet’s row that is cut', mue, `${mueHead}0A001,2\n`, 'cut', 'line 4, column 3'],
  [
    'a sheet’s code that stands twice',
    mue,
    `${mueHead}0A001,2,2,x\n0A001,2,2,x\n`,
    'duplicate',
    'line 5, column 1',
  ],
  ['a quotation mark never closed', mue, `${mueHead}0A001,2,2,"x\n`, 'cut', 'line 4'],
  [
    'a sheet of another year',
    'Table 5 FY 2026.txt',
    'MS-DRG\tFY 2025 Final Rule Post-Acute DRG\tMS-DRG Title\tWeights\n001\tNo\tx\t1.0\n',
    'wrong-year',
    '2025',
  ],
];

test.each(cases)('%s', async (_, name, content, code, at, options) => {
  const fault = refusal(await importPart(file(name, content), options));
  expect(fault).toMatchObject({ code, meaning: 'Nothing was imported; the tables in use stay as they are.' });
  expect(fault?.happened).toContain(at);
  expect(fault?.action).not.toBe('');
});

test('one broken file among several leaves nothing made', async () => {
  const result = await importPart([file(order, orderSample), file(hcpcs, 'x')]);
  expect(refusal(result)?.happened).toContain(hcpcs);
});

test('two files of one release are too many', async () => {
  const again = file(`${order}.copy_icd10cm_order_2022.txt`, orderSample);
  expect(refusal(await importPart([file(order, orderSample), again]))?.code).toBe('duplicate');
});

test('a code that came with a later year tells a file of the wrong year, whichever way', async () => {
  // At full size: a part of a release may lack any code.
  const filler = Array.from({ length: 90_000 }, (_, i): [string, 1, string] => [
    `Q${Math.floor(i / 10_000)}${String(i % 10_000).padStart(4, '0')}`,
    1,
    'Filler',
  ]);
  const of = (year: number, ...codes: string[]) => {
    const rows = [...filler, ...codes.map((code): [string, 1, string] => [code, 1, 'New'])];
    return importPart(file(`icd10cm_order_${year}.txt`, orderFile(rows)), { complete: true });
  };
  expect(refusal(await of(2022, 'N1830'))).toMatchObject({
    code: 'wrong-year',
    happened: expect.stringContaining('lacks U099'),
  });
  expect(refusal(await of(2021, 'N1830', 'U099'))).toMatchObject({
    code: 'wrong-year',
    happened: expect.stringContaining('line 90002, column 7'),
  });
}, 120_000);

test('an import that is stopped makes nothing', async () => {
  const stop = AbortSignal.abort();
  expect(refusal(await importPart(file(order, orderSample), { signal: stop }))?.code).toBe('stopped');
});

function spoilt(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 0xff;
  return copy;
}
