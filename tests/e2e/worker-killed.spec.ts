// The service worker is killed at ten points of the path, and at many of a person who changes their mind: nothing is
// lost and nothing arrives twice.

import { report, times } from '../nightly.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, expectedTally, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { stopServiceWorkers } from './fixtures/service-workers.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const chart = 'card-05';

test('killed after each of ten steps, the whole review arrives once', async ({ profile, backend, ehr }) => {
  test.setTimeout(120_000);
  let kills = 0;
  const kill = async () => {
    kills += await stopServiceWorkers(profile.context);
  };
  const page = await openChart(profile, ehr, 'classic', chart);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart);
  await kill();
  await reviewByKey(panel, page, chart, async (step) => {
    if (step <= 11) await kill();
  });
  await signByKey(panel);
  await kill();
  expect(kills).toBeGreaterThanOrEqual(10);
  await sendNow(panel);
  await expect(panel.locator('.save-state')).toHaveText('Saved');

  const { records, changes } = await backendRecords(backend);
  expect(new Set(changes).size).toBe(changes.length);
  const { lines, omitted } = demoChart(chart);
  const tally = expectedTally(chart);
  const verdicts = records.filter((r) => r.kind === 'verdict');
  expect(verdicts).toHaveLength(lines.length + omitted.length);
  const count = (kind: string) => verdicts.filter((v) => v.values.disposition === kind).length;
  expect([count('revise'), count('add'), count('delete')]).toEqual([tally.revise, tally.add, tally.delete]);
  expect(records.filter((r) => r.kind === 'worksheet' && r.values.status === 'signed')).toHaveLength(1);
  const findings = records.filter((r) => r.kind === 'finding' && !r.values.removed);
  expect(findings.every((f) => (f.values.evidence as unknown[]).length === 1)).toBe(true);
});

test('killed while verdicts are on their way, each arrives once', async ({ profile, backend, ehr }) => {
  const kills = times(10, 200);
  test.setTimeout(120_000 + kills * 5_000);
  const page = await openChart(profile, ehr, 'spa', chart);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart);
  const rows = panel.locator('[data-line]');
  const count = await rows.count();
  const judged = new Map<number, 'agree' | 'delete'>();
  let stopped = 0;
  for (let n = 0; n < kills; n += 1) {
    const line = n % count;
    const verdict = judged.get(line) === 'agree' ? 'delete' : 'agree';
    judged.set(line, verdict);
    await rows.nth(line).focus();
    await panel.keyboard.press(verdict === 'agree' ? 'a' : 'd');
    // The verdict is sent soon after; now before, now during, now behind it.
    await new Promise((resolve) => setTimeout(resolve, (n * 97) % 1_300));
    stopped += await stopServiceWorkers(profile.context);
    await expect(rows.nth(line)).toHaveAttribute('data-verdict', verdict);
    await panel.keyboard.press('Escape');
  }
  report('service worker stopped while verdicts were on their way', stopped, 'times');
  expect(stopped).toBeGreaterThan(kills / 2);
  await sendNow(panel);
  await expect(panel.locator('.save-state')).toHaveText('Saved');
  const { records, changes } = await backendRecords(backend);
  expect(new Set(changes).size).toBe(changes.length);
  const sent = records.filter(({ kind }) => kind === 'verdict').map(({ values }) => values.disposition);
  expect(sent.sort()).toEqual([...judged.values()].sort());
});
