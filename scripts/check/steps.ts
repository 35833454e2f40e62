// The list of checks, quick ones first, so that a slip in the types is known before the browsers start.

import path from 'node:path';
import { demoBuild } from '../builds.ts';
import { needChromium, needFirefox } from '../find-browser.ts';
import { packageBin, root } from '../package-bin.ts';

/** Arguments for Node: a file and what it gets. */
export type Command = readonly string[];

export interface Step {
  name: string;
  commands: readonly Command[];
  /** Where the step's test runner writes what it counted; absent for a check that counts as one. */
  report?: string;
  /** Longest time for one of its commands. */
  minutes: number;
  /** Environment for its commands, found out when the step's turn comes. */
  env?: () => Promise<Record<string, string>>;
}

const reports = path.join(root, 'test-results/reports');

/** Playwright's workers ask for colours themselves and complain when told not to. */
const plain = async () => ({ NO_COLOR: '1' });

const check = (name: string, ...commands: Command[]): Step => ({ name, commands, minutes: 5, env: plain });

function vitest(project: string): Step {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [packageBin('vitest'), 'run', '--project', project, ...reporters];
  return { name: project, commands: [command], report, minutes: 25, env: plain };
}

function playwright(project: string, browser: () => Promise<Record<string, string>>): Step {
  const report = path.join(reports, `${project}.json`);
  const command = [packageBin('@playwright/test', 'playwright'), 'test', '--project', project];
  return {
    name: project,
    commands: [[...command, '--reporter=line,json']],
    report,
    // End to end on the embedded database takes 15 on two quiet cores.
    minutes: 45,
    env: async () => ({
      ...(await browser()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      OVERREAD_BUILD: demoBuild,
    }),
  };
}

const withChromium = async () => ({ CHROMIUM_PATH: await needChromium() });
const withFirefox = async () => ({ FIREFOX_PATH: await needFirefox() });

export const steps: readonly Step[] = [
  check('types', [packageBin('wxt'), 'prepare'], [packageBin('typescript', 'tsc'), '--noEmit']),
  check('lint', [packageBin('@biomejs/biome'), 'ci', '--colors=off', '.']),
  check('unused', [packageBin('knip')]),
  vitest('house'),
  vitest('unit'),
  vitest('server'),
  vitest('faults'),
  vitest('scripts'),
  vitest('stores'),
  check('build', [path.join(root, 'scripts/build.ts'), 'demo', 'store']),
  playwright('browser', withChromium),
  playwright('extension', withChromium),
  playwright('e2e-embedded', withChromium),
  playwright('e2e-postgres', withChromium),
  playwright('firefox', withFirefox),
];
