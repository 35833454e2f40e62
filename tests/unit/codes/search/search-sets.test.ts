// One search over several systems and releases, held against a chart's date.

import { describe, expect, it } from 'vitest';
import { codeSets } from '../../../../lib/codes/code-sets.ts';
import { buildIndex } from '../../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../../lib/codes/search/open-index.ts';
import { type Asked, searchSets, setOn } from '../../../../lib/codes/search/search-sets.ts';
import { codeColumns, keyOf, openCodeTable } from '../../../../lib/codes/tables/code-table.ts';
import { packColumns } from '../../../../lib/codes/tables/columns.ts';
import type { CodeFileKind, CodeRelease } from '../../../../lib/model/code-release.ts';

/** A release of `CODE title` lines: a heading's code is followed by a colon, a modifier's by an exclamation mark. */
function release(kind: CodeFileKind, name: string, from: string, to: string | null, lines: string) {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, code, mark, title] = /^\s*([\w.]+)([:!]?) (.*)$/.exec(line)!;
      const cells = [title!, mark === ':' ? '0' : '1', '', '', mark === '!' ? '1' : '', ''];
      return { key: keyOf(code!), cells };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const counts = { lines: rows.length, rows: rows.length, billable: rows.length, leftOut: 0 };
  const of: CodeRelease = {
    kind,
    release: name,
    effectiveFrom: from,
    effectiveTo: to,
    complete: true,
    files: [],
    counts,
    importedAt: 0,
  };
  return { release: of, ...packColumns(codeColumns, rows) };
}

const before = `
  E11: Type 2 diabetes mellitus
  E11.2: Type 2 diabetes mellitus with kidney complications
  E11.21 Type 2 diabetes mellitus with diabetic nephropathy
  E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease
  E11.9 Type 2 diabetes mellitus without complications
  G35 Multiple sclerosis
  Q99.9 Old name of a thing
`;
const since = `
  E11: Type 2 diabetes mellitus
  E11.2: Type 2 diabetes mellitus with kidney complications
  E11.21 Type 2 diabetes mellitus with diabetic nephropathy
  E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease
  E11.9 Type 2 diabetes mellitus without complications
  E11.A Type 2 diabetes mellitus without complications in remission
  G35: Multiple sclerosis
  G35.A Relapsing-remitting multiple sclerosis
  G35.D Multiple sclerosis, unspecified
`;
const opened = [
  release('icd-10-cm', '2025', '2024-10-01', '2025-09-30', before),
  release('icd-10-cm', '2026', '2025-10-01', '2026-09-30', since),
  release(
    'hcpcs',
    '2026',
    '2024-01-01',
    null,
    `
      A5500 Diabetic shoe, each
      E0601 Continuous positive airway pressure device
      KX! Requirements of diabetes policy met
      G0108 Diabetes outpatient self-management training services, individual
    `,
  ),
];
const sets = codeSets(opened);
const indexes = opened.map((table) => {
  const index = openIndex(buildIndex(openCodeTable(table).entries()));
  if (!index.ok) throw new Error(index.error.happened);
  return { kind: table.release.kind as 'icd-10-cm' | 'hcpcs', release: table.release, index: index.value };
});

const [beforeSplit, afterSplit] = ['2025-09-30', '2025-10-01'];
const search = (text: string, date: string | null, more: Partial<Asked> = {}) =>
  searchSets(indexes, sets.codes, { text, dateOf: () => date, ...more });
const codesOf = (...asked: Parameters<typeof search>) => search(...asked).map(({ code }) => code);

