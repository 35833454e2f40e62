// Which browser gets used, and what is said where there is none.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { findBranded, findChromium, findFirefox } from '../../../scripts/find-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overread-browsers-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string): string => {
  const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
};

test('the program that the environment names comes first', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(await findChromium()).toBe(process.execPath);
});

test('an environment that names nothing is told so', async () => {
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
  await expect(findFirefox()).rejects.toThrow('FIREFOX_PATH is set to /nowhere/firefox');
});

test('a Chrome of Google’s brand is not taken for one that loads extensions', async () => {
  const chrome = program('google-chrome');
  const chromium = program('chromium');
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', folder);
  expect(await findChromium()).toBe(chromium);
  expect(await findBranded()).toBe(chrome);
});
