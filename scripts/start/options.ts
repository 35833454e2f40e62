// What can be said after `npm start --`.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../package-bin.ts';

export interface StartOptions {
  /** Holds data, extension and browser profile of this copy. */
  folder: string;
  newPassword: boolean;
  browser: boolean;
  /** Print one line for a program instead of words for a person. */
  json: boolean;
  help: boolean;
}

export const usage = `npm start -- [options]
  --new-password   give both accounts new passwords and print them
  --no-browser     start everything, open no browser
  --folder FOLDER  keep data, extension and browser profile there (.overread by default)
  --help           print this`;

/** Reads the command line; fails with a plain sentence on what it does not know. */
export function readOptions(words: string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: words,
    options: {
      folder: { type: 'string', default: '.overread' },
      'new-password': { type: 'boolean', default: false },
      'no-browser': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const json = env.OVERREAD_JSON === '1';
  return {
    folder: path.resolve(root, values.folder),
    newPassword: values['new-password'],
    browser: !values['no-browser'] && !json,
    json,
    help: values.help,
  };
}
