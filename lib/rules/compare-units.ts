// Says where the units of a code on the claim are not what they should be: too many, too few, or the code is not there.

import { fire } from './fire.ts';
import type { Fire } from './rule.ts';
import { having, type RuleChart } from './rule-chart.ts';

/**
 * @param right units that the code should have, all its lines together; 0: it should not be there
 * @param why begins the message: what was found in the record
 */
export function compareUnits(
  chart: RuleChart,
  code: string,
  right: number,
  why: string,
  category: 'time' | 'units-mue' = 'time',
): Fire[] {
  const lines = byKey(having(chart, [code]));
  const coded = lines.reduce((sum, line) => sum + (line.units ?? 1), 0);
  const last = lines.at(-1);
  if (coded === right) return [];
  if (!last)
    return [
      fire(null, 'charge-capture minor under add', `${why}; ${code} is not coded.`, {
        system: 'CPT',
        code,
        units: right,
      }),
    ];
  if (right === 0)
    return lines.map((line) =>
      fire(line, `${category} major over delete`, `${why}; that bears out no ${code}.`),
    );
  const message = `${why}; that is ${right} of ${code}, ${coded} are coded.`;
  const more = lines.length === 1 ? { units: right } : {};
  return [
    coded > right
      ? fire(last, `${category} major over attribute`, message, more)
      : fire(last, `${category} minor under attribute`, message, more),
  ];
}

/** Lines in an order that does not depend on where they stand on the claim. */
export const byKey = <L extends { key: string }>(lines: readonly L[]): L[] =>
  lines.toSorted((a, b) => (a.key < b.key ? -1 : 1));
