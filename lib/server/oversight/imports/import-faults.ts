// What is said where a file of charts, claims or remittances is not taken.

import { dayText } from '../../../model/calendar-day.ts';
import { Refusal } from '../../faults.ts';

const unchanged = 'Nothing of it was kept.';

export const tooManyWaiting = () =>
  new Refusal(
    413,
    'too-large',
    'More of files was sent than the server keeps without their being imported.',
    unchanged,
    'Import fewer files at once. What was begun and not finished is let go of after a day.',
  );

export const fileIncomplete = () =>
  new Refusal(
    409,
    'parts-missing',
    'A part of the file did not arrive.',
    unchanged,
    'Import the file again.',
  );

export const fileDamaged = () =>
  new Refusal(
    422,
    'file-damaged',
    'The file did not arrive as it was sent, or unpacks to more than 200 MB.',
    unchanged,
    'Import the file again, in smaller files where it is that large; if this lasts, tell your administrator.',
  );

/** @param name what the same file was called then @param day on which it was imported */
export const alreadyTaken = (name: string, day: string) =>
  new Refusal(
    409,
    'already-imported',
    `The very same file was imported on ${dayText(day)}, as “${name}”.`,
    `${unchanged} What was imported then stays as it is.`,
    'Check whether you chose the right file.',
  );

export const limitedMayNot = () =>
  new Refusal(
    403,
    'not-allowed',
    'Your account is limited to some facilities or vendors, and files can hold others too.',
    unchanged,
    'Ask somebody without such a limit to import the file.',
  );
