// What is said where code tables are not taken or not given.

import type { Fault } from '../../model/result.ts';
import { Refusal } from '../faults.ts';

const unchanged = 'Nothing was imported; the tables in use stay as they are.';

export const noSuchPart = () =>
  new Refusal(
    404,
    'no-such-table',
    'The server has no such code table, or not any more.',
    'The tables that this browser has stay in use.',
    'It will ask again which there are.',
  );

export const tooMuchWaiting = () =>
  new Refusal(
    413,
    'too-large',
    'More of code tables was sent than the server keeps without their being put in use.',
    unchanged,
    'Import fewer files at once. What was begun and not finished is let go of after a day.',
  );

export const partsMissing = () =>
  new Refusal(
    409,
    'parts-missing',
    'A part of a code table did not arrive.',
    unchanged,
    'Import the file again.',
  );

export const tableDamaged = () =>
  new Refusal(
    422,
    'table-damaged',
    'A code table did not arrive as it was sent.',
    unchanged,
    'Import the file again; if this lasts, tell your administrator.',
  );

/** @param fault why the table cannot be used. */
export const unusable = ({ code, happened, action }: Fault) =>
  new Refusal(422, code, happened, unchanged, action);

export const noSuchRelease = (kind: string, release: string) =>
  new Refusal(
    404,
    'no-such-release',
    `${kind} ${release} is not among the code sets.`,
    'Nothing was removed.',
    'Look again which there are.',
  );
