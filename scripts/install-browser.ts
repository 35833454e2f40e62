// Gets a browser where nobody did so before: from the system's packages on Debian and Ubuntu as root (a
// build machine, a container), else by Playwright's own download.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { packageBin } from './package-bin.ts';

/** One way to get a browser; false where it does not apply to this machine or did not work. */
export type Attempt = () => boolean;

export const chromiumAttempts: readonly Attempt[] = [
  () => aptInstall('chromium'),
  () => playwrightInstall('chromium'),
];

export const firefoxAttempts: readonly Attempt[] = [
  () => aptInstall('firefox-esr'),
  () => aptInstall('firefox'),
];

function aptInstall(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${name} with apt-get.`);
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', name]);
}

function playwrightInstall(name: string): boolean {
  console.log(`Downloading ${name} with Playwright.`);
  return run(process.execPath, [packageBin('@playwright/test', 'playwright'), 'install', name]);
}

/** What the installer says is shown only where it fails. */
function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`.trim());
  return status === 0;
}
