// What two or three points of accuracy cost: a calculator whose assumptions are in sight and can each be changed.

import { useState } from 'react';
import type { ScorecardMade } from '../../../../lib/model/oversight/measure.ts';
import {
  type AssumptionId,
  assumptions,
  costOfQuality,
} from '../../../../lib/oversight/measures/cost-of-quality.ts';
import { moneyText } from '../../../../lib/oversight/measures/measured-text.ts';
import { TableFrame } from '../../table/table-frame.tsx';
import { type Shown, yearTo } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { useFigures } from './use-figures.ts';

export function CostView({ shown }: { shown: Shown }) {
  const told = useFigures({
    period: yearTo(shown.period),
    filters: shown.filters,
    by: null,
    and: null,
    measures: ['accuracy', 'turnaround'],
  });
  return <FiguresTold told={told}>{(made) => <Calculator made={made} />}</FiguresTold>;
}

type Given = Record<AssumptionId, number>;

/** What was measured of the year takes the place of what is assumed. */
function measuredOf({ all }: ScorecardMade): Partial<Given> {
  const [accuracy, turnaround] = [all.figures[0], all.figures[1]];
  const charts = turnaround?.n ?? 0;
  const lines = turnaround?.also.find(({ name }) => name === 'Code lines')?.value ?? 0;
  return {
    ...(charts > 0 && { charts, ...(lines > 0 && { codes: Math.round((lines / charts) * 10) / 10 }) }),
    ...(accuracy?.value != null && { accuracy: Math.round(accuracy.value * 1000) / 1000 }),
  };
}

const times = { count: 1, share: 100, cents: 0.01 };
const units = { count: '', share: ' (%)', cents: ' ($)' };

function Calculator({ made }: { made: ScorecardMade }) {
  const measured = measuredOf(made);
  const [given, setGiven] = useState<Given>(
    () =>
      // There is an assumption of each.
      ({
        ...Object.fromEntries(assumptions.map(({ id, value }) => [id, value])),
        ...measured,
        ...(measured.accuracy !== undefined && { better: Math.min(1, measured.accuracy + 0.025) }),
      }) as Given,
  );
  const cost = costOfQuality(given);
  const worse = cost.total < 0;
  return (
    <div className="calculator">
      <section aria-label="Assumptions">
        <h2>Assumptions</h2>
        <div className="assumptions">
          {assumptions.map(({ id, name, unit, source }) => (
            <label key={id} className="field">
              <span>
                {name}
                {units[unit]}
              </span>
              <input
                type="number"
                min={0}
                max={unit === 'share' ? 100 : undefined}
                step="any"
                value={Math.round(given[id] * times[unit] * 1000) / 1000}
                aria-describedby={`source-${id}`}
                onChange={({ target }) => {
                  const value = target.valueAsNumber / times[unit];
                  if (value >= 0) setGiven({ ...given, [id]: value });
                }}
              />
              <span id={`source-${id}`} className="small quiet">
                {measured[id] === given[id] ? 'Measured, twelve months' : source}
              </span>
            </label>
          ))}
        </div>
      </section>
      <section aria-live="polite">
        <h2>
          {worse ? 'The lower accuracy would cost ' : 'The better accuracy would save '}
          {moneyText(Math.abs(cost.total))} a year
        </h2>
        <TableFrame label="How it adds up">
          <tbody>
            {(
              [
                [
                  'Fewer wrong codes',
                  Math.round(cost.errors).toLocaleString('en-US'),
                  'charts × codes a chart × difference of accuracy',
                ],
                [
                  'Fewer denials',
                  Math.round(cost.denials).toLocaleString('en-US'),
                  'wrong codes × share that ends in a denial',
                ],
                ['Rework', moneyText(cost.rework), 'denials × cost of reworking one'],
                ['Appeals', moneyText(cost.appeals), 'denials × share appealed × cost of an appeal'],
                ['Write-offs', moneyText(cost.writtenOff), 'denials × share written off × payment lost'],
                ['In all', moneyText(cost.total), 'rework + appeals + write-offs'],
              ] as const
            ).map(([name, value, how]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="count">{value}</td>
                <td className="quiet">{how}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
        <p className="small quiet">
          An estimate by multiplication, no forecast: each assumption moves it in proportion. Findings are
          never driven by it.
        </p>
      </section>
    </div>
  );
}
