// What vendors reported of themselves beside what was measured of the same period: the difference, and whether chance alone
// explains it.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Measured, ScorecardMade } from '../../../../lib/model/oversight/measure.ts';
import type { Vendor } from '../../../../lib/model/oversight/vendor.ts';
import type { ReportedFigure } from '../../../../lib/model/oversight/vendor-report.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { unitText } from '../../../../lib/oversight/measures/measured-text.ts';
import {
  type Beside,
  measureOfTerm,
  reportedBeside,
} from '../../../../lib/oversight/measures/reported-beside.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import type { Session } from '../../../session/use-session.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { useRegister } from '../use-register.ts';
import { addressOf, type Shown } from './figures-route.ts';
import { MeasuredCell } from './measured-cell.tsx';
import { useFigures } from './use-figures.ts';

export function ReportedView({ session, shown }: { session: Session; shown: Shown }) {
  const reports = useRegister(session, 'vendor-report');
  const vendors = useRegister(session, 'vendor');
  if (!reports || !vendors) return <p className="quiet">Opening the reports…</p>;
  if (reports.length === 0)
    return (
      <p className="notice">
        No vendor’s report is on record yet: add one under “Vendors”, and it stands here beside what was
        measured.
      </p>
    );
  const latest = [...reports].sort((a, b) => (a.to < b.to ? 1 : -1));
  return latest.map((report) => (
    <Report
      key={report.id}
      report={report}
      vendor={vendors.find(({ id }) => id === report.vendorId)}
      shown={shown}
    />
  ));
}

interface ReportProps {
  report: Registered<'vendor-report'>;
  vendor: (Vendor & { id: string }) | undefined;
  shown: Shown;
}

function Report({ report, vendor, shown }: ReportProps) {
  const period = { from: report.from, to: report.to };
  const filters = { vendor: vendor?.name ?? '' };
  const bySpecialty = useFigures(vendor ? { period, filters, by: 'specialty', and: 'coder' } : null);
  const byCoder = useFigures(vendor ? { period, filters, by: 'coder', and: null } : null);
  const measured = (figure: ReportedFigure): Measured | undefined =>
    rowFor(figure, bySpecialty.made, byCoder.made)?.figures.find(
      ({ measure }) => measure === measureOfTerm[figure.measure],
    );
  const own = bySpecialty.made?.all.figures.find(({ measure }) => measure === 'own-review-share');
  const title = `${vendor?.name ?? 'A vendor that was withdrawn'}: ${report.title}, ${dayText(report.from)} to ${dayText(report.to)}`;
  return (
    <>
      <h2>{title}</h2>
      <TableFrame label={title}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Reported</th>
            <th scope="col">Measured</th>
            <th scope="col">Difference</th>
            <th scope="col">Chance?</th>
          </tr>
        </thead>
        <tbody>
          {report.figures.map((figure, i) => (
            <FigureRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a report's figures stand in one order
              key={i}
              figure={figure}
              measured={measured(figure)}
              shown={{ ...shown, period, filters }}
            />
          ))}
          {vendor?.ownReviewShare != null && (
            <tr>
              <th scope="row">{measureById('own-review-share').name}</th>
              <td className="number">{unitText(vendor.ownReviewShare, 'share')}</td>
              <td>
                {own && (
                  <MeasuredCell
                    figure={own}
                    of={vendor.name}
                    short
                    open={(part) =>
                      addressOf({ ...shown, period, filters, opened: { measure: 'own-review-share', part } })
                    }
                  />
                )}
              </td>
              <Verdict
                beside={reportedBeside(
                  { value: vendor.ownReviewShare, numerator: null, denominator: null },
                  own,
                )}
                unit="share"
              />
            </tr>
          )}
        </tbody>
      </TableFrame>
    </>
  );
}

const same = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();

/** The measured row of the same specialty and coder. */
function rowFor(figure: ReportedFigure, specialties: ScorecardMade | null, coders: ScorecardMade | null) {
  const { specialty, coder } = figure;
  if (specialty === null && coder === null) return specialties?.all;
  if (specialty === null) return coders?.groups.find(({ name }) => same(name, coder));
  if (coder === null) return specialties?.groups.find(({ name }) => same(name, specialty));
  return specialties?.inner
    .find(({ name }) => same(name, specialty))
    ?.rows.find(({ name }) => same(name, coder));
}

function FigureRow({
  figure,
  measured,
  shown,
}: {
  figure: ReportedFigure;
  measured: Measured | undefined;
  shown: Shown;
}) {
  const measure = measureById(measureOfTerm[figure.measure]);
  const of = [measure.name, figure.specialty, figure.coder].filter(Boolean).join(', ');
  const filters = {
    ...shown.filters,
    ...(figure.specialty !== null && { specialty: figure.specialty }),
    ...(figure.coder !== null && { coder: figure.coder }),
  };
  return (
    <tr>
      <th scope="row">
        {of}
        {figure.method && <div className="small quiet">{figure.method}</div>}
      </th>
      <td className="number">
        {unitText(figure.value, measure.unit)}
        {figure.denominator !== null && (
          <span className="quiet">
            {' '}
            {figure.numerator} / {figure.denominator}
          </span>
        )}
      </td>
      <td>
        {measured ? (
          <MeasuredCell
            figure={measured}
            of={of}
            short
            open={(part) => addressOf({ ...shown, filters, opened: { measure: measure.id, part } })}
          />
        ) : (
          <span className="quiet">nothing to count</span>
        )}
      </td>
      <Verdict beside={reportedBeside(figure, measured)} unit={measure.unit} />
    </tr>
  );
}

function Verdict({ beside, unit }: { beside: Beside; unit: Measured['unit'] }) {
  const { difference, verdict, because } = beside;
  const sign = difference !== null && difference > 0 ? '+' : '';
  const words =
    unit === 'share' && difference !== null
      ? `${sign}${(difference * 100).toFixed(1)} points`
      : difference !== null && `${sign}${unitText(difference, unit)}`;
  return (
    <>
      <td className="number">{words || ''}</td>
      <td
        className={`standing ${verdict === 'apart' ? 'missed' : verdict === 'within-chance' ? 'met' : 'insufficient'}`}
      >
        {verdict !== 'unclear' && <Icon name={verdict === 'apart' ? 'no' : 'yes'} />}{' '}
        {verdict === 'apart'
          ? 'intervals do not meet'
          : verdict === 'within-chance'
            ? 'intervals meet'
            : because === 'few'
              ? 'too few charts to say'
              : because === 'no-interval'
                ? 'no interval to compare'
                : 'not measured'}
      </td>
    </>
  );
}
