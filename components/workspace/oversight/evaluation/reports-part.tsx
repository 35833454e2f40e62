// What vendors report of themselves: what each report lacks, and the pattern of volume and speed without quality.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { reportChecklist, thinReports } from '../../../../lib/oversight/evaluation/report-checklist.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ListPart } from '../../table/list-part.tsx';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { partWords } from './evaluation-words.ts';
import { ReportDialog } from './report-dialog.tsx';

type Report = Registered<'vendor-report'>;

export function ReportsPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'vendor-report') ?? [];
  const thin = desk.vendors
    .map((vendor) => ({ vendor, reports: thinReports(all.filter((one) => one.vendorId === vendor.id)) }))
    .filter(({ reports }) => reports.length > 0);
  const columns: Column<Report>[] = [
    {
      head: 'Report',
      by: ({ title }) => title,
      width: 14,
      cell: ({ title, vendorId }) => (
        <>
          {title}
          <div className="small quiet">{desk.vendorName(vendorId)}</div>
        </>
      ),
    },
    {
      head: 'Period',
      by: ({ to }) => to,
      width: 13,
      look: 'small unbroken',
      cell: ({ from, to, receivedOn }) => (
        <>
          {dayText(from)} to {dayText(to)}
          <div className="quiet">{receivedOn ? `received ${dayText(receivedOn)}` : 'not received'}</div>
        </>
      ),
    },
    { head: 'Checklist', width: 24, look: 'wide', cell: (one) => <Checklist one={one} /> },
    {
      head: 'Figures',
      by: ({ figures }) => figures.length,
      count: true,
      width: 6,
      cell: ({ figures }) => figures.length,
    },
    ...(desk.mayWrite
      ? [{ head: 'Change', width: 7, cell: (one: Report) => <ReportDialog desk={desk} report={one} /> }]
      : []),
  ];
  return (
    <ListPart
      label="Vendors’ reports"
      about={
        <p className="quiet">
          A report must have accuracy, turnaround, denial reason codes traced to coding, and quality by coder.
          Its figures are shown beside those that were measured.
        </p>
      }
      acts={desk.mayWrite && <ReportDialog desk={desk} report={null} />}
    >
      {thin.map(({ vendor, reports }) => (
        <details key={vendor.id} className="notice bad">
          <summary>
            <strong>{vendor.name} reports volume and speed, and nothing of quality.</strong>
          </summary>
          <p>
            That holds for {reports.length === 1 ? 'its last report' : `its last ${reports.length} reports`}.
            Ask for the rest; if it is withheld, record it as a risk.
          </p>
        </details>
      ))}
      <DataTable
        label="Reports of vendors"
        columns={columns}
        rows={[...all].sort((a, b) => b.to.localeCompare(a.to))}
        keyOf={({ id }) => id}
        none={<EmptyState next="Note the first above when it comes.">No report was received yet.</EmptyState>}
      />
    </ListPart>
  );
}

function Checklist({ one }: { one: Report }) {
  const check = reportChecklist(one);
  return (
    <>
      <ul className="plain-list small">
        {check.rows.map((row) => (
          <li key={row.part} className={row.there ? undefined : 'state-bad'}>
            <Icon name={row.there ? 'yes' : 'no'} /> {partWords[row.part]}: {row.says}
          </li>
        ))}
      </ul>
      {check.volumeAndSpeedOnly && <strong className="state-bad">Volume and speed only</strong>}
    </>
  );
}
