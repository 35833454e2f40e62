// What `npm start` says to the person who ran it.

import type { Running } from './own-folder.ts';

export interface Ready extends Running {
  chart: { name: string; url: string };
  /** Known at the first start and when a new password was asked for. */
  account?: { email: string; password: string };
  /** Of a second person, for what the first may not decide; known when `account` is. */
  colleague?: { email: string; password: string };
  email?: string;
  /** The backend has another address than at the last start. */
  moved: boolean;
  browserOpened: boolean;
}

export const starting =
  'Starting Overread: building the extension, starting the backend and a demonstration EHR.';

/** Everything a person needs for the first five minutes. */
export function readyText(ready: Ready): string {
  return [
    '',
    'Overread is ready. Everything stays on this machine; all patients are made up.',
    '',
    `  Demonstration EHR   ${ready.ehr}`,
    `  Backend             ${ready.backend}`,
    ...accountLines(ready),
    ...(ready.moved ? movedLines : []),
    ...numbered([...(ready.browserOpened ? [] : loadSteps(ready)), ...workSteps(ready)]),
    '',
    'Press Ctrl-C here to stop. Your work stays for the next start.',
  ].join('\n');
}

/** For a second `npm start` on the folder of a copy that runs. */
export function alreadyRunningText({ pid, ehr, backend, extension }: Running): string {
  return [
    `Overread already runs here (process ${pid}): use that copy, or stop it with Ctrl-C where it was started.`,
    '',
    `  Demonstration EHR   ${ehr}`,
    `  Backend             ${backend}`,
    `  Extension           ${extension}`,
    '',
    'For a second copy with data of its own: npm start -- --folder .overread/second',
  ].join('\n');
}

function accountLines({ account, colleague }: Ready): string[] {
  if (account) {
    return [
      `  E-mail              ${account.email}`,
      `  Password            ${account.password}   (shown only now: keep it)`,
      ...(colleague
        ? [
            `  A second person     ${colleague.email}`,
            `  Their password      ${colleague.password}   (for what somebody else must decide)`,
          ]
        : []),
    ];
  }
  return ['', 'The passwords were shown at the first start. To get new ones: npm start -- --new-password'];
}

const movedLines = [
  '',
  'The backend’s port was taken, so its address is another than last time. If the extension is loaded',
  'already, reload it on the browser’s extensions page and sign in again with the new address.',
];

const loadSteps = ({ extension }: Ready): string[] => [
  'In Chrome, Edge or Chromium open chrome://extensions and switch on “Developer mode”.',
  `Press “Load unpacked” and choose the folder ${extension}`,
  'Pin Overread to the toolbar (the puzzle piece, then the pin).',
];

const workSteps = ({ chart }: Ready): string[] => [
  `Open the chart of ${chart.name}: ${chart.url}`,
  'Press Overread’s button in the toolbar (under the puzzle piece): its panel opens beside the chart.',
  'Sign in there with the e-mail and the password.',
  'The vendor’s codes are listed. On each line press A to agree, R to revise or D to delete; ? shows all keys.',
  'Select a sentence in the chart and press E in the panel: it is kept as evidence.',
];

const numbered = (steps: string[]): string[] => ['', ...steps.map((step, i) => `  ${i + 1}. ${step}`)];
