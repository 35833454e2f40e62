// Critical care by its minutes, as the code book and as Medicare counts the further half hours.

import type { Pack } from './pack.ts';

export const criticalCarePack: Pack = {
  id: 'critical-care',
  verified: false,
  source: 'Published coding guidance; not yet held against the code book and the fee schedule rule',
};

export const firstHour = '99291';
export const furtherHalfHour = '99292';
export const leastMinutes = 30;
/** From which minute on the first further half hour counts. */
export const furtherFrom = { cpt: 75, cms: 104 } as const;
