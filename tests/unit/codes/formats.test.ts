// Every kind of file that can be imported, in a small one of its published form: recognised, read, and looked up.

import { expect, test } from 'vitest';
import { openCodeTable } from '../../../lib/codes/tables/code-table.ts';
import { openList } from '../../../lib/codes/tables/list-table.ts';
import { openPairTable } from '../../../lib/codes/tables/pair-table.ts';
import { openTabular } from '../../../lib/codes/tables/tabular-table.ts';
import {
  file,
  hcpcsSample,
  importPart,
  made,
  orderSample,
  pairsSample,
  tabularSample,
  zip,
} from './sample-files.ts';

const one = async (name: string, content: string | Uint8Array) =>
  made(await importPart(file(name, content)))[0]!;

test('an order file: headings, codes, what a heading is divided into', async () => {
  const table = openCodeTable(await one('icd10cm_order_2022.txt', orderSample));
  expect(table.release).toMatchObject({
    kind: 'icd-10-cm',
    release: '2022',
    effectiveFrom: '2021-10-01',
    effectiveTo: '2022-09-30',
    counts: { lines: 5, rows: 5, billable: 3, leftOut: 0 },
  });
  expect(table.release.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(table.find('a00.0')).toMatchObject({ code: 'A00.0', billable: true });
  expect(table.find('A00')?.billable).toBe(false);
  expect(table.find('A00.2')).toBeNull();
  expect(table.under('A00').map(({ code }) => code)).toEqual(['A00.0', 'A00.1']);
  expect([...table.entries()].map(({ code }) => code)).toEqual([
    'A00',
    'A00.0',
    'A00.1',
    'S72.0',
    'S72.001A',
  ]);
});

test('the April release has the year’s name: the archive around it tells', async () => {
  const archive = zip([
    { name: 'icd10cm_order_2026.txt', content: orderSample },
    { name: 'icd10cm_codes_2026.txt', content: 'A000    Cholera' },
    { name: 'readme.pdf', content: '%PDF' },
  ]);
  const { release } = await one('april-1-2026-code-descriptions-in-tabular-order.zip', archive);
  expect(release).toMatchObject({
    release: '2026-04',
    effectiveFrom: '2026-04-01',
    effectiveTo: '2026-09-30',
  });
});

test.each([0, 3])('HCPCS, fixed width, begun %i characters to the right', async (offset) => {
  const text = hcpcsSample.map((line, i) => (i < 2 ? line : ' '.repeat(offset) + line)).join('\r\n');
  const table = openCodeTable(await one('HCPC2022_JAN_ANWEB.txt', `${text}\r\n`));
  expect(table.release.counts).toMatchObject({ rows: 3, billable: 2, leftOut: 1 });
  expect(table.find('J9271')).toMatchObject({
    title: 'Injection of an invented substance, 1 mg',
    from: '2016-01-01',
    coverage: 'C',
  });
  expect(table.find('K0861')?.to).toBe('2022-06-30');
  expect(table.find('A1')?.modifier).toBe(true);
  expect(table.find('D0120')).toBeNull();
});

test('HCPCS as a sheet saved as CSV', async () => {
  const head = 'HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,COV,ADD_DT,ACT_EFF_DT,TERM_DT,ACTION_CD';
  const rows = [
    'J9271,00100,3,"Injection, of an",Inj,C,20160101,20160101,,N',
    'J9271,00200,4,"invented, thing",,,,,,',
  ];
  const table = openCodeTable(await one('HCPC2022_JAN_ANWEB.csv', [head, ...rows].join('\n')));
  expect(table.find('J9271')).toMatchObject({
    title: 'Injection, of an invented, thing',
    from: '2016-01-01',
  });
});

test('the tabular list: notes of what a code stands under, the codes they mean, seventh characters', async () => {
  const table = openTabular(await one('icd10cm_tabular_2021.xml', tabularSample));
  const notes = table.notes('E08.3');
  expect(notes.map(({ kind, at, reading }) => [kind, at, reading])).toEqual([
    ['excludes2', 'E08.3', 'partly'],
    ['codeFirst', 'E08', 'read'],
    ['excludes1', 'Chapter 4', 'read'],
  ]);
  expect(notes[1]?.text).toContain('<drug>');
  const means = (i: number, codes: string[]) => codes.filter((code) => notes[i]!.means(code));
  expect(means(1, ['T36.0X5A', 'T36.0X1A', 'T50', 'E08.9'])).toEqual(['T36.0X5A']);
  expect(means(2, ['P70.2', 'P71', 'E08.9'])).toEqual(['P70.2', 'P71']);
  expect(notes[0]?.targets).toEqual([{ first: 'E08.9', last: 'E08.9' }]);
  expect(notes[2]?.targets).toEqual([{ first: 'P70', last: 'P71' }]);
  expect(table.sevenths('E08.3X1')).toEqual({ 1: 'right eye', 2: 'left eye' });
  expect(table.sevenths('E08.9')).toBeNull();
  expect(table.headings('E08.3').map(({ code }) => code)).toEqual(['4', 'E08-E13']);
  expect(table.notes('X99')).toEqual([]);
});

test('NCCI pairs in their four parts', async () => {
  const body = (rows: string[]) => [...pairsSample.slice(0, 3), ...rows].join('\r\n');
  const parts = pairsSample.slice(3).map((row, i) => file(`ccipra-v323r0-f${i + 1}.txt`, body([row])));
  const [opened] = made(await importPart(parts.reverse()));
  const table = openPairTable(opened!);
  expect(table.release).toMatchObject({
    kind: 'ptp-practitioner',
    release: 'v32.3',
    effectiveFrom: '2026-10-01',
    effectiveTo: null,
  });
  expect(table.release.files).toHaveLength(4);
  const held = (date: string) =>
    table.among(['0A001', '0A002', '0A003', '0A004'], date).map((e) => `${e.column1} ${e.column2}`);
  expect(held('2022-12-31')).toEqual(['0A001 0A002', '0A001 0A003']);
  expect(held('2023-01-01')).toEqual(['0A001 0A002']);
  expect(held('2024-06-01')).toEqual(['0A001 0A002', '0A002 0A001']);
  expect(table.find('0A001', '0A002', '2024-06-01')).toMatchObject({
    modifier: 1,
    from: '2020-01-01',
    to: null,
    rationale: 'Misuse of column two code',
  });
});

const stacked = 'A copyright,,,,,,\n,,,STATUS,PCTC,GLOB,\nHCPCS,MOD,DESCRIPTION,CODE,IND,DAYS,BILAT\n';

test.each([
  [
    'POAexemptCodesFY26.txt',
    'POA Exempt Codes\r\n1\tB900\tSequelae of tuberculosis\r\n2\tZ66\tStatus\r\n',
    'Z66',
    [{ level: '' }],
  ],
  [
    'MCR_MUE_PractitionerServices_Eff_01-01-2026.csv',
    'Preamble\n"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n0A001,2,2 Date of Service Edit: Policy,"Anatomy, and more"\n',
    '0A001',
    [{ units: '2', indicator: '2', rationale: 'Anatomy, and more' }],
  ],
  [
    'AOC_V2025Q4_01-MCR.txt',
    'Add-on Code\tType\tPrimary Code\tEff Date\tDel Date\n0A001\t1\t0A002\t20200101\t*\n0A001\t1\t0A003\t20200101\t20211231\n',
    '0A001',
    [
      { type: '1', primary: '0A002', from: '2020-01-01', to: '' },
      { type: '1', primary: '0A003', from: '2020-01-01', to: '2021-12-31' },
    ],
  ],
  [
    'PPRRVU2026_Jan.csv',
    `${stacked}0A001,,SECRET,A,0,090,1\n0A001,TC,SECRET,A,0,XXX,1\n`,
    '0A001',
    [
      { modifier: '', globalDays: '090' },
      { modifier: 'TC', globalDays: 'XXX' },
    ],
  ],
  [
    'CMS-1808-F Table 5 FY 2026.txt',
    'TABLE 5\nMS-DRG\tFY 2026 Final Rule Post-Acute DRG\tFY 2026 Final Rule Special Pay DRG\tMDC\tTYPE\tMS-DRG Title\tWeights\tGeometric mean LOS\tArithmetic mean LOS\n1\tNo\tNo\tPRE\tSURG\tHEART TRANSPLANT\t27.1\t29.5\t38.1\n',
    '001',
    [{ weight: '27.1', mdc: 'PRE', title: 'HEART TRANSPLANT' }],
  ],
  ['CMS Table 6I FY 2026.txt', 'TABLE 6I.-COMPLETE MCC LIST\nA000\tCholera\n', 'A00.0', [{ level: 'MCC' }]],
  ['cc-mcc FY2026.csv', 'code,level,exclusions\nA00.0,CC,12\n', 'A00.0', [{ level: 'CC', exclusions: '12' }]],
  [
    '2026 Midyear_Final ICD-10-CM Mappings.csv',
    'Diagnosis\nCode,Description,CMS-HCC ESRD Model V24,CMS-HCC Model V28,RxHCC Model V08,CMS-HCC Model V28 for 2026 Payment Year\nE119,Diabetes,19,38,31,Yes\n'.replace(
      'Diagnosis\n',
      'Diagnosis ',
    ),
    'E11.9',
    [{ 'ESRD V24': '19', V28: '38', 'RxHCC V08': '31' }],
  ],
  [
    'MCE FY2026.csv',
    'code,edit,age_class,sex\nO80,age,maternity,F\n',
    'O80',
    [{ edit: 'age', ageClass: 'maternity', sex: 'F' }],
  ],
  [
    'carc 2026-03-01.csv',
    'Code,Description,Start,Stop\n97,"Own words, bundled",1/1/1995,\nB7,Own words,01/01/1995,7/1/2020\n',
    'B7',
    [{ text: 'Own words', from: '1995-01-01', to: '2020-07-01' }],
  ],
  [
    'rarc 2026-03-01.csv',
    'Code,Description,Start,Stop\nN115,Own words,1/1/1995,\n',
    'N115',
    [{ text: 'Own words' }],
  ],
] as const)('%s', async (name, content, code, rows) => {
  const list = openList(await one(name, content));
  expect(list.rows(code)).toMatchObject(rows);
  expect(JSON.stringify(list.rows(code))).not.toContain('SECRET');
  expect(list.rows('Q9Q9')).toEqual([]);
});

test('an organisation’s licensed CPT file', async () => {
  const content = 'code,title,valid_from,valid_to\n99999,Words of the organisation,2020-01-01,\n';
  const table = openCodeTable(await one('cpt-2026.csv', content));
  expect(table.find('99999')).toMatchObject({
    title: 'Words of the organisation',
    billable: true,
    from: '2020-01-01',
    to: null,
  });
  expect(table.release).toMatchObject({ effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' });
});

test('bytes of Latin-1 among UTF-8: each line is read as what it is', async () => {
  const [first, second, ...rest] = orderSample.split('\r\n');
  const mixed = Buffer.concat([
    Buffer.from(`${first} é\r\n`, 'utf8'),
    Buffer.from(`${second} Ménière\r\n`, 'latin1'),
    Buffer.from(rest.join('\r\n')),
  ]);
  const table = openCodeTable(await one('icd10cm_order_2022.txt', mixed));
  expect(table.find('A00')?.title).toBe('Cholera é');
  expect(table.find('A00.0')?.title).toContain('biovar cholerae Ménière');
});
