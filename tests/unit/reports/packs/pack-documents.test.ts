// What a pack says in each format, and that nothing in it runs or is computed.

import { expect, test } from 'vitest';
import { demoPack } from '../../../../lib/demo/oversight/packs.ts';
import { type PackContent, packContent } from '../../../../lib/model/oversight/pack.ts';
import { fractionWords, valueWords } from '../../../../lib/reports/packs/figure-words.ts';
import { packCsv } from '../../../../lib/reports/packs/pack-csv.ts';
import { packDocument } from '../../../../lib/reports/packs/pack-document.ts';
import { packHtml } from '../../../../lib/reports/packs/pack-html.ts';
import { linePath } from '../../../../lib/reports/packs/trend-shape.ts';

const content = demoPack();
const document = packDocument(content);

test('has all that a review needs, each on its sheet', () => {
  expect(packContent.safeParse(content).error).toBeUndefined();
  expect(document.title).toBe('Monthly review of coding: Meridian Coding Partners, November 2026');
  expect(document.sections.map(({ sheet }) => sheet)).toEqual([
    'Summary',
    'Trend',
    'By specialty',
    'Coder matrix',
    'Denials',
    'Reported',
    'Due',
    'Definitions',
  ]);
  for (const { parts } of document.sections)
    for (const part of parts)
      if (part.part === 'table') for (const row of part.rows) expect(row).toHaveLength(part.columns.length);
});

test('says on its first page that it is complete, or what is missing and why', () => {
  const first = (of: PackContent) => {
    const [part] = packDocument(of).sections[0]!.parts;
    return part?.part === 'words' ? part : null;
  };
  expect(first(content)).toMatchObject({ tone: 'good' });
  const lacking = { ...content, missing: [{ measure: 'turnover' as const, why: 'No coder is known.' }] };
  expect(first(lacking)).toEqual({
    part: 'words',
    tone: 'bad',
    lines: [
      'Incomplete: 1 of the seven measures of the monthly minimum is missing.',
      'Turnover of coders: No coder is known.',
    ],
  });
});

test('names the method of accuracy, and beside what was reported what was measured', () => {
  expect(Object.fromEntries(document.facts)['Accuracy by']).toContain('code over code');
  const table = document.sections.find(({ sheet }) => sheet === 'Reported')!.parts[0]!;
  // 98.1 % reported, 94.7 % measured: 3.4 points apart.
  expect(table.part === 'table' && table.rows[0]!.map(({ text }) => text)).toEqual([
    'Coding accuracy',
    'all',
    '98.1 %',
    '94.7 %',
    '3.4 %',
    'own sample, case level',
  ]);
});

test('figures are written as people read them', () => {
  expect(valueWords(0.9467, 'share')).toBe('94.7 %');
  expect(valueWords(0.9996, 'share')).toBe('99.9 %');
  expect(valueWords(1, 'share')).toBe('100.0 %');
  expect(valueWords(120_450, 'cents')).toBe('$1,204.50');
  expect(valueWords(-120_450, 'cents')).toBe('-$1,204.50');
  expect(valueWords(1_234_567, 'count')).toBe('1,234,567');
  expect(valueWords(null, 'share')).toBe('none');
  const figure = content.figures.all.figures[0]!;
  expect(fractionWords({ ...figure, unit: 'share', numerator: 1501, denominator: 1608 })).toBe(
    '1,501 / 1,608',
  );
  const money = { ...figure, measure: 'net-payment', unit: 'share' } as const;
  expect(fractionWords({ ...money, numerator: -845, denominator: 1_234_567 })).toBe('-$8.45 / $12,345.67');
});

test('a spreadsheet computes nothing of what somebody wrote', () => {
  const evil = '=HYPERLINK("https://evil.example","x")';
  const made = packCsv(packDocument({ ...content, vendor: evil, coders: [{ name: '+1', figures: [] }] }));
  const cells = made.split(/\r\n|,/).filter((cell) => /^"[=+\-@]/.test(cell));
  expect(cells.filter((cell) => !/^"-?[\d.]+"$/.test(cell))).toEqual([]);
  expect(made).toContain(`"'=HYPERLINK`);
});

test('markup in names stays text, and the page loads and runs nothing', () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const page = packHtml(packDocument({ ...content, vendor: evil, organisation: evil }));
  expect(page).not.toMatch(/<script|<img/i);
  expect(page).toContain('&lt;img src=x');
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/https?:/);
});

test('a trend has a gap where nothing was counted, and its target in the same scale', () => {
  const points = [0.9, 0.94, null, 0.92, 0.96].map((value, i) => ({ name: `${i}`, value }));
  const shape = linePath({ points, target: 0.95 });
  expect(shape.lines.map((line) => line.length)).toEqual([2, 2]);
  expect(shape.marks).toHaveLength(4);
  // From 0.90 at the bottom (44) to 0.96 at the top (4): 0.95 is five sixths up.
  expect(shape.target).toBeCloseTo(44 - (5 / 6) * 40, 1);
  expect(linePath({ points: [], target: null })).toEqual({ lines: [], marks: [], target: null });
});
