// The main job, from a coded chart to a measured finding, in each shape of EHR and on each database.

import { percent } from '../../components/ui/words.ts';
import { backendRecords, backendScorecard } from './fixtures/backend-records.ts';
import { goOffline, goOnline } from './fixtures/network.ts';
import { openChart, shapes } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, expectedTally, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// Eleven lines, two wrong, one code omitted; and one with nothing wrong.
const first = 'card-05';
const second = 'card-01';

for (const shape of shapes) {
  test(`${shape}: from a coded chart to a measured finding, online and off`, async ({
    profile,
    newProfile,
    backend,
    ehr,
  }) => {
    test.setTimeout(120_000);
    const page = await openChart(profile, ehr, shape, first);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, first);

    await reviewByKey(panel, page, first);
    const tally = expectedTally(first);
    const { agree, revise, add, delete: deleted } = tally;
    for (const of of [agree + revise + add, agree + revise + add + deleted])
      await expect(panel.locator('.score')).toContainText(`${agree} / ${of} · ${percent(agree / of)}`);
    await signByKey(panel);
    await expect(panel.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();

    const other = await openChart(profile, ehr, shape, second);
    const otherPanel = await openPanel(profile, other);
    await chartInPanel(otherPanel, second);
    await goOffline(profile, backend);
    await reviewByKey(otherPanel, other, second);
    await signByKey(otherPanel);
    await expect(otherPanel.locator('.save-state')).toContainText(/Offline since .+, \d+ to send/);

    await goOnline(profile, backend);
    await sendNow(otherPanel);
    await expect(otherPanel.locator('.save-state')).toHaveText('Saved');

    const { records, changes } = await backendRecords(backend);
    expect(new Set(changes).size).toBe(changes.length);
    const signed = records.filter((r) => r.kind === 'worksheet' && r.values.status === 'signed');
    expect(signed).toHaveLength(2);
    const findings = records.filter((r) => r.kind === 'finding' && r.values.removed === false);
    expect(findings).toHaveLength(tally.revise + tally.add + tally.delete);
    for (const finding of findings) {
      expect(finding.values.evidence).not.toHaveLength(0);
      expect(finding.values.rationale).not.toBe('');
    }

    const elsewhere = await newProfile();
    const workspace = await elsewhere.context.newPage();
    await workspace.goto(`chrome-extension://${elsewhere.extensionId}/workspace.html`);
    await signIn(workspace, backend);
    await expect(workspace.locator('tbody tr')).toHaveCount(2);
    await workspace.getByRole('link', { name: 'Scorecard' }).click();
    const all = expectedTally(first);
    const clean = expectedTally(second);
    const correct = all.agree + clean.agree;
    const of = correct + all.revise + all.add;
    const totals = workspace.locator('tfoot').first();
    await expect(totals).toContainText(`${percent(correct / of)} ${correct} / ${of}`);
    expect(await backendScorecard(backend)).toMatchObject({
      initial: {
        raw: {
          total: {
            charts: 2,
            figures: [
              { numerator: correct, denominator: of },
              {},
              {},
              {},
              { numerator: 1, denominator: 2 },
              {},
              {},
            ],
          },
        },
      },
    });
  });
}
