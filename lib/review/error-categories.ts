// Errors by category and direction: what a vendor gets wrong, and whether it brings too much or too little.

import type { Direction, FindingCategory } from '../model/finding.ts';
import { type Attribution, isLeftOut } from './accuracy/attribution.ts';
import type { Element, ReviewedChart } from './accuracy/reviewed-chart.ts';

export interface CategoryErrors {
  /** Null for errors whose finding names none. */
  category: FindingCategory | null;
  over: number;
  under: number;
  neutral: number;
  /** Errors whose finding does not say which way. */
  notSaid: number;
  all: number;
}

/** True for what is scored as an error, of place and attribute too; advisory findings are never. */
export const isScoredError = (element: Element, attribution: Attribution): boolean =>
  element.disposition !== 'agree' && !isLeftOut(element, attribution);

export const directionKey = (direction: Direction | null): Direction | 'notSaid' => direction ?? 'notSaid';

/** Categories with most errors first. */
export function errorsByCategory(
  charts: readonly ReviewedChart[],
  attribution: Attribution,
): CategoryErrors[] {
  const rows = new Map<FindingCategory | null, CategoryErrors>();
  for (const chart of charts) {
    for (const element of chart.elements) {
      if (!isScoredError(element, attribution)) continue;
      const { category, direction } = element;
      const row = rows.get(category) ?? { category, over: 0, under: 0, neutral: 0, notSaid: 0, all: 0 };
      row[directionKey(direction)] += 1;
      row.all += 1;
      rows.set(category, row);
    }
  }
  return [...rows.values()].sort(
    (a, b) => b.all - a.all || String(a.category).localeCompare(String(b.category)),
  );
}
