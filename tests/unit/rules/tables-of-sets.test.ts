// Imported tables as the checks see them: made by the real parsers of small files in the published forms. What a table
// does not tell is never taken for an answer.

import { expect, test } from 'vitest';
import { codeSets } from '../../../lib/codes/code-sets.ts';
import type { OpenedBlob } from '../../../lib/codes/tables/blob.ts';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { example } from '../../../lib/rules/example.ts';
import { noTables, type RuleTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import { tablesOf } from '../../../lib/rules/tables-of-sets.ts';
import {
  file,
  hcpcsLine,
  importPart,
  made,
  orderFile,
  pairsSample,
  tabularSample,
} from '../codes/sample-files.ts';

const whole = (blob: OpenedBlob): OpenedBlob => ({ ...blob, release: { ...blob.release, complete: true } });
const read = async (name: string, content: string, more = {}): Promise<OpenedBlob> =>
  made(await importPart(file(name, content), more))[0]!;
const starter = tablesOf(codeSets([]));
const of = (...blobs: OpenedBlob[]): RuleTables => tablesOf(codeSets(blobs));
const settings = { packs: new Set<never>() };

const answersOf = (rule: string, lines: string, tables: RuleTables, more = {}) => {
  const { answers } = runRules(
    allRules.filter(({ id }) => id === rule),
    example('', lines, more).chart,
    tables,
    settings,
  );
  const [answer] = answers;
  return answer?.outcome === 'fire'
    ? answer.fires.map(({ message }) => message)
    : answer?.outcome === 'cannot-evaluate'
      ? answer.missing.map(({ name }) => name)
      : answer?.outcome;
};

const diagnoses = (year: number, codes: readonly (readonly [string, 0 | 1, string])[]) =>
  read(`icd10cm_order_${year}.txt`, orderFile(codes));

test('from the starter alone: a code that ended on 30 September 2025 holds that day and fires two days later', () => {
  expect(answersOf('X1', 'G35', starter, { dateOfService: '2025-09-30' })).toBe('pass');
  expect(answersOf('X1', 'G35', starter, { dateOfService: '2025-10-02' })).toEqual([
    'G35 was valid until 2025-09-30 (date that counts: 2025-10-02).',
  ]);
  const stay = { setting: 'inpatient', claim: 'facility', dateOfService: '2025-09-28' };
  expect(answersOf('X1', 'G35', starter, { ...stay, dischargeDate: '2025-09-30' })).toBe('pass');
  expect(answersOf('X1', 'G35', starter, { ...stay, dischargeDate: '2025-10-02' })).toHaveLength(1);
});

test('a code that the starter lacks is not known to it, in any system', () => {
  expect(starter.code('ICD-10-CM', 'A00.0', '2026-03-01')).toBe('not-loaded');
  expect(starter.code('HCPCS', 'Q0000', '2026-03-01')).toBe('not-loaded');
  expect(starter.code('CPT', '99214', '2026-03-01')).toBe('not-loaded');
  expect(starter.code('ICD-10-CM', 'G35', '2015-03-01')).toBe('not-loaded');
  expect(answersOf('X1', 'A00.0', starter)).toEqual(['code-sets']);
});

test('a code that the next release deletes on 1 October ends the day before', async () => {
  const before = await diagnoses(2026, [
    ['A000', 1, 'Cholera, one'],
    ['A001', 1, 'Cholera, other'],
  ]);
  const after = await diagnoses(2027, [
    ['A000', 1, 'Cholera, one'],
    ['A002', 1, 'Cholera, new'],
  ]);
  const tables = of(whole(before), whole(after));
  expect(answersOf('X1', 'A00.1', tables, { dateOfService: '2026-09-30' })).toBe('pass');
  expect(answersOf('X1', 'A00.1', tables, { dateOfService: '2026-10-02' })).toEqual([
    'A00.1 was valid until 2026-09-30 (date that counts: 2026-10-02).',
  ]);
  expect(tables.code('ICD-10-CM', 'A00.2', '2026-09-30')).toEqual({ status: 'not-yet', date: '2026-10-01' });
  expect(tables.code('ICD-10-CM', 'A00.9', '2026-09-30')).toEqual({ status: 'no-such-code', date: null });
  expect(of(before).code('ICD-10-CM', 'A00.9', '2026-09-30')).toBe('not-loaded');
});

test('a heading, and HCPCS codes by their own dates', async () => {
  const tables = of(
    await diagnoses(2026, [
      ['A00', 0, 'Cholera'],
      ['A000', 1, 'Cholera, one'],
    ]),
    await read(
      'HCPC2026_JAN_ANWEB.txt',
      [
        '***Disclaimers',
        '*A preamble.',
        hcpcsLine('K0861', '00100', '3', 'Chair', '20060101', '20260630'),
        '',
      ].join('\n'),
    ),
  );
  expect(tables.code('ICD-10-CM', 'A00', '2026-03-01')).toEqual({ status: 'heading', date: null });
  expect(tables.code('HCPCS', 'K0861', '2026-06-30')).toEqual({ status: 'valid', date: null });
  expect(tables.code('HCPCS', 'K0861', '2026-07-01')).toEqual({ status: 'ended', date: '2026-06-30' });
});

test('the tabular list: sevenths, Excludes1, code first and manifestations', async () => {
  const text = tabularSample
    .replace(
      '<diag><name>P71</name><desc>c</desc></diag>',
      '<diag><name>P71</name><desc>c</desc><codeFirst><note>underlying disease</note></codeFirst></diag>',
    )
    .replace('<version>2021', '<version>2026');
  const list = await read('icd10cm_tabular_2026.xml', text);
  const tables = of(
    list,
    await diagnoses(2026, [
      ['E083', 1, 'Diabetes with eyes'],
      ['P702', 1, 'Diabetes of newborn'],
      ['P71', 1, 'Disorder in diseases classified elsewhere'],
      ['T360X5A', 1, 'Adverse effect'],
    ]),
  );
  const day = '2026-03-01';
  expect(tables.sevenths('E08.3', day)).toEqual(['1', '2']);
  expect(tables.sevenths('P70.2', day)).toBeNull();
  expect(answersOf('X3', 'E08.9 P70.2', tables, { dateOfService: day })).toEqual([
    'An Excludes1 note at E08.9 keeps it apart from P70.2, unless the two are clearly unrelated.',
  ]);
  expect(answersOf('X3', 'E08.9 T36.0X5A', tables, { dateOfService: day })).toBe('pass');
  // The note names drugs by a limit: poisoning (1) is not what it means, the adverse effect (5) is.
  const [first] = tables.codeFirst('E08.3', day) as readonly { means: (code: string) => boolean }[];
  expect([first!.means('T36.0X5A'), first!.means('T36.0X1A')]).toEqual([true, false]);
  // A note whose codes cannot be read may mean any other code: it speaks only where none stands before it.
  expect(answersOf('X4', 'P70.2 P71', tables, { dateOfService: day })).toBe('pass');
  expect(answersOf('X4', 'P71 P70.2', tables, { dateOfService: day })).toEqual([
    'P71 is a manifestation and cannot be the first diagnosis.',
  ]);
  expect(tables.manifestation('P70.2', day)).toBe(false);
  // Of a code that is no manifestation the list only tells the order: the cause may be none that the note means.
  expect(answersOf('X4', 'E08.3', tables, { dateOfService: day })).toBe('pass');
  expect(answersOf('X4', 'T36.0X5A E08.3', tables, { dateOfService: day })).toBe('pass');
  expect(answersOf('X4', 'E08.3 T36.0X5A', tables, { dateOfService: day })).toEqual([
    'E08.3 has the note “code first: the cause, as <drug> (T36-T50 with fifth or sixth character 5)”, and T36.0X5A stands after it.',
  ]);
  // A part that lacks the code, and a day of no release.
  expect(tables.sevenths('A00.0', day)).toBe('not-loaded');
  expect(of(whole(list)).sevenths('A00.0', day)).toBeNull();
  expect(tables.excludes1('E08.9', '2030-03-01')).toBe('not-loaded');
});

test('POA: exempt, not exempt, and not told', async () => {
  const list = await read('POAexemptCodesFY26.txt', 'POA Exempt Codes\n1\tB900\tSequelae\n2\tZ66\tStatus\n');
  expect(of(list).poaExempt('Z66', '2026-03-01')).toBe(true);
  expect(of(list).poaExempt('A00.0', '2026-03-01')).toBe('not-loaded');
  expect(of(whole(list)).poaExempt('A00.0', '2026-03-01')).toBe(false);
  expect(starter.poaExempt('Z66', '2026-03-01')).toBe('not-loaded');
});

test('pairs: by claim, order and day, first and last included', async () => {
  const pairs = pairsSample.join('\n');
  const practitioner = await read('ccipra-v323r0-f1.txt', pairs, {
    release: 'v32.3',
    from: '2026-10-01',
    to: '2026-12-31',
  });
  const tables = of(whole(practitioner));
  expect(tables.pair('0A001', '0A002', '2026-11-01', 'professional')).toEqual({ modifier: 1 });
  expect(tables.pair('0A002', '0A001', '2021-11-01', 'professional')).toBeNull();
  expect(tables.pair('0A001', '0A003', '2022-12-31', 'professional')).toEqual({ modifier: 0 });
  expect(tables.pair('0A001', '0A003', '2023-01-01', 'professional')).toBeNull();
  expect(tables.pair('0A001', '0A002', '2026-11-01', 'facility')).toBe('not-loaded');
  // The next quarter has edits of its own, and a quarter of the file says nothing of the rest.
  expect(tables.pair('0A001', '0A002', '2027-01-01', 'professional')).toBe('not-loaded');
  expect(of(practitioner).pair('0A004', '0A002', '2026-11-01', 'professional')).toBe('not-loaded');
});

test('units, add-on codes, fees and the code editor', async () => {
  const tables = of(
    whole(
      await read(
        'MCR_MUE_PractitionerServices_Eff_01-01-2026.csv',
        'Preamble\n"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n0A001,2,2 Date of Service Edit: Policy,Anatomy\n',
      ),
    ),
    whole(
      await read(
        'AOC_V2026Q1_01-MCR.txt',
        'Add-on Code\tType\tPrimary Code\tEff Date\tDel Date\n0A001\t1\t0A002\t20200101\t*\n0A001\t1\t0A003\t20200101\t20211231\n',
      ),
    ),
    whole(
      await read(
        'PPRRVU2026_Jan.csv',
        'A copyright,,,,,,\n,,,STATUS,PCTC,GLOB,\nHCPCS,MOD,DESCRIPTION,CODE,IND,DAYS,BILAT\n0A001,TC,SECRET,A,1,XXX,1\n0A001,,SECRET,A,1,090,1\n',
      ),
    ),
    whole(
      await read(
        'MCE FY2026.csv',
        'code,edit,age_class,sex\nO80,age,maternity,\nO80,sex,,F\nZ79.4,Unacceptable principal diagnosis,,\n',
      ),
    ),
  );
  const day = '2026-02-01';
  expect(tables.unitLimit('0A001', day, 'professional')).toEqual({ units: 2, by: 2 });
  expect(tables.unitLimit('0A009', day, 'professional')).toBeNull();
  expect(tables.unitLimit('0A001', day, 'facility')).toBe('not-loaded');
  expect(tables.addOn('0A001', day)).toEqual({ type: 1, primaries: ['0A002'] });
  expect(tables.addOn('0A001', '2021-12-31')).toEqual({ type: 1, primaries: ['0A002', '0A003'] });
  expect(tables.addOn('0A002', day)).toBeNull();
  expect(tables.fees('0A001', day)).toEqual({ global: '090', pcTc: '1' });
  expect(tables.inpatientEdits('ICD-10-CM', 'O80', day)).toEqual(['maternity', 'female']);
  expect(tables.inpatientEdits('ICD-10-CM', 'Z79.4', day)).toEqual(['unacceptable-principal']);
  expect(tables.inpatientEdits('ICD-10-CM', 'A00.0', day)).toEqual([]);
});

test('nothing imported: every question but that for a code of the starter is open', () => {
  const asked = keysOf(noTables);
  const answers = asked
    .filter((name) => name !== 'code')
    .map((name) => (starter[name] as (...given: string[]) => unknown)('A00.0', '2026-03-01', '2026-03-01'));
  expect(new Set(answers)).toEqual(new Set(['not-loaded']));
});
