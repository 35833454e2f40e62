// Views of the figures drawn of a year without a browser: what they say, and that each number is a way to its charts.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { AlertsView } from '../../../components/workspace/oversight/figures/alerts-view.tsx';
import { CostView } from '../../../components/workspace/oversight/figures/cost-view.tsx';
import { shownOf } from '../../../components/workspace/oversight/figures/figures-route.ts';
import type { Marks } from '../../../components/workspace/oversight/figures/marks.ts';
import { MatrixView } from '../../../components/workspace/oversight/figures/matrix-view.tsx';
import { MonthsView } from '../../../components/workspace/oversight/figures/months-view.tsx';
import { RiskView } from '../../../components/workspace/oversight/figures/risk-view.tsx';
import { ScorecardView } from '../../../components/workspace/oversight/figures/scorecard-view.tsx';
import { TurnoverView } from '../../../components/workspace/oversight/figures/turnover-view.tsx';
import { demoYear } from '../../../lib/demo/oversight/year.ts';
import type { ScorecardAsked } from '../../../lib/model/oversight/measure.ts';
import { alertsOf } from '../../../lib/oversight/measures/alerts.ts';
import { scorecardOf } from '../../../lib/oversight/measures/scorecard.ts';
import { factsOfYear } from '../../../lib/oversight/synthetic/facts-of-year.ts';

const year = demoYear('2025-12-01', 9000);
const facts = factsOfYear(year);

vi.mock('../../../components/workspace/oversight/figures/use-figures.ts', () => ({
  useFigures: (asked: ScorecardAsked) => ({
    made: scorecardOf(facts, asked, { termFor: () => null, asOf: '1', madeAt: Date.UTC(2026, 10, 29) }),
    fault: null,
    asking: false,
    look: async () => {},
  }),
}));

const shown = shownOf(new URLSearchParams(), '2026-11-29');
const marks: Marks = {
  baseline: (measure) => (measure === 'accuracy' ? 0.93 : null),
  phase: (vendor) => (vendor?.startsWith('Northgate') ? 'in transition until 2026-12-31' : null),
};
const asYear = { ...shown, period: { from: '2025-12-01', to: '2026-11-30' } };

test('the scorecard shows last month by vendor, with a trend, its baseline and the phase a vendor is in', () => {
  const html = renderToStaticMarkup(<ScorecardView shown={shown} marks={marks} />);
  expect(shown.period).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  for (const words of ['Monthly minimum', 'in transition until 2026-12-31', 'baseline 93.0', 'to talk about'])
    expect(html).toContain(words);
  expect(html.match(/<svg class="trend"/g)!.length).toBeGreaterThan(40);
  // Numbers are links, with whose they are.
  expect(html).toMatch(/aria-label="[\d,]+, numerator of Coding accuracy, Meridian Coding Partners"/);
});

test('alerts name their rules; those of the year are there', () => {
  const html = renderToStaticMarkup(<AlertsView shown={asYear} />);
  expect(html).toContain('Rule: The whole interval lies on the wrong side of the target');
  const asked = { period: asYear.period, filters: {}, and: null } as const;
  const card = { termFor: () => null, asOf: '', madeAt: 0 };
  const alerts = alertsOf(
    scorecardOf(facts, { ...asked, by: 'vendor', and: 'month' }, card),
    scorecardOf(facts, { ...asked, by: 'coder' }, card),
  );
  expect(alerts.length).toBeGreaterThan(0);
  expect(html.match(/Show what is behind</g)).toHaveLength(alerts.length);
});

test('grids say their number, cases and interval in each cell, and grey what is too little', () => {
  const matrix = renderToStaticMarkup(<MatrixView shown={asYear} />);
  expect(matrix).toContain('insufficient');
  expect(matrix).toMatch(/class="heat few"/);
  expect(matrix).toContain('Ben Achterberg, CPC-A');
  const risk = renderToStaticMarkup(<RiskView shown={asYear} />);
  expect(risk).toContain('Interventional cardiology');
  expect(risk).toMatch(/class="heat" style="--heat:45%"/);
});

test('months are drawn and stand in a table; turnover tells its relation with n; the calculator its assumptions', () => {
  const months = renderToStaticMarkup(<MonthsView shown={asYear} marks={marks} />);
  expect(months).toContain('<svg class="months-chart"');
  expect(months.match(/<th scope="row">[A-Z][a-z]{2} 2026</g)).toHaveLength(11);
  expect(renderToStaticMarkup(<TurnoverView shown={asYear} />)).toMatch(
    /ρ = -?[01]\.\d\d over \d+ months|too little to say/,
  );
  expect(renderToStaticMarkup(<CostView shown={asYear} />)).toContain('Assumption: put in your own');
});
