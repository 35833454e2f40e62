// Faults tried more often than `npm test` has time for: a thousand simulated histories, every storage call of a story
// in both ways, kills of the backend under four writers, of the browser and of its service worker. A figure that is not 0 where something was
// lost, or a command that fails, is a fault of the product.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageBin } from '../../../scripts/package-bin.ts';
import type { Row } from './row.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The same tests as in `npm test`; NIGHTLY says how often. */
const commands: readonly string[][] = [
  [packageBin('vitest'), 'run', '--project', 'faults'],
  [packageBin('vitest'), 'run', '--project', 'server', 'tests/unit/server/kill.test.ts'],
  [packageBin('@playwright/test', 'playwright'), 'test', '--project=e2e-embedded', '-g', 'killed while'],
];

export async function faults(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-faults-'));
  const report = path.join(folder, 'report.jsonl');
  const rows: Row[] = [];
  try {
    for (const words of commands) {
      const env = { SEEDS: '1-1000', ...process.env, NIGHTLY: '1', NIGHTLY_REPORT: report };
      const stdio = ['ignore', 'ignore', 'inherit'] as const;
      const child = spawn(process.execPath, words, {
        cwd: root,
        env,
        stdio: [...stdio],
      });
      const [code] = await once(child, 'exit');
      rows.push({
        what: words.slice(1).join(' ').slice(0, 60),
        figure: `${code}`,
        unit: 'exit code',
      });
    }
    const said = readFileSync(report, 'utf8').trim().split('\n');
    return [...said.map((line) => JSON.parse(line) as Row), ...rows];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
