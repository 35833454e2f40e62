// Critical care by its minutes, as the code book and as Medicare counts the further half hours.

import type { Pack } from './pack.ts';

export const criticalCarePack: Pack = {
  id: 'critical-care',
  verified: false,
  source: 'Published coding guidance; not yet held against the code book and the fee schedule rule',
};

export const firstHour = '99291';
export const furtherHalfHour = '99292';
/** From which minute on the first further half hour counts. */
export const furtherFrom = { cpt: 'critical-more', cms: 'critical-more-medicare' } as const;

/** Reported by a physician never beside critical care: part of it. */
export const partOfCriticalCare: readonly string[] = [
  ...['36000', '36410', '36415', '36591', '36600'],
  ...['43752', '43753', '71045', '71046', '92953', '93598'],
  ...['94002', '94003', '94004', '94660', '94662', '94760', '94761', '94762'],
];
