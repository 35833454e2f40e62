// The service worker is killed at ten points of the path: nothing is lost and nothing arrives twice.

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
