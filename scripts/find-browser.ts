// Finds a browser for the tests and for `npm start`, and gets one where that is possible. A Chrome with
// Google's brand no longer loads an extension from its command line, so it comes last and only to look at.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Attempt, chromiumAttempts, firefoxAttempts } from './install-browser.ts';

interface Browser {
  name: string;
  /** Environment variable that names the program file. */
  variable: string;
  /** Names on the PATH. */
  names: readonly string[];
  /** Usual places off the PATH. */
  files: readonly string[];
  attempts: readonly Attempt[];
}

const programFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);
const inPrograms = (...files: string[]): string[] =>
  programFolders.flatMap((folder) => files.map((file) => path.join(folder, file)));
const inApplications = (name: string, file = name): string =>
  `/Applications/${name}.app/Contents/MacOS/${file}`;

const chromium: Browser = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  files: [
    inApplications('Chromium'),
    inApplications('Google Chrome for Testing'),
    '/snap/bin/chromium',
    ...inPrograms('Chromium/Application/chrome.exe'),
  ],
  attempts: chromiumAttempts,
};

const firefox: Browser = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  files: [
    inApplications('Firefox', 'firefox'),
    inApplications('Firefox Developer Edition', 'firefox'),
    ...inPrograms('Mozilla Firefox/firefox.exe'),
  ],
  attempts: firefoxAttempts,
};

const branded: Browser = {
  name: 'Chrome or Edge',
  variable: 'BROWSER_PATH',
  names: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'],
  files: [
    inApplications('Google Chrome'),
    inApplications('Microsoft Edge'),
    ...inPrograms('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
  ],
  attempts: [],
};

/** A Chromium that loads an extension from the command line, or undefined. */
export const findChromium = async (): Promise<string | undefined> =>
  find(chromium) ?? (await playwrightsOwn());

/** A Firefox, or undefined. */
export const findFirefox = async (): Promise<string | undefined> => find(firefox);

/** A Chrome or Edge: it shows pages, and a person loads the extension in it by hand. */
export const findBranded = async (): Promise<string | undefined> => find(branded);

/** Like findChromium, and installs one where it can; fails with one plain sentence where it cannot. */
export const needChromium = (): Promise<string> => need(chromium, findChromium);

/** Like findFirefox, and installs one where it can; fails with one plain sentence where it cannot. */
export const needFirefox = (): Promise<string> => need(firefox, findFirefox);

async function need(browser: Browser, look: () => Promise<string | undefined>): Promise<string> {
  const before = await look();
  if (before) return before;
  for (const attempt of browser.attempts) {
    const now = attempt() ? await look() : undefined;
    if (now) return now;
  }
  const { name, variable } = browser;
  throw new Error(`No ${name} was found: install ${name}, or set ${variable} to its program file.`);
}

function find(browser: Browser): string | undefined {
  const asked = process.env[browser.variable];
  if (asked && !existsSync(asked)) {
    throw new Error(`${browser.variable} is set to ${asked}, where there is no file.`);
  }
  return asked || onPath(browser.names) || browser.files.find((file) => existsSync(file));
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .map((name) => (process.platform === 'win32' ? `${name}.exe` : name))
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

async function playwrightsOwn(): Promise<string | undefined> {
  const playwright = await import('@playwright/test');
  const file = playwright.chromium.executablePath();
  return existsSync(file) ? file : undefined;
}
