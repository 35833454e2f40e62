// Made-up charts of nine specialties, right and wrong, read against their codes: how many of the proposals a reviewer wants,
// how much of what a reviewer would change is proposed, and whether right charts are left alone. With the codes around the
// cases, and at full size where the published set lies beside the repository. The kept half was looked at by nobody who
// tuned the readers; `OVERREAD_SHOW_MISSES=1` shows misses of the other.

import { describe, expect, test } from 'vitest';
import { readChart } from '../../../../lib/notes/reading/read-chart.ts';
import type { ReadingTables } from '../../../../lib/notes/reading/reading-tables.ts';
import { type ReadingCase, readingCases } from '../../../fixtures/notes/reading/cases.ts';
import { scoreOf } from '../../../fixtures/notes/reading/score.ts';
import { codeFilesPresent } from '../../codes/search/code-files.ts';
import { aroundCases, publishedTables } from './reading-sets.ts';

function count(half: ReadingCase['half'], tables: ReadingTables) {
  const cases = readingCases.filter((one) => one.half === half);
  const scores = cases.map((one) => ({ one, ...scoreOf(one, readChart(one.chart, one.documents, tables)) }));
  const all = <T>(of: (score: (typeof scores)[number]) => readonly T[]): number =>
    scores.reduce((sum, score) => sum + of(score).length, 0);
  const [right, invented, missed] = [
    all(({ right }) => right),
    all(({ invented }) => invented),
    all(({ missed }) => missed),
  ];
  const wanted = all(({ one }) => one.wanted.filter(({ optional }) => !optional));
  const onRightCharts = scores.filter(({ one }) => one.wanted.length === 0);
  return {
    cases: cases.length,
    specialties: new Set(cases.map(({ specialty }) => specialty)).size,
    precision: right / (right + invented),
    recall: 1 - missed / wanted,
    rightCharts: onRightCharts.length,
    inventedOnRightCharts: onRightCharts.flatMap(({ one, invented }) =>
      invented.map(({ check, message }) => `${one.name}: ${check} ${message}`),
    ),
    misses: scores.flatMap(({ one, invented, missed }) => [
      ...invented.map(({ check, message }) => `${one.name}: ${check} ${message}`),
      ...missed.map(({ on, act, codes }) => `${one.name}: missed ${on} ${act} ${codes}`),
    ]),
  };
}

const sets = [
  { name: 'the codes around the cases', tables: aroundCases, there: true },
  { name: 'the published code set', tables: () => publishedTables('2022-03-12'), there: codeFilesPresent },
].filter(({ there }) => there);

describe.each(sets)('with $name', ({ tables: make }) => {
  const tables = make();

  test('the tuned half', () => {
    const { misses, inventedOnRightCharts, ...figures } = count('tuned', tables);
    if (process.env.OVERREAD_SHOW_MISSES) console.log(figures, misses.join('\n'));
    expect(inventedOnRightCharts).toEqual([]);
    expect(figures.cases).toBeGreaterThanOrEqual(60);
    expect(figures.specialties).toBeGreaterThanOrEqual(8);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.9);
  });

  test('the kept half', () => {
    const { misses, inventedOnRightCharts, ...figures } = count('kept', tables);
    if (process.env.OVERREAD_SHOW_MISSES) console.log(figures, misses.length);
    expect(inventedOnRightCharts).toHaveLength(0);
    expect(figures.cases).toBeGreaterThanOrEqual(60);
    expect(figures.precision).toBeGreaterThanOrEqual(0.85);
    expect(figures.recall).toBeGreaterThanOrEqual(0.75);
  });
});
