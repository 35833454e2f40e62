// The strata of a frame: which encounters belong together, under a name that a report can print.

import type { StratumBy } from './design.ts';
import type { FrameItem } from './frame-item.ts';

export interface Stratum {
  /** JSON text of the values, which no two strata share; it enters the rank. */
  id: string;
  name: string;
  items: FrameItem[];
  /** Sample standard deviation of the amounts; 0 with fewer than two. */
  deviation: number;
}

/** By id, so that the order does not depend on the frame's. Encounters without a value make a stratum too. */
export function strataOf(items: readonly FrameItem[], by: readonly StratumBy[]): Stratum[] {
  const groups = Map.groupBy(items, (item) =>
    JSON.stringify(by.map((dimension) => stratumValue(item, dimension))),
  );
  const valuesIn = (id: string): (string | null)[] => JSON.parse(id);
  return [...groups]
    .map(([id, members]) => ({
      id,
      name:
        valuesIn(id)
          .map((value) => value ?? 'not named')
          .join(', ') || 'all',
      items: members,
      deviation: deviationOf(members.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function stratumValue(item: FrameItem, dimension: StratumBy): string | null {
  if (dimension === 'month') return item.dateOfService?.slice(0, 7) ?? null;
  if (typeof dimension === 'string') return item[dimension];
  const { amount } = item;
  if (amount === null) return null;
  const above = dimension.band.findIndex((bound) => amount < bound);
  if (above === 0) return `under $${dimension.band[0]}`;
  const from = dimension.band.at(above === -1 ? -1 : above - 1);
  return above === -1 ? `$${from} and more` : `$${from} to under $${dimension.band[above]}`;
}

function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
}
