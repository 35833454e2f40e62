// What keeps gaps that coders noted from being taken in.

import { Refusal } from '../faults.ts';

const unkept = 'None of the gaps was kept.';

export const noEmployer = (): Refusal =>
  new Refusal(
    422,
    'employer-missing',
    'Nobody has said which vendor you work for.',
    unkept,
    'Ask the administrator to name your employer on the People page.',
  );

export const otherVendor = (): Refusal =>
  new Refusal(
    403,
    'other-vendor',
    'You note gaps for charts of your own employer only.',
    unkept,
    'Leave the vendor out.',
  );

export const vendorUnnamed = (): Refusal =>
  new Refusal(422, 'vendor-missing', 'No vendor is named.', unkept, 'Say whose coders noted the gaps.');

export const coderUnnamed = (): Refusal =>
  new Refusal(
    422,
    'coder-missing',
    'A gap names no coder.',
    unkept,
    'Name the coder of each gap, in a column of the file.',
  );
