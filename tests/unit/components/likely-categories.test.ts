// The third tap of a spot check offers few categories, and always one that fits.

import { expect, it } from 'vitest';
import { likelyCategories, usualDirection } from '../../../components/spot-check/likely-categories.ts';
import { codeSystem } from '../../../lib/model/code-line.ts';
import { findingCategory } from '../../../lib/model/finding.ts';
import { disposition } from '../../../lib/model/verdict.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';

const wrong = disposition.exclude(['agree']).options;

it('offers at most six, each once, with a way out at the end', () => {
  for (const verdict of wrong)
    for (const system of [...codeSystem.options, null]) {
      const offered = likelyCategories(verdict, system);
      expect(offered.length).toBeLessThanOrEqual(6);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.at(-1)).toBe('other');
    }
});

it('has the right category among them for most errors of the demonstration charts', () => {
  const errors = demoCharts.flatMap((chart) => [
    ...chart.lines.flatMap(({ system, error }) => (error ? [{ system, ...error }] : [])),
    ...chart.omitted.map((omission) => ({ ...omission, disposition: 'add' as const })),
  ]);
  const offered = errors.filter((e) => likelyCategories(e.disposition, e.system).includes(e.category));
  expect(errors.length).toBeGreaterThan(20);
  expect(offered.length / errors.length).toBeGreaterThan(0.8);
});

it('says a direction only where the demonstration charts never say the other', () => {
  for (const category of findingCategory.options) {
    const usual = usualDirection(category);
    if (!usual) continue;
    const said = demoCharts
      .flatMap((chart) => [...chart.lines.flatMap((line) => line.error ?? []), ...chart.omitted])
      .filter((error) => error.category === category);
    expect(said.map((error) => error.direction).filter((way) => way !== usual)).toEqual([]);
  }
});
