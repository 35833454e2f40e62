// How stable the account team is, and whether accuracy went with it.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { MeasuredRow, MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { fewestPairs, spearman } from '../../../../lib/oversight/measures/spearman.ts';
import { groupName, type Shown, yearTo } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { MeasuresBy } from './measures-by.tsx';
import { useFigures } from './use-figures.ts';

const measures: MeasureId[] = ['turnover', 'new-coder-share', 'accuracy'];

const figureOf = (row: MeasuredRow, id: MeasureId) => row.figures.find(({ measure }) => measure === id);

/** Months in which both are known, accuracy of enough charts. */
const pairsOf = (months: readonly MeasuredRow[]) =>
  months.flatMap((row): [number, number][] => {
    const [fresh, accuracy] = [figureOf(row, 'new-coder-share'), figureOf(row, 'accuracy')];
    if (fresh?.value == null || accuracy?.value == null || accuracy.standing === 'insufficient') return [];
    return [[fresh.value, accuracy.value]];
  });

export function TurnoverView({ shown }: { shown: Shown }) {
  const period = yearTo(shown.period);
  const told = useFigures({ period, filters: shown.filters, by: 'vendor', and: 'month', measures });
  const wide = { ...shown, period };
  return (
    <FiguresTold told={told}>
      {(made) => (
        <>
          <p className="small quiet">
            Twelve months, {dayText(period.from)} to {dayText(period.to)}. Turnover is not made into a year’s
            rate where the period is shorter.
          </p>
          <MeasuresBy title="By vendor" rows={made.groups} by="vendor" measures={measures} shown={wide} />
          <h2>New coders and accuracy, month by month</h2>
          <ul className="plain-list">
            {made.inner.map(({ name, rows }) => {
              const pairs = pairsOf(rows);
              const rho = spearman(pairs);
              return (
                <li key={name ?? ''}>
                  <strong>{groupName('vendor', name)}</strong>:{' '}
                  {rho === null
                    ? `too little to say (${pairs.length} months with both, at least ${fewestPairs} needed)`
                    : `Spearman’s ρ = ${rho.toFixed(2)} over ${pairs.length} months; ${relation(rho)}`}
                  .
                </li>
              );
            })}
          </ul>
          <p className="small quiet">
            A relation over a few months is weak evidence, and says nothing of the cause. Negative: the more
            charts by new coders, the lower the accuracy.
          </p>
        </>
      )}
    </FiguresTold>
  );
}

const relation = (rho: number): string =>
  rho <= -0.5
    ? 'accuracy was lower in months with more new coders'
    : rho >= 0.5
      ? 'accuracy was higher in months with more new coders'
      : 'no clear relation';
