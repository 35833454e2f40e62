// From nothing to the first finding: a fresh clone, the README's first command, a browser, one chart. What a
// new person waits for the machine; reading and thinking are theirs.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { openProfile } from '../../e2e/fixtures/chromium.ts';
import { openChart, selectPassage } from '../../e2e/fixtures/open-chart.ts';
import { openPanel } from '../../e2e/fixtures/panel.ts';
import { chartInPanel, demoChart } from '../../e2e/fixtures/review-by-key.ts';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { milliseconds, type Row, readable } from './row.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const chart = 'card-05';
const run = promisify(execFile);

interface Ready {
  backend: string;
  ehr: string;
  extension: string;
  account: { email: string; password: string };
}

export async function firstFinding(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-clone-'));
  const clone = path.join(folder, 'overread');
  let app: ChildProcess | undefined;
  try {
    await run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
    const install = await milliseconds(() => run('npm', ['ci'], { cwd: clone, maxBuffer: 2 ** 26 }));
    let ready: Ready | undefined;
    const start = await milliseconds(async () => {
      const args = ['start', '--', '--no-browser'];
      const env = { ...process.env, OVERREAD_JSON: '1' };
      app = spawn('npm', args, { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
      ready = await readyLine(app);
    });
    const finding = await milliseconds(() => firstFindingIn(ready!));
    const seconds = (time: number): string => readable(time / 1000);
    return [
      { what: 'npm ci', figure: seconds(install), unit: 's' },
      { what: 'npm start, until it is ready', figure: seconds(start), unit: 's' },
      { what: 'open a chart, sign in, record a finding, saved', figure: seconds(finding), unit: 's' },
      { what: 'from the clone to the first finding', figure: seconds(install + start + finding), unit: 's' },
    ];
  } finally {
    if (app?.pid && app.exitCode === null) {
      process.kill(-app.pid, 'SIGTERM');
      await once(app, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstFindingIn({ backend, ehr, extension, account }: Ready): Promise<void> {
  process.env.OVERREAD_BUILD = path.dirname(extension);
  const profile = await openProfile();
  const page = await openChart(profile, ehr, 'classic', chart);
  const panel = await openPanel(profile, page);
  await signIn(panel, { url: backend, account });
  await chartInPanel(panel, chart);
  await panel.locator('[data-line]').nth(1).focus();
  await panel.keyboard.press('d');
  await selectPassage(page, chart, demoChart(chart).documents[0]!.text.split('\n')[0]!);
  await panel.getByRole('button', { name: 'Take selected text' }).click();
  await panel.locator('.evidence-quote').first().waitFor();
  await panel.locator('.save-state', { hasText: /^Saved$/ }).waitFor();
  await profile.close();
}

async function readyLine(app: ChildProcess): Promise<Ready> {
  for await (const line of createInterface({ input: app.stdout! }))
    if (line.startsWith('OVERREAD_READY ')) return JSON.parse(line.slice('OVERREAD_READY '.length)) as Ready;
  throw new Error('npm start ended before it was ready.');
}
