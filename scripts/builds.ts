// Builds of the extension. The demonstration build may read pages on this machine and knows its backend;
// the store build asks for no site at all. They go into folders of their own, so that making one does not
// take away the files of the other while a browser runs it.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { packageBin, root } from './package-bin.ts';

export type BrowserName = 'chrome' | 'edge' | 'firefox';

/** Where the tests look for the demonstration build. */
export const demoBuild = path.join(root, '.output/demo');
export const storeBuild = path.join(root, '.output/store');

/** The folder that a browser loads, inside a build's folder. */
export const extensionFolder = (build: string, browser: BrowserName): string =>
  path.join(build, `${browser}-mv3`);

export interface BuildOptions {
  out: string;
  browsers: readonly BrowserName[];
  demo: boolean;
  /** Backend address that the sign-in form is filled with. */
  server?: string;
}

/** Builds for each browser, side by side; fails with the builder's words when one does not build. */
export async function buildExtension({ out, browsers, demo, server }: BuildOptions): Promise<void> {
  const env = {
    ...process.env,
    OVERREAD_OUT: out,
    OVERREAD_DEMO: demo ? '1' : '',
    OVERREAD_SERVER: server ?? '',
  };
  await Promise.all(browsers.map((browser) => build(browser, env)));
}

function build(browser: BrowserName, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [packageBin('wxt'), 'build', '-b', browser];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The ${browser} build failed.\n${said}`));
    });
  });
}
