// Importing whole published files in the workspace, and the second browser that fetches them: how long each takes, and the
// longest time for which the panel of the same browser drew no frame meanwhile. The files lie beside the repository, or
// where OVERREAD_PUBLISHED says; without them there is nothing to measure.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { startDemo } from '../../../lib/demo/server.ts';
import { buildExtension } from '../../../scripts/builds.ts';
import { startBackend } from '../../e2e/fixtures/backend.ts';
import { openProfile, type Profile } from '../../e2e/fixtures/chromium.ts';
import { openChart } from '../../e2e/fixtures/open-chart.ts';
import { openPanel } from '../../e2e/fixtures/panel.ts';
import { chartInPanel } from '../../e2e/fixtures/review-by-key.ts';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { type Frames, frames } from './frames.ts';
import { type Row, readable } from './row.ts';

const published =
  process.env.OVERREAD_PUBLISHED ?? fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const files = [
  'icd10cm_order_2022.txt.gz',
  'icd10pcs_order_2022.txt.gz',
  'HCPC2019_CONTR_ANWEB.txt.gz',
  'icd10cm_tabular_2021.xml.gz',
].map((name) => path.join(published, name));
const chart = 'card-05';
const patience = { timeout: 240_000 };

export async function codeImport(): Promise<Row[]> {
  if (!files.every((file) => existsSync(file))) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  process.env.OVERREAD_BUILD = path.join(folder, 'build');
  await buildExtension({ out: process.env.OVERREAD_BUILD, browsers: ['chrome'], demo: true });
  const demo = await startDemo();
  const backend = await startBackend({ OVERREAD_DATA: path.join(folder, 'data') });
  const [profile, other] = [await openProfile(), await openProfile()];
  try {
    const page = await openChart(profile, demo.url, 'classic', chart);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, chart);
    const workspace = await codeSets(profile);
    const idle = await frames(panel, () => workspace.waitForTimeout(5_000));
    const reading = await frames(panel, async () => {
      await workspace.getByLabel('Choose published files').setInputFiles(files);
      await workspace.getByText('4 code sets were read').waitFor(patience);
    });
    const sending = await frames(panel, async () => {
      await workspace.getByRole('button', { name: 'Put in use for everybody' }).click();
      await workspace.getByText('In use from now on').waitFor(patience);
    });
    const indexing = await frames(panel, async () => {
      await workspace.getByLabel('On the date', { exact: true }).fill('2022-01-05');
      await workspace.getByLabel('Code, or words').fill('pneumonia');
      await workspace.getByRole('listitem').filter({ hasText: 'ICD-10-CM) 2022' }).first().waitFor(patience);
    });
    const second = await codeSets(other);
    const begun = performance.now();
    await signIn(second, backend);
    await second
      .getByRole('region', { name: 'Code sets in use' })
      .getByText('2019')
      .first()
      .waitFor(patience);
    const there = () => second.locator('[aria-label="Code sets in use"] tbody tr').count();
    while ((await there()) < files.length) await second.waitForTimeout(20);
    const fetched = performance.now() - begun;
    return [
      {
        what: 'panel, longest time without a frame: nothing going on',
        figure: readable(idle.longest),
        unit: 'ms',
      },
      ...rowsOf('four published files read', reading),
      ...rowsOf('sent, kept and fetched again', sending),
      ...rowsOf('from there to the first answer of the search', indexing),
      { what: 'another browser, from signing in to all in use', figure: readable(fetched), unit: 'ms' },
    ];
  } finally {
    await profile.close();
    await other.close();
    await backend.stop();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rowsOf = (what: string, { took, longest }: Frames): Row[] => [
  { what, figure: readable(took), unit: 'ms' },
  { what: `panel meanwhile, longest time without a frame`, figure: readable(longest), unit: 'ms' },
];

async function codeSets(profile: Profile): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/code-sets`);
  return page;
}
