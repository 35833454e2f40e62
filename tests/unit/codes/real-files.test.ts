// The published files at their full size, where they are beside the repository: counts equal to the files' own, real
// codes that ended, real notes.

import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOn } from '../../../lib/codes/code-on.ts';
import { importFiles } from '../../../lib/codes/import-files.ts';
import { starterTables } from '../../../lib/codes/starter/starter-tables.ts';
import { type CodeTable, openCodeTable } from '../../../lib/codes/tables/code-table.ts';
import { openTabular, type TabularTable } from '../../../lib/codes/tables/tabular-table.ts';
import { made } from './sample-files.ts';
import { workbook } from './workbook-files.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const names = [
  'icd10cm-order-2021.txt.gz',
  'icd10cm_order_2022.txt.gz',
  'icd10pcs_order_2022.txt.gz',
  'HCPC2019_CONTR_ANWEB.txt.gz',
  'icd10cm_tabular_2021.xml.gz',
];
const present = names.every((name) => existsSync(folder + name));
if (!present) console.log('real-files: no ../shared/data beside the repository, published files are skipped');

describe.skipIf(!present)('published files', () => {
  let y2021: CodeTable;
  let y2022: CodeTable;
  let procedures: CodeTable;
  let hcpcs: CodeTable;
  let tabular: TabularTable;
  const sizes: number[] = [];

  beforeAll(async () => {
    const files = await Promise.all(
      names.map(async (name) => ({ name, blob: await openAsBlob(folder + name) })),
    );
    const result = await importFiles(files, { now: 0 });
    if (result.ok) sizes.push(...result.value.map(({ blob }) => blob.length));
    const [a, b, c, d, e] = made(result);
    y2021 = openCodeTable(a!);
    y2022 = openCodeTable(b!);
    procedures = openCodeTable(c!);
    hcpcs = openCodeTable(d!);
    tabular = openTabular(e!);
  }, 60_000);

  const textOf = (name: string): string => gunzipSync(readFileSync(folder + name)).toString('latin1');

  test('counts are the files’ own', () => {
    for (const [table, name] of [
      [y2021, names[0]!],
      [y2022, names[1]!],
      [procedures, names[2]!],
    ] as const) {
      const lines = textOf(name).trimEnd().split('\n');
      const billable = lines.filter((line) => line[14] === '1').length;
      expect(table.release.counts).toEqual({ lines: lines.length, rows: lines.length, billable, leftOut: 0 });
      expect(table.size).toBe(lines.length);
    }
    expect(y2021.release.counts).toMatchObject({ rows: 95_358, billable: 72_621 });
    expect(y2022.release.counts).toMatchObject({ rows: 95_524, billable: 72_748 });
    expect(procedures.release.counts).toMatchObject({ rows: 79_115, billable: 78_220 });
    const records = textOf(names[3]!)
      .split('\n')
      .map((line) => line[10]);
    const count = (kind: string) => records.filter((record) => record === kind).length;
    // The preamble has letters there, and no digit.
    expect(hcpcs.release.counts).toMatchObject({
      lines: 11_630,
      rows: count('3') + count('7'),
      billable: count('3'),
      leftOut: 0,
    });
    expect(tabular.release.counts.rows).toBe(textOf(names[4]!).match(/<diag[ >]/g)?.length);
  });

  test('every title is the file’s own', () => {
    const titles = new Map(
      textOf(names[0]!)
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => [line.slice(6, 13).trim(), line.slice(77)]),
    );
    let same = 0;
    for (const { code, title } of y2021.entries())
      if (titles.get(code.replace('.', '')) === title.trim()) same += 1;
    expect(same).toBe(titles.size);
    for (const code of ['A00', 'S72.001A', 'U07.1'])
      expect(y2021.find(code)?.title).toBe(titles.get(code.replace('.', ''))?.trim());
  });

  test('a code that ended with FY2021 is flagged on 2 October and not on 30 September', () => {
    const ended = [...y2021.entries()]
      .filter(({ code, billable }) => billable && !y2022.find(code))
      .map(({ code }) => code);
    expect(ended).toContain('T40.7X1A');
    const both = [y2022, y2021];
    for (const code of ended) {
      expect(codeOn(both, code, '2021-09-30').status).toBe('valid');
      expect(codeOn(both, code, '2021-10-02')).toMatchObject({ status: 'ended', until: '2021-09-30' });
    }
    expect(codeOn(both, 'R05', '2021-10-02')).toMatchObject({
      status: 'heading',
      billableUntil: '2021-09-30',
    });
    expect(codeOn(both, 'U09.9', '2021-09-30')).toMatchObject({ status: 'not-yet', from: '2021-10-01' });
  });

  test('tables take a fifth of the files and less', () => {
    expect(sizes[0]).toBeLessThan(14_261_470 / 5);
    expect(sizes[4]).toBeLessThan(9_253_467 / 5);
  });

  test('notes of the tabular list mean what they say', () => {
    const excluded = (code: string, other: string) =>
      tabular
        .notes(code)
        .filter((note) => note.kind === 'excludes1' && note.means(other))
        .map(({ at }) => at);
    expect(excluded('E11.65', 'E10.9')).toEqual(['E11']);
    expect(excluded('E11.65', 'I10')).toEqual([]);
    expect(tabular.notes('M10.9').some((note) => note.kind === 'excludes2' && note.means('M1A.0110'))).toBe(
      true,
    );
    expect(tabular.sevenths('S72.001')).toMatchObject({ A: expect.stringContaining('closed fracture') });
    // 7th characters that the order file has are those that the tabular list allows.
    const listed = y2021.under('S72001').map(({ code }) => code.at(-1)!);
    expect(listed.toSorted()).toEqual(Object.keys(tabular.sevenths('S72.001')!).toSorted());
    const adverse = tabular.notes('D52.1').find((note) => note.text.includes('fifth or sixth character 5'));
    expect(['T45.1X5A', 'T45.1X1A'].map((code) => adverse?.means(code))).toEqual([true, false]);
  });

  test('nearly every note that names codes was read; the others say so', () => {
    const seen = { none: 0, read: 0, partly: 0 };
    for (const { code } of y2021.entries()) {
      if (code.length > 3) continue;
      for (const note of tabular.notes(code))
        if (/^(?:excludes|code|use)/.test(note.kind)) seen[note.reading] += 1;
    }
    expect(seen.read).toBeGreaterThan(3000);
    expect(seen.partly).toBeLessThan(seen.read / 50);
  });

  test('the codes out of the box stand word for word in the public files', () => {
    const [diagnoses, stay, supplies] = starterTables();
    for (const [starter, whole] of [
      [diagnoses!, y2022],
      [stay!, procedures],
      [supplies!, hcpcs],
    ] as const)
      for (const { code, title, billable } of starter.entries()) {
        const { from } = starter.find(code)!;
        // Later ones than the file are not in it.
        if (from !== null && from > starter.release.effectiveFrom) expect(whole.find(code)).toBeNull();
        else expect(whole.find(code)).toMatchObject({ title, billable });
      }
  });

  test('HCPCS as a workbook of its full size is the same table', async () => {
    const lines = textOf(names[3]!)
      .split('\n')
      .filter((line) => /^(?: {3})?.{5}\d{5}[3478]/.test(line))
      .map((line) => line.replace(/^ {3}(?=.{5}\d{5}[34])/, ''));
    const cell = (line: string, from: number, to: number) => line.slice(from, to).trim() || null;
    const rows = lines.map((line) => [
      cell(line, 0, 5),
      cell(line, 5, 10),
      Number(line[10]),
      cell(line, 11, 91),
      cell(line, 229, 230),
      Number(cell(line, 268, 276)) || null,
      Number(cell(line, 284, 292)) || null,
    ]);
    const heads = ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION', 'COV', 'ADD_DT', 'TERM_DT'];
    const bytes = await workbook({ HCPC2019: [heads, ...rows] });
    const blob = new Blob([bytes as BlobPart]);
    const result = await importFiles([{ name: 'HCPC2019_CONTR_ANWEB.xlsx', blob }], { now: 0 });
    const table = openCodeTable(made(result)[0]!);
    expect(rows.length).toBeGreaterThan(7000);
    expect([...table.entries()]).toEqual([...hcpcs.entries()]);
  }, 60_000);
});
