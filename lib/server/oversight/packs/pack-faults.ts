// What is said where no pack is made or given out.

import { Refusal } from '../../faults.ts';

export const unknownPack = (): Refusal =>
  new Refusal(
    404,
    'unknown-pack',
    'There is no such pack, or your account’s limits do not let it through.',
    'Nothing was given out.',
    'Look at the list again.',
  );

export const limitedPack = (): Refusal =>
  new Refusal(
    403,
    'outside-limits',
    'A pack holds all of a vendor’s figures, and your account is limited to part of them.',
    'No pack was made.',
    'Ask somebody without such limits to make it.',
  );

export const openPeriod = (): Refusal =>
  new Refusal(
    422,
    'open-period',
    'The period is no whole month or quarter, or has not begun.',
    'No pack was made.',
    'Choose a month or quarter that has begun.',
  );
