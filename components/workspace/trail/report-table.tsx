// The entries of a report, newest first.

import { useMemo } from 'react';
import type { ReportedAccess } from '../../../lib/model/access-report.ts';
import { actWords, detailWords } from '../../../lib/reports/access-words.ts';
import { timeText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';

const nameOf = ({ name, person }: ReportedAccess): string =>
  name || (person ? `Person …${person.slice(-4)}` : 'Nobody known');

const columns: readonly Column<Numbered>[] = [
  { head: 'Who', by: ({ entry }) => nameOf(entry), width: 12, cell: ({ entry }) => nameOf(entry) },
  {
    head: 'When',
    by: ({ entry }) => entry.at,
    width: 12,
    look: 'number when',
    cell: ({ entry: { at } }) => <time dateTime={new Date(at).toISOString()}>{timeText(at, 'seconds')}</time>,
  },
  {
    head: 'What',
    by: ({ entry }) => actWords[entry.act],
    width: 18,
    look: 'what',
    cell: ({ entry }) => {
      const detail = detailWords(entry);
      return (
        <>
          {actWords[entry.act]}
          {detail && <div className="small quiet">{detail}</div>}
        </>
      );
    },
  },
  {
    head: 'Chart',
    by: ({ entry: { chart } }) => chart?.number ?? null,
    width: 10,
    look: 'number unbroken',
    cell: ({ entry: { chart } }) => (
      <>
        {chart && (chart.number || <span className="quiet">never reviewed</span>)}
        {chart?.patient && <div className="small quiet">{chart.patient}</div>}
      </>
    ),
  },
  {
    head: 'From',
    width: 10,
    look: 'small quiet number unbroken',
    cell: ({ entry: { address, device } }) => (
      <>
        {address}
        {device && <div>{browserName(device)}</div>}
      </>
    ),
  },
];

export function ReportTable({ entries }: { entries: readonly ReportedAccess[] }) {
  const rows = useMemo(() => entries.map((entry, place): Numbered => ({ entry, place })), [entries]);
  return (
    <DataTable
      label="Access report"
      columns={columns}
      rows={rows}
      keyOf={({ place }) => String(place)}
      none="Nothing in this period."
    />
  );
}

/** A report never changes, and entries have no id. */
interface Numbered {
  entry: ReportedAccess;
  place: number;
}

/** The browser's name in what it says of itself; that is long, and begins the same in all of them. */
const browserName = (device: string): string =>
  /(?:Edg|Firefox|Chrome)\/\d+/.exec(device)?.[0]?.replace('/', ' ').replace('Edg ', 'Edge ') ??
  device.slice(0, 40);
