// Rework of denials that coding caused: how many, for how much, how many hours, and who paid for it.

import { type FactTable, fixedCode } from '../../columns/facts.ts';
import { type Also, perRow } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Denials = FactTable<'denials'>;

const coding = fixedCode('attributed', 'coding');
const [vendor, client, shared] = (['vendor', 'client', 'shared'] as const).map((who) =>
  fixedCode('bearer', who),
);

/** Coding denials that were reworked, each with an amount. */
const reworked = (
  amount: (table: Denials) => (i: number) => number,
  bearer: number | null = null,
  all = false,
) =>
  perRow<Denials>((table) => {
    const { attributed, bearer: bearerCodes } = table.names;
    const { reworked: done } = table.numbers;
    const value = amount(table);
    return (i, { x, m }) => {
      if (attributed[i] !== coding) return;
      if (all) m[i] = 1;
      if (done[i] !== 1 || (bearer !== null && bearerCodes[i] !== bearer)) return;
      const worth = value(i);
      if (Number.isNaN(worth)) return;
      x[i] = worth;
      m[i] = 1;
    };
  });

const one = () => () => 1;
const cents =
  ({ numbers }: Denials) =>
  (i: number) =>
    numbers.cents[i]!;
const sum = (name: string, unit: 'count' | 'cents', bearer: number | null): Also<'denials'> => ({
  name,
  unit,
  as: 'sum',
  parts: reworked(unit === 'cents' ? cents : one, bearer),
});

export const rework = yesNoMeasure({
  id: 'rework',
  name: 'Rework of coding denials',
  facts: 'denials',
  unit: 'count',
  better: 'low',
  as: 'count',
  interval: 'none',
  fewest: 1,
  numerator: 'denials of the period attributed to coding that were reworked or resubmitted',
  denominator: '1: it is a count',
  source: 'Required monthly minimum: volume, amount and who bore the cost',
  of: 'coding denials',
  term: 'rework',
  parts: reworked(one, null, true),
  also: [
    sum('Amount', 'cents', null),
    sum('At the vendor’s cost', 'count', vendor!),
    sum('At the vendor’s cost, amount', 'cents', vendor!),
    sum('At the client’s cost', 'count', client!),
    sum('At the client’s cost, amount', 'cents', client!),
    sum('Shared', 'count', shared!),
    sum('Shared, amount', 'cents', shared!),
    sum('Cost bearer not said', 'count', 0),
    sum('Cost bearer not said, amount', 'cents', 0),
    {
      name: 'Hours',
      unit: 'hours',
      as: 'sum',
      parts: reworked(
        ({ numbers }) =>
          (i) =>
            numbers.hours[i]!,
      ),
    },
  ],
  says: (x) => (x > 0 ? 'reworked' : 'not reworked'),
});
