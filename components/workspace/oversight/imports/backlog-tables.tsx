// Charts that wait at the coders, by age, and how long those that came back took.

import { eachOf } from '../../../../lib/model/each-of.ts';
import {
  type GroupedBy,
  groupedBy,
  type OperationsTold,
} from '../../../../lib/model/oversight/operations.ts';
import { timeText } from '../../../ui/time-text.ts';
import { PageViews } from '../../shell/page-views.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import { spanWords } from './time-words.ts';
import { groupName, groupWords } from './words.ts';

interface Props {
  told: OperationsTold;
  by: GroupedBy;
  /** Hours. */
  bands: readonly number[];
  days: number;
}

const byWords = eachOf(groupedBy.options, (by) => `By ${groupWords[by].toLowerCase()}`);

const dayChoices: Record<string, string> = { 30: '30 days', 90: '90 days', 366: 'A year' };

const bandName = (bands: readonly number[], i: number): string => {
  const words = (hours: number) => (hours < 96 ? `${hours} h` : `${hours / 24} d`);
  if (i === 0) return `Under ${words(bands[0]!)}`;
  return i === bands.length
    ? `${words(bands.at(-1)!)} and more`
    : `${words(bands[i - 1]!)} to ${words(bands[i]!)}`;
};

export function BacklogTables({ told, by, bands, days }: Props) {
  const { backlog, turnaround, oldest, at, untied } = told;
  const total = backlog.reduce((sum, row) => sum + row.total, 0);
  const to = (change: Record<string, string>) =>
    routeTo('imports', { view: 'backlog', by, days: String(days), ...change });
  const columns: Column<OperationsTold['oldest'][number]>[] = [
    {
      head: 'Chart',
      by: ({ number }) => number,
      width: 10,
      cell: ({ number }) => <a href={to({ chart: number })}>{number}</a>,
    },
    { head: 'Vendor', by: ({ vendor }) => vendor, width: 13, cell: ({ vendor }) => vendor },
    { head: 'Facility', by: ({ facility }) => facility, width: 13, cell: ({ facility }) => facility },
    { head: 'Specialty', by: ({ specialty }) => specialty, width: 11, cell: ({ specialty }) => specialty },
    { head: 'Coder', by: ({ coder }) => coder, width: 11, cell: ({ coder }) => coder },
    {
      head: 'Received',
      by: ({ receivedAt }) => receivedAt,
      width: 11,
      cell: ({ receivedAt }) => timeText(receivedAt),
    },
    {
      head: 'Age',
      by: ({ receivedAt }) => at - receivedAt,
      count: true,
      width: 7,
      look: 'unbroken',
      cell: ({ receivedAt }) => spanWords((at - receivedAt) / 3_600_000),
    },
  ];
  return (
    <div className="operations">
      <PageViews
        label="Grouped by"
        views={groupedBy.options}
        words={byWords}
        view={by}
        to={(one) => to({ by: one })}
      />
      <section aria-labelledby="backlog">
        <h2 id="backlog">Backlog</h2>
        <p className="quiet">
          Received and not returned, {timeText(at)}: {total.toLocaleString('en-US')}{' '}
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
        <PageViews
          label="Days that are looked at"
          words={dayChoices}
          view={String(days)}
          to={(one) => to({ days: one })}
        />
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
          <DataTable
            label="Charts that wait longest"
            columns={columns}
            rows={oldest}
            keyOf={({ facility, number }) => `${facility} ${number}`}
            none="No chart waits."
          />
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
