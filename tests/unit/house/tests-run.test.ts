// A test that no runner picks up passes for ever: every test file belongs to one project of a runner, and
// every project is a step of `npm test`.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { wherePostgresMatters } from '../../../playwright.config.ts';
import { steps } from '../../../scripts/check/steps.ts';
import { packageBin } from '../../../scripts/package-bin.ts';
import { root, sourceFiles } from './tree.ts';

interface Suite {
  file?: string;
  specs?: { file: string; tests: { projectName: string }[] }[];
  suites?: Suite[];
}

const named = (pattern: RegExp): string[] => sourceFiles(['tests']).filter((file) => pattern.test(file));
const stepNames = steps.map((step) => step.name);

test('each *.test.ts is run by one project of Vitest', () => {
  const listed = JSON.parse(tool('vitest', ['list', '--filesOnly', '--json'])) as {
    file: string;
    projectName: string;
  }[];
  const files = listed.map(({ file }) => relative(file)).sort();
  expect(files).toEqual(named(/\.test\.tsx?$/).sort());
  expect(stepNames).toEqual(expect.arrayContaining(listed.map((entry) => entry.projectName)));
});

test('each *.spec.ts is run by a project of Playwright', () => {
  const specs = listSpecs();
  const files = [...new Set(specs.map((spec) => spec.file))].sort();
  expect(named(/\.spec\.tsx?$/).filter((file) => !files.some((name) => file.endsWith(name)))).toEqual([]);
  const projects = specs.flatMap((spec) => spec.tests.map((one) => one.projectName));
  expect(stepNames).toEqual(expect.arrayContaining([...new Set(projects)]));
  const onPostgres = specs.filter((spec) => spec.tests.some((one) => one.projectName === 'e2e-postgres'));
  expect([...new Set(onPostgres.map((spec) => path.basename(spec.file, '.spec.ts')))].sort()).toEqual(
    wherePostgresMatters,
  );
});

function listSpecs(): NonNullable<Suite['specs']> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-list-'));
  try {
    // Into a file: what a spec prints while it is loaded stands in the output too.
    const file = path.join(folder, 'list.json');
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    tool('@playwright/test', ['test', '--list', '--reporter=json'], { command: 'playwright', env });
    return (JSON.parse(readFileSync(file, 'utf8')) as { suites: Suite[] }).suites.flatMap(specsOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function specsOf(suite: Suite): NonNullable<Suite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

const relative = (file: string): string =>
  file.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '');

function tool(
  name: string,
  args: string[],
  { command, env }: { command?: string; env?: Record<string, string> } = {},
): string {
  return execFileSync(process.execPath, [packageBin(name, command), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}
