// Runs dependency-cruiser over a folder as its command does: the rules match paths relative to the folder
// it starts in, so a scratch tree needs a process of its own.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { packageBin } from '../../../scripts/package-bin.ts';
import { root } from './tree.ts';

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[]; totalCruised: number };
}

/** The breaches found, as `rule: file that imports`. */
export async function cruise(folder: string, folders: string[]): Promise<string[]> {
  const config = path.join(root, '.dependency-cruiser.cjs');
  const args = [packageBin('dependency-cruiser'), '--config', config, '--output-type', 'json', ...folders];
  const text = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(error ?? new Error(stderr));
    });
  });
  const { summary } = JSON.parse(text) as Report;
  if (summary.totalCruised === 0) throw new Error('Nothing was read.');
  return summary.violations.map((found) => `${found.rule.name}: ${found.from}`);
}
