// The checks of diagnoses over the demonstration charts with the published tabular list and codes, where they are beside
// the repository: of years before the charts, held to be in force. Hundreds of its notes apply, and what fires is known.

import { existsSync, openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { codeSets } from '../../../lib/codes/code-sets.ts';
import { importFiles } from '../../../lib/codes/import-files.ts';
import { answersFor } from '../../../lib/practice/answer-key.ts';
import type { DemoChart } from '../../../lib/practice/chart-type.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { chartOfReview } from '../../../lib/rules/chart-of-review.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import { tablesOf } from '../../../lib/rules/tables-of-sets.ts';
import { made } from '../codes/sample-files.ts';
import { chartOf } from '../store/charts.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const names = ['icd10cm_order_2022.txt.gz', 'icd10cm_tabular_2021.xml.gz'];
const present = names.every((name) => existsSync(folder + name));
if (!present)
  console.log('published-list: no ../shared/data beside the repository, published files are skipped');

const asReviewed = (chart: DemoChart) => {
  const { specialty, encounterType, payer, dateOfService, dischargeDate } = chart;
  const keys = answersFor(chart).lines.map(({ lineKey }, n) => lineKey ?? `unreadable #${n}`);
  return chartOfReview({
    fields: chartOf({ specialty, encounterType, payer, dateOfService, dischargeDate, dob: chart.patient.dob })
      .fields,
    lines: chart.lines.map(({ system, code, modifiers, units, poa, unreadable }, n) => ({
      key: keys[n]!,
      system: unreadable ? null : system,
      code: unreadable ? '' : code,
      modifiers,
      units,
      diagnoses: [],
      poa,
      label: null,
      unreadable: unreadable ? code : null,
    })),
    facts: [],
    billedOn: null,
  });
};

describe.skipIf(!present)('the published list', () => {
  test('says of the demonstration charts only what is an error in them', async () => {
    const blobs = await Promise.all(
      names.map(async (name) => {
        const [blob] = made(await importFiles([{ name, blob: await openAsBlob(folder + name) }], { now: 0 }));
        return { ...blob!, release: { ...blob!.release, effectiveTo: null } };
      }),
    );
    const tables = tablesOf(codeSets(blobs));
    const ofList = allRules.filter(({ id }) => ['X2', 'X3', 'X4'].includes(id));
    const fired = demoCharts.flatMap((chart) => {
      const run = runRules(ofList, asReviewed(chart), tables, { packs: new Set() });
      expect([run.broken, run.answers.filter(({ outcome }) => outcome === 'cannot-evaluate')]).toEqual([
        [],
        [],
      ]);
      return run.answers.flatMap((answer) =>
        answer.outcome === 'fire'
          ? answer.fires.map(({ lineKey }) => `${chart.id} ${answer.rule} ${lineKey}`)
          : [],
      );
    });
    expect(fired).toEqual(['card-02 X3 ICD-10-CM I20.0 #1']);
  }, 60_000);
});
