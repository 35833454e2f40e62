// The demonstration's answer key, reviewed by keyboard alone: what the record then holds is what the key says,
// with the right POA, modifiers, units and place, and the DRG.

import { answersFor } from '../../lib/practice/answer-key.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// A wrong POA; another principal diagnosis and DRG; modifiers; a revised code with units of its own.
for (const id of ['ipm-01', 'ipm-02', 'card-03', 'an-04']) {
  test(`${id}: every verdict holds what is right`, async ({ profile, backend, ehr }) => {
    test.setTimeout(180_000);
    const page = await openChart(profile, ehr, 'spa', id);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, id);
    await reviewByKey(panel, page, id);
    await signByKey(panel);
    await expect(panel.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();

    const { records } = await backendRecords(backend);
    const key = answersFor(demoChart(id));
    const verdicts = records.filter((r) => r.kind === 'verdict').map((r) => r.values);
    const findings = records.filter((r) => r.kind === 'finding').map((r) => r.values);
    expect(verdicts).toHaveLength(key.lines.length + key.omitted.length);
    for (const answer of [...key.lines, ...key.omitted]) {
      const verdict = verdicts.find((v) => `${v.lineKey}`.startsWith(answer.lineKey ?? 'unreadable'));
      expect(verdict, answer.delivered).toMatchObject({ disposition: answer.disposition });
      if (answer.position) expect(verdict).toMatchObject({ position: answer.position });
      if (answer.auditor) expect(verdict).toMatchObject({ auditor: { code: answer.auditor.code } });
      const error = demoChart(id).lines.find((line) => line.code === answer.delivered)?.error;
      if (error?.disposition === 'revise' && error.units)
        expect(verdict).toMatchObject({ auditor: { units: error.units } });
      const right = Object.entries(answer.attributes ?? {}).filter(([, value]) => value !== undefined);
      expect(verdict?.auditor ?? {}).toMatchObject(Object.fromEntries(right));
      if (!answer.reason) continue;
      const { category, severity, direction, rootCause, rationale } = answer.reason;
      const words = { category, severity, direction, rootCause, rationale };
      expect(findings.find((f) => f.rationale === rationale)).toMatchObject(words);
    }
    if (key.auditedDrg)
      expect(records.find((r) => r.kind === 'worksheet')?.values.drg).toMatchObject({
        delivered: demoChart(id).drg?.number,
        reviewed: key.auditedDrg.number,
        rootCause: 'coder',
        basis: 'documentation',
      });
  });
}
