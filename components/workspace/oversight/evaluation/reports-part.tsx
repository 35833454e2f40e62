// What vendors report of themselves: what each report lacks, and the pattern of volume and speed without quality.

import { reportChecklist, thinReports } from '../../../../lib/oversight/evaluation/report-checklist.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { partWords } from './evaluation-words.ts';
import { ReportDialog } from './report-dialog.tsx';

export function ReportsPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'vendor-report') ?? [];
  const sorted = [...all].sort((a, b) => b.to.localeCompare(a.to));
  const { visible, more } = useShownRows(sorted);
  const thin = desk.vendors
    .map((vendor) => ({ vendor, reports: thinReports(all.filter((one) => one.vendorId === vendor.id)) }))
    .filter(({ reports }) => reports.length > 0);
  return (
    <section aria-label="Vendors’ reports">
      <p className="quiet">
        A report must have accuracy, turnaround, denial reason codes traced to coding, and quality by coder.
        Its figures are shown beside those that were measured.
      </p>
      {thin.map(({ vendor, reports }) => (
        <p key={vendor.id} className="notice bad">
          <strong>{vendor.name} reports volume and speed, and nothing of quality.</strong> That holds for{' '}
          {reports.length === 1 ? 'its last report' : `its last ${reports.length} reports`}. Ask for the rest;
          if it is withheld, record it as a risk.
        </p>
      ))}
      {desk.mayWrite && (
        <div className="filters">
          <ReportDialog desk={desk} report={null} />
        </div>
      )}
      <TableFrame label="Reports of vendors">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Period</th>
            <th scope="col">Checklist</th>
            <th scope="col">Figures</th>
            {desk.mayWrite && <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => {
            const check = reportChecklist(one);
            return (
              <tr key={one.id}>
                <th scope="row">
                  {one.title}
                  <div className="small quiet">{desk.vendorName(one.vendorId)}</div>
                </th>
                <td className="small unbroken">
                  {one.from} to {one.to}
                  <div className="quiet">
                    {one.receivedOn ? `received ${one.receivedOn}` : 'not received'}
                  </div>
                </td>
                <td className="wide">
                  <ul className="plain-list small">
                    {check.rows.map((row) => (
                      <li key={row.part} className={row.there ? undefined : 'state-bad'}>
                        {row.there ? '✓' : '✕'} {partWords[row.part]}: {row.says}
                      </li>
                    ))}
                  </ul>
                  {check.volumeAndSpeedOnly && <strong className="state-bad">Volume and speed only</strong>}
                </td>
                <td className="number">{one.figures.length}</td>
                {desk.mayWrite && (
                  <td>
                    <ReportDialog desk={desk} report={one} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {all.length === 0 && (
        <EmptyState next="Note the first above when it comes.">No report was received yet.</EmptyState>
      )}
      {more}
    </section>
  );
}
