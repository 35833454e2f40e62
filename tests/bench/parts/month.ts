// A month of 10,000 encounters checked in the workspace: how long it takes, and the longest time for which the page that
// shows how far it is drew no frame meanwhile. With the published tables where they lie beside the repository, or where
// OVERREAD_PUBLISHED says; without them with those that come with the product.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../../../scripts/builds.ts';
import { startBackend } from '../../e2e/fixtures/backend.ts';
import { openProfile } from '../../e2e/fixtures/chromium.ts';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { seeded } from '../../unit/page/note-corpus.ts';
import { frames } from './frames.ts';
import { type Row, readable } from './row.ts';

const published =
  process.env.OVERREAD_PUBLISHED ?? fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const files = ['icd10cm_order_2022.txt.gz', 'icd10cm_tabular_2021.xml.gz'].map((name) =>
  path.join(published, name),
);
const count = 10_000;
const patience = { timeout: 600_000 };

export async function month(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  process.env.OVERREAD_BUILD = path.join(folder, 'build');
  await buildExtension({ out: process.env.OVERREAD_BUILD, browsers: ['chrome'], demo: true });
  const backend = await startBackend({ OVERREAD_DATA: path.join(folder, 'data') });
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    const at = `chrome-extension://${profile.extensionId}/workspace.html`;
    await page.goto(`${at}#/code-sets`);
    await signIn(page, backend);
    // The page is made anew once somebody is signed in; a file that is chosen before is lost.
    await page.getByText('None yet.').waitFor(patience);
    if (files.every((file) => existsSync(file))) {
      await page.getByLabel('Choose published files').setInputFiles(files);
      await page.getByRole('button', { name: 'Put in use for everybody' }).click(patience);
      await page.getByText('In use from now on').waitFor(patience);
    }
    await page.goto(`${at}#/month`);
    await page.getByRole('radio', { name: 'A file (CSV)' }).check();
    const buffer = Buffer.from(monthFile());
    await page
      .getByLabel('Choose a CSV file')
      .setInputFiles({ name: 'month.csv', mimeType: 'text/csv', buffer });
    const idle = await frames(page, () => page.waitForTimeout(5_000));
    const done = page.getByText(`${count.toLocaleString('en-US')} charts checked.`);
    const run = await frames(page, async () => {
      await page.getByRole('button', { name: 'Read the file' }).click();
      await done.waitFor(patience);
    });
    const found = (await page.getByText('charts checked.').locator('..').innerText()).replace(
      /.*checked\. /,
      '',
    );
    const what = `${count.toLocaleString('en-US')} encounters of 20 codes`;
    return [
      { what: `${what}: ${found}`, figure: readable(run.took / 1000), unit: 's' },
      { what: 'longest time without a frame meanwhile', figure: readable(run.longest), unit: 'ms' },
      { what: 'longest time without a frame: nothing going on', figure: readable(idle.longest), unit: 'ms' },
    ];
  } finally {
    await profile.close();
    await backend.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const diagnoses = ['I10', 'E11.22', 'N18.31', 'I50.33', 'J18.9', 'G35', 'M54.50', 'K21.9', 'F32.9', 'Z79.4'];
const procedures = ['99213', '99214', '99285', '73030', '93000', '71046', '36415', '96372', 'J1885', '80053'];

/** Half diagnoses, half procedures. */
function monthFile(): string {
  const random = seeded(11);
  const some = (among: readonly string[]) => among[Math.floor(random() * among.length)]!;
  const ten = (among: readonly string[]) => Array.from({ length: 10 }, () => some(among)).join(' ');
  const rows = Array.from({ length: count }, (_, n) => {
    const day = `2022-03-${String(1 + (n % 28)).padStart(2, '0')}`;
    return `E-${n},${day},outpatient,professional,Medicare Part B,1951-08-14,F,Coder ${n % 40},${ten(diagnoses)},${ten(procedures)}`;
  });
  return ['Encounter,DOS,Patient type,Claim type,Payer,DOB,Sex,Coder,Dx,CPT', ...rows].join('\n');
}
