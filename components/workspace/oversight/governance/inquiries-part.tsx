// Audits of payers and inquiries of authorities: what they ask about, until when, and which codes they changed.

import { inquiryFigures } from '../../../../lib/oversight/governance/inquiry-figures.ts';
import { inquiriesCsv } from '../../../../lib/reports/inquiries-csv.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { inquiryStatusWords, inquiryWords } from './governance-words.ts';
import { InquiryDialog } from './inquiry-dialog.tsx';

export function InquiriesPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'payer-inquiry') ?? [];
  const sorted = [...all].sort((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  const { visible, more } = useShownRows(sorted);
  const figures = inquiryFigures(all, desk.today);
  return (
    <section aria-label="Inquiries">
      <p>
        <strong className="number">{figures.open}</strong> open,{' '}
        <strong className="number">{figures.late}</strong> late,{' '}
        <strong className="number">{figures.lastYear}</strong> received in the last twelve months. They
        changed <strong className="number">{figures.codesChanged}</strong> codes on{' '}
        <strong className="number">{figures.chartsChanged}</strong> charts.
      </p>
      <div className="filters row-actions">
        {desk.mayWrite && <InquiryDialog desk={desk} inquiry={null} />}
        {all.length > 0 && (
          <>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(
                  inquiriesCsv(sorted, {
                    kind: inquiryWords,
                    status: inquiryStatusWords,
                    who: desk.who,
                    vendor: desk.vendorName,
                  }),
                  'inquiries.csv',
                  'text/csv;charset=utf-8',
                )
              }
            >
              Save as CSV
            </button>
            <button type="button" className="button" onClick={() => print()}>
              Print the list
            </button>
          </>
        )}
      </div>
      <TableFrame label="Inquiries of payers">
        <thead>
          <tr>
            {[
              'From',
              'Received, due',
              'About',
              'Charts',
              'Codes changed',
              'Stands',
              ...(desk.mayWrite ? ['Change'] : []),
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => {
            const late = one.status === 'open' && one.due < desk.today;
            return (
              <tr key={one.id}>
                <th scope="row">
                  {one.from}
                  <div className="small quiet">
                    {inquiryWords[one.kind]}
                    {one.reference && `, ${one.reference}`}
                  </div>
                </th>
                <td className={late ? 'unbroken small state-bad' : 'unbroken small'}>
                  {one.receivedOn}
                  <div>
                    due {one.due}
                    {late && ', late'}
                  </div>
                </td>
                <td className="wide small">
                  {one.about}
                  <div className="quiet">
                    {desk.vendorName(one.vendorId)}, {desk.who(one.owner)}
                  </div>
                </td>
                <td className="number">{one.charts.length}</td>
                <td className="small">
                  {one.changes.length === 0 && 'none'}
                  {one.changes.slice(0, 3).map((made) => (
                    <div key={`${made.number} ${made.from} ${made.to}`} className="unbroken">
                      {made.number}: {made.from || 'added'} → {made.to || 'taken away'}
                    </div>
                  ))}
                  {one.changes.length > 3 && <div className="quiet">and {one.changes.length - 3} more</div>}
                </td>
                <td className="wide small">
                  {inquiryStatusWords[one.status]}
                  {one.answeredOn && ` ${one.answeredOn}`}
                  {one.answer && <div className="quiet">{one.answer}</div>}
                </td>
                {desk.mayWrite && (
                  <td>
                    <InquiryDialog desk={desk} inquiry={one} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {all.length === 0 && (
        <EmptyState next="Record one above when a payer or an auditor writes.">
          No inquiry was received.
        </EmptyState>
      )}
      {more}
    </section>
  );
}