describe('one search over the systems at hand', () => {
  it('finds a code with and without its dot, and says that it is valid', () => {
    for (const text of ['E11.22', 'e1122', ' E11.22 ']) {
      const [first] = search(text, afterSplit);
      expect(first).toMatchObject({ kind: 'icd-10-cm', code: 'E11.22', billable: true });
      expect(first?.answer?.status).toBe('valid');
    }
  });

  it('gives valid codes of several systems in turn, then headings with what is beneath them', () => {
    const found = search('diabetes', afterSplit);
    const kinds = found.filter(({ billable }) => billable).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['icd-10-cm', 'hcpcs', 'icd-10-cm']);
    expect(found.map(({ billable }) => billable)).toEqual([...kinds.map(() => true), false, false]);
    expect(found.find(({ code }) => code === 'E11')).toMatchObject({ beneath: 4 });
    expect(found.find(({ code }) => code === 'E11.2')).toMatchObject({ beneath: 2 });
  });

  it('gives the systems that are likelier meant before others', () => {
    const kinds = search('diabetes', afterSplit, { prefer: ['hcpcs'] }).map(({ kind }) => kind);
    expect(kinds[0]).toBe('hcpcs');
    expect(kinds.lastIndexOf('hcpcs')).toBeLessThan(kinds.indexOf('icd-10-cm'));
  });

  it('gives a code that was divided as valid before, and as a heading behind its parts since', () => {
    expect(search('multiple sclerosis', beforeSplit)[0]).toMatchObject({
      code: 'G35',
      answer: { status: 'valid' },
    });
    const since = search('multiple sclerosis', afterSplit);
    expect(since[0]?.code).toBe('G35.D');
    expect(since.find(({ code }) => code === 'G35')).toMatchObject({
      beneath: 2,
      answer: { status: 'heading', billableUntil: '2025-09-30' },
    });
  });

  it('gives codes that ended or have not begun with their day, never before a valid one', () => {
    expect(search('old name of a thing', afterSplit)).toMatchObject([
      { code: 'Q99.9', answer: { status: 'ended', until: '2025-09-30' } },
    ]);
    const early = search('type 2 diabetes without complications in remission', beforeSplit);
    expect(early[0]?.answer?.status).toBe('valid');
    expect(early.find(({ code }) => code === 'E11.A')?.answer).toMatchObject({
      status: 'not-yet',
      from: '2025-10-01',
    });
    expect(codesOf('Q99.9', afterSplit)).toEqual(['Q99.9']);
  });

  it('leaves modifiers out', () => {
    expect(codesOf('KX', afterSplit)).not.toContain('KX');
    expect(codesOf('requirements of diabetes policy met', afterSplit)).not.toContain('KX');
  });

  it('searches the newest release where the chart tells no date, and says nothing of validity', () => {
    const found = search('multiple sclerosis', null);
    expect(found.map(({ answer }) => answer)).toEqual(found.map(() => null));
    expect(found.map(({ code }) => code)).toContain('G35.A');
    expect(setOn(indexes, 'icd-10-cm', null)?.release.release).toBe('2026');
    expect(setOn(indexes, 'icd-10-cm', beforeSplit)?.release.release).toBe('2025');
    expect(setOn(indexes, 'icd-10-pcs', beforeSplit)).toBeNull();
  });

  it('says that it does not know where no release was in force', () => {
    expect(search('E11.9', '2020-01-01')[0]).toMatchObject({
      code: 'E11.9',
      answer: { status: 'not-known' },
    });
  });

  it('searches the last whole release where a part alone is in force, and does not call its codes valid', () => {
    // The part that comes with the extension has no end, and knows E11.9.
    const found = search('type 2 diabetes mellitus', '2027-01-04');
    expect(found.find(({ code }) => code === 'E11.9')?.answer?.status).toBe('valid');
    expect(found.find(({ code }) => code === 'E11.21')?.answer?.status).toBe('not-known');
    expect(found.find(({ code }) => code === 'E11')).toMatchObject({ billable: false, beneath: 4 });
  });

  it('finds nothing for nothing, and what only another system holds', () => {
    expect(search('  ', afterSplit)).toEqual([]);
    expect(codesOf('continuous positive airway pressure', afterSplit, { prefer: ['icd-10-cm'] })).toEqual([
      'E0601',
    ]);
    expect(codesOf('zzzzqqq', afterSplit)).toEqual([]);
  });

  it('gives no more than are asked for, and the same again', () => {
    expect(searchSets(indexes, sets.codes, { text: 'diabetes', dateOf: () => afterSplit }, 3)).toHaveLength(
      3,
    );
    expect(search('diab', afterSplit)).toEqual(search('diab', afterSplit));
  });
});
