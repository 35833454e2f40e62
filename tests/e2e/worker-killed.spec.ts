// The service worker is killed again and again while charts are reviewed: nothing is lost and nothing arrives twice.

import { setTimeout as wait } from 'node:timers/promises';
import { demoCharts } from '../../lib/demo/charts.ts';
import { report, times } from '../nightly.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, expectedTally, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { stopServiceWorkers } from './fixtures/service-workers.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// Eleven lines to begin with; then as many charts as it takes.
const legible = demoCharts.filter(({ lines }) => !lines.some((line) => line.unreadable));
const charts = new Set(['card-05', ...legible.map(({ id }) => id)]);
const wanted = times(20, 200);

test('killed at any moment, the reviews arrive whole and once', async ({ profile, backend, ehr }) => {
  test.setTimeout(times(240_000, 3_600_000));
  let kills = 0;
  const reviewed: string[] = [];
  for (const chart of charts) {
    const page = await openChart(profile, ehr, 'classic', chart);
    const panel = await openPanel(profile, page);
    if (reviewed.length === 0) await signIn(panel, backend);
    await chartInPanel(panel, chart);
    let over = false;
    const killing = (async () => {
      while (!over) {
        kills += await stopServiceWorkers(profile.context);
        await wait(50);
      }
    })();
    await reviewByKey(panel, page, chart);
    await signByKey(panel);
    over = true;
    await killing;
    await sendNow(panel);
    await expect(panel.locator('.save-state')).toHaveText('Saved');
    await panel.close();
    await page.close();
    reviewed.push(chart);
    if (kills >= wanted) break;
  }
  report('service workers stopped', kills, 'times');
  expect(kills).toBeGreaterThanOrEqual(wanted);

  const { records, changes } = await backendRecords(backend);
  expect(new Set(changes).size).toBe(changes.length);
  const sum = (count: (chart: string) => number) => reviewed.reduce((all, chart) => all + count(chart), 0);
  const verdicts = records.filter((r) => r.kind === 'verdict');
  const inAll = sum((chart) => demoChart(chart).lines.length + demoChart(chart).omitted.length);
  expect(verdicts).toHaveLength(inAll);
  for (const kind of ['revise', 'add', 'delete'] as const)
    expect(verdicts.filter((v) => v.values.disposition === kind).length, kind).toBe(
      sum((chart) => expectedTally(chart)[kind]),
    );
  const signed = records.filter((r) => r.kind === 'worksheet' && r.values.status === 'signed');
  expect(signed).toHaveLength(reviewed.length);
  const findings = records.filter((r) => r.kind === 'finding' && !r.values.removed);
  expect(findings.every((f) => (f.values.evidence as unknown[]).length === 1)).toBe(true);
  report('reviews that arrived whole and once', reviewed.length, 'reviews');
});
