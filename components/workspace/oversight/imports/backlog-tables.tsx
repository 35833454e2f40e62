// Charts that wait at the coders, by age, and how long those that came back took.

import {
  type GroupedBy,
  groupedBy,
  type OperationsTold,
} from '../../../../lib/model/oversight/operations.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import { atWords, spanWords } from './time-words.ts';
import { groupName, groupWords } from './words.ts';

interface Props {
  told: OperationsTold;
  by: GroupedBy;
  /** Hours. */
  bands: readonly number[];
  days: number;
}

const bandName = (bands: readonly number[], i: number): string => {
  const words = (hours: number) => (hours < 96 ? `${hours} h` : `${hours / 24} d`);
  if (i === 0) return `Under ${words(bands[0]!)}`;
  return i === bands.length
    ? `${words(bands.at(-1)!)} and more`
    : `${words(bands[i - 1]!)} to ${words(bands[i]!)}`;
};

export function BacklogTables({ told, by, bands, days }: Props) {
  const { backlog, turnaround, oldest, at, untied } = told;
  const { visible, more } = useShownRows(oldest);
  const total = backlog.reduce((sum, row) => sum + row.total, 0);
  const to = (change: Record<string, string>) =>
    routeTo('imports', { view: 'backlog', by, days: String(days), ...change });
  return (
    <div className="operations">
      <div className="filters">
        <nav className="views small-views" aria-label="Grouped by">
          {groupedBy.options.map((one) => (
            <a key={one} href={to({ by: one })} aria-current={one === by ? 'true' : undefined}>
              By {groupWords[one].toLowerCase()}
            </a>
          ))}
        </nav>
      </div>
      <section aria-labelledby="backlog">
        <h2 id="backlog">Backlog</h2>
        <p className="quiet">
          Received and not returned, {atWords(at)}: {total.toLocaleString('en-US')}{' '}
          {total === 1 ? 'chart' : 'charts'}. Age since it was received.
        </p>
        {total > 0 && (
          <TableFrame label="Backlog by age">
            <thead>
              <tr>
                <th scope="col">{groupWords[by]}</th>
                {[...bands, 0].map((_, i) => (
                  <th key={bandName(bands, i)} scope="col" className="count">
                    {bandName(bands, i)}
                  </th>
                ))}
                <th scope="col" className="count">
                  All
                </th>
                <th scope="col" className="count">
                  Oldest
                </th>
              </tr>
            </thead>
            <tbody>
              {backlog.map(({ name, counts, total: all, oldestHours }) => (
                <tr key={name ?? ''}>
                  <th scope="row">{groupName(by, name)}</th>
                  {counts.map((count, i) => (
                    <td key={bandName(bands, i)} className="count">
                      {count.toLocaleString('en-US')}
                    </td>
                  ))}
                  <td className="count">{all.toLocaleString('en-US')}</td>
                  <td className="count unbroken">{spanWords(oldestHours)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )}
      </section>
      <section aria-labelledby="turnaround">
        <h2 id="turnaround">Turnaround</h2>
        <p className="quiet">
          From received to returned, of charts that came back in the last {days} days. The net figure leaves
          out time in which a query was open.
        </p>
        <nav className="views small-views" aria-label="Days that are looked at">
          {[30, 90, 366].map((one) => (
            <a key={one} href={to({ days: String(one) })} aria-current={one === days ? 'true' : undefined}>
              {one === 366 ? 'A year' : `${one} days`}
            </a>
          ))}
        </nav>
        {turnaround.length === 0 ? (
          <p className="quiet">No chart came back in that time.</p>
        ) : (
          <TableFrame label="Turnaround">
            <thead>
              <tr>
                <th scope="col">{groupWords[by]}</th>
                <th scope="col" className="count">
                  Charts
                </th>
                <th scope="col" className="count">
                  Average
                </th>
                <th scope="col" className="count">
                  Median
                </th>
                <th scope="col" className="count">
                  Median, net
                </th>
              </tr>
            </thead>
            <tbody>
              {turnaround.map(({ name, charts, averageHours, medianHours, medianNetHours }) => (
                <tr key={name ?? ''}>
                  <th scope="row">{groupName(by, name)}</th>
                  <td className="count">{charts.toLocaleString('en-US')}</td>
                  <td className="count unbroken">{spanWords(averageHours)}</td>
                  <td className="count unbroken">{spanWords(medianHours)}</td>
                  <td className="count unbroken">{spanWords(medianNetHours)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )}
      </section>
      {oldest.length > 0 && (
        <section aria-labelledby="oldest">
          <h2 id="oldest">Longest waiting</h2>
          <TableFrame label="Charts that wait longest">
            <thead>
              <tr>
                <th scope="col">Chart</th>
                <th scope="col">Vendor</th>
                <th scope="col">Facility</th>
                <th scope="col">Specialty</th>
                <th scope="col">Coder</th>
                <th scope="col">Received</th>
                <th scope="col" className="count">
                  Age
                </th>
              </tr>
            </thead>
            <tbody>
              {visible.map(({ number, vendor, facility, specialty, coder, receivedAt }) => (
                <tr key={`${facility} ${number}`}>
                  <th scope="row">
                    <a href={to({ chart: number })}>{number}</a>
                  </th>
                  <td>{vendor}</td>
                  <td>{facility}</td>
                  <td>{specialty}</td>
                  <td>{coder}</td>
                  <td>{atWords(receivedAt)}</td>
                  <td className="count unbroken">{spanWords((at - receivedAt) / 3_600_000)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {more}
        </section>
      )}
      {untied.of > 0 && (
        <p className="quiet">
          {untied.claims.toLocaleString('en-US')} of {untied.of.toLocaleString('en-US')} claims have a number
          that no coded chart has.
        </p>
      )}
    </div>
  );
}
