// The scorecard for the monthly meeting: every measure by vendor, with what it is made of, how it stands, and how it went
// over the last twelve months. The seven that no report may lack come first.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import {
  type Measured,
  type MeasuredRow,
  monthlyMinimum,
  type ScorecardMade,
} from '../../../../lib/model/oversight/measure.ts';
import { type AnyMeasure, allMeasures } from '../../../../lib/oversight/measures/all-measures.ts';
import { timeText } from '../../../ui/time-text.ts';
import { Fold } from '../../shell/fold.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { AlertList } from './alerts-view.tsx';
import { addressOf, groupName, type Part, type Shown } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import type { Marks } from './marks.ts';
import { AlsoFigures, MeasuredCell } from './measured-cell.tsx';
import { Trend } from './trend.tsx';
import { useAlerts } from './use-alerts.ts';
import { useFigures } from './use-figures.ts';

/** Alerts that stand above the figures: more would push them out of sight. */
const most = 6;

export function ScorecardView({ shown, marks }: { shown: Shown; marks: Marks }) {
  const { period, filters } = shown;
  const told = useFigures({ period, filters, by: 'vendor', and: null });
  const { alerts, told: year } = useAlerts(shown);
  return (
    <>
      {alerts && alerts.length > 0 && (
        <section className="alert-summary" aria-label="Alerts">
          <div className="list-head">
            <h2>
              {alerts.length > most
                ? `${most} of ${alerts.length} things to talk about`
                : `${alerts.length} to talk about`}{' '}
              <a className="small" href={addressOf({ ...shown, view: 'alerts', opened: null })}>
                all alerts and their rules
              </a>
            </h2>
            <Fold name="Show" words>
              {year.made && (
                <p className="small quiet">
                  Of the twelve months from {dayText(year.made.period.from)} to {dayText(year.made.period.to)}
                  , so that their figures may be others than those below.
                </p>
              )}
              <AlertList alerts={alerts.slice(0, most)} shown={shown} />
            </Fold>
          </div>
        </section>
      )}
      <FiguresTold told={told}>
        {(made) => {
          const measures = (minimum: boolean) =>
            allMeasures.filter(({ id }) => monthlyMinimum.includes(id) === minimum);
          const table = { made, year: year.made, shown, marks };
          return (
            <>
              <MeasureTable {...table} title="Monthly minimum" measures={measures(true)} />
              <MeasureTable {...table} title="Beside it" measures={measures(false)} />
              <p className="small quiet">
                Made of {made.asOf === '' ? 'the records' : `the records as of ${timeText(made.madeAt)}`}.
                Reviews of focused samples and of new coders are in no figure. Intervals are of 95 %; a figure
                of fewer than 30 cases is grey and held against no target. Trends: twelve months to{' '}
                {dayText(year.made?.period.to ?? period.to)}.
              </p>
            </>
          );
        }}
      </FiguresTold>
    </>
  );
}

interface TableProps {
  title: string;
  measures: readonly AnyMeasure[];
  made: ScorecardMade;
  year: ScorecardMade | null;
  shown: Shown;
  marks: Marks;
}

const figureOf = (row: MeasuredRow | undefined, { id }: AnyMeasure): Measured | undefined =>
  row?.figures.find(({ measure }) => measure === id);

interface Column {
  name: string;
  row: MeasuredRow;
  filters: Shown['filters'];
  vendor: string | null;
  months: readonly MeasuredRow[] | undefined;
}

function MeasureTable({ title, measures, made, year, shown, marks }: TableProps) {
  const vendors = made.groups;
  const columns: Column[] = [
    {
      name: 'All',
      row: made.all,
      filters: shown.filters,
      vendor: null,
      months: year?.months,
    },
    ...vendors.map((row) => ({
      name: groupName('vendor', row.name),
      row,
      filters: { ...shown.filters, vendor: row.name ?? '' },
      vendor: row.name,
      months: year?.inner.find(({ name }) => name === row.name)?.rows,
    })),
  ];
  return (
    <>
      <h2>{title}</h2>
      <TableFrame label={title}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {columns.map(({ name, vendor, row }) => {
              const phase = row === made.all ? null : marks.phase(vendor, shown.period.to);
              return (
                <th key={name} scope="col">
                  {name}
                  {phase && <div className="small quiet">{phase}</div>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.id}>
              <th scope="row">
                {measure.name}
                <details className="small definition">
                  <summary aria-label={`Definition of ${measure.name}`}>definition</summary>
                  <p>
                    <b>{measure.numerator}</b> ÷ <b>{measure.denominator}</b>. {measure.source}.
                  </p>
                </details>
              </th>
              {columns.map(({ name, row, filters, vendor, months }) => {
                const figure = figureOf(row, measure);
                const open = (part: Part) =>
                  addressOf({ ...shown, filters, opened: { measure: measure.id, part } });
                const baseline = marks.baseline(measure.id, vendor, shown.filters.specialty ?? null);
                return (
                  <td key={name}>
                    {figure && <MeasuredCell figure={figure} of={name} open={open} />}
                    {months && (
                      <Trend
                        months={months.map((one) => ({
                          month: one.name ?? '',
                          figure: figureOf(one, measure),
                        }))}
                        baseline={baseline}
                        label={`${measure.name}, ${name}`}
                        href={addressOf({ ...shown, view: 'months', measure: measure.id, opened: null })}
                      />
                    )}
                    {figure && <AlsoFigures figure={figure} of={name} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
