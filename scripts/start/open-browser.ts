// Opens a browser with the extension in a profile of its own, where there is a screen to show it on.

import { type ChildProcess, spawn } from 'node:child_process';
import { findChromium } from '../find-browser.ts';

export interface OpenBrowser {
  /** Ends the browser as if its last window was closed. */
  close(): void;
}

export interface BrowserOptions {
  extension: string;
  profile: string;
  url: string;
  onClosed(): void;
}

const hasScreen = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Undefined where no screen, or no browser that loads an extension by itself, is there. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser | undefined> {
  const program = hasScreen() ? await findChromium() : undefined;
  if (!program) return undefined;
  // A process group of its own: Ctrl-C in the terminal must reach us first.
  const child = spawn(program, flags(options), { detached: true, stdio: 'ignore' });
  let closing = false;
  child.once('exit', () => {
    if (!closing) options.onClosed();
  });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true)).once('error', () => resolve(false));
  });
  if (!started) return undefined;
  return {
    close() {
      closing = true;
      end(child);
    },
  };
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

const flags = ({ extension, profile, url }: BrowserOptions): string[] => [
  `--user-data-dir=${profile}`,
  `--load-extension=${extension}`,
  '--no-first-run',
  '--no-default-browser-check',
  // Chromium has no sandbox for the root account, as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  url,
];
