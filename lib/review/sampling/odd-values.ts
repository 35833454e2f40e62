// Values of a frame that no one would expect, named before anything is drawn: a typing error makes a stratum of
// its own, and a chart in the wrong stratum is drawn with the wrong chance.

import type { FrameItem } from './frame-item.ts';

export interface OddValue {
  field: 'encounterType' | 'drg';
  value: string;
  /** How many encounters have it. */
  count: number;
}

const encounterTypes = ['outpatient', 'inpatient', 'emergency'];

const odd: Record<OddValue['field'], (value: string) => boolean> = {
  encounterType: (value) => !encounterTypes.includes(value.toLowerCase()),
  // MS-DRG and APR-DRG numbers have three digits.
  drg: (value) => !/^\d{3}$/.test(value),
};

/** Most frequent first. */
export function oddValues(items: readonly FrameItem[]): OddValue[] {
  return (['encounterType', 'drg'] as const)
    .flatMap((field) => {
      const counts = Map.groupBy(
        items.flatMap((item) => (item[field] !== null && odd[field](item[field]) ? [item[field]] : [])),
        (value) => value,
      );
      return [...counts].map(([value, all]) => ({ field, value, count: all.length }));
    })
    .sort((a, b) => b.count - a.count);
}
