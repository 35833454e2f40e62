// Audits of payers and inquiries of authorities: what they ask about, until when, and which codes they changed.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { inquiryFigures } from '../../../../lib/oversight/governance/inquiry-figures.ts';
import { inquiriesCsv } from '../../../../lib/reports/inquiries-csv.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ListPart } from '../../table/list-part.tsx';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { inquiryStatusWords, inquiryWords } from './governance-words.ts';
import { InquiryDialog } from './inquiry-dialog.tsx';

type Inquiry = Registered<'payer-inquiry'>;

const isLate = (one: Inquiry, today: string): boolean => one.status === 'open' && one.due < today;

export function InquiriesPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'payer-inquiry') ?? [];
  const sorted = [...all].sort((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  const columns: Column<Inquiry>[] = [
    {
      head: 'From',
      by: ({ from }) => from,
      width: 12,
      cell: ({ from, kind, reference }) => (
        <>
          {from}
          <div className="small quiet">
            {inquiryWords[kind]}
            {reference && `, ${reference}`}
          </div>
        </>
      ),
    },
    {
      head: 'Received, due',
      by: ({ due }) => due,
      width: 10,
      look: (one) => (isLate(one, desk.today) ? 'unbroken small state-bad' : 'unbroken small'),
      cell: (one) => (
        <>
          {dayText(one.receivedOn)}
          <div>
            due {dayText(one.due)}
            {isLate(one, desk.today) && ', late'}
          </div>
        </>
      ),
    },
    {
      head: 'About',
      width: 16,
      look: 'wide small',
      cell: ({ about, vendorId, owner }) => (
        <>
          {about}
          <div className="quiet">
            {desk.vendorName(vendorId)}, {desk.who(owner)}
          </div>
        </>
      ),
    },
    {
      head: 'Charts',
      by: ({ charts }) => charts.length,
      count: true,
      width: 5,
      cell: (one) => one.charts.length,
    },
    {
      head: 'Codes changed',
      by: ({ changes }) => changes.length,
      width: 14,
      look: 'small',
      cell: ({ changes }) => <Changes changes={changes} />,
    },
    {
      head: 'Stands',
      by: ({ status }) => inquiryStatusWords[status],
      width: 14,
      look: 'wide small',
      cell: ({ status, answeredOn, answer }) => (
        <>
          {inquiryStatusWords[status]}
          {answeredOn && ` ${dayText(answeredOn)}`}
          {answer && <div className="quiet">{answer}</div>}
        </>
      ),
    },
    ...(desk.mayWrite
      ? [{ head: 'Change', width: 7, cell: (one: Inquiry) => <InquiryDialog desk={desk} inquiry={one} /> }]
      : []),
  ];
  const save = () =>
    saveFile(
      inquiriesCsv(sorted, {
        kind: inquiryWords,
        status: inquiryStatusWords,
        who: desk.who,
        vendor: desk.vendorName,
      }),
      'inquiries.csv',
      'text/csv;charset=utf-8',
    );
  return (
    <ListPart
      label="Inquiries"
      acts={desk.mayWrite && <InquiryDialog desk={desk} inquiry={null} />}
      more={
        all.length > 0 && (
          <>
            <button type="button" className="button" onClick={save}>
              Save as CSV
            </button>
            <button type="button" className="button" onClick={() => print()}>
              Print the list
            </button>
          </>
        )
      }
    >
      <Figures {...inquiryFigures(all, desk.today)} />
      <DataTable
        label="Inquiries of payers"
        columns={columns}
        rows={sorted}
        keyOf={({ id }) => id}
        none={
          <EmptyState next="Record one above when a payer or an auditor writes.">
            {' '}
            No inquiry was received.{' '}
          </EmptyState>
        }
      />
    </ListPart>
  );
}

function Figures(figures: ReturnType<typeof inquiryFigures>) {
  return (
    <p>
      <strong className="number">{figures.open}</strong> open,{' '}
      <strong className="number">{figures.late}</strong> late,{' '}
      <strong className="number">{figures.lastYear}</strong> received in the last twelve months. They changed{' '}
      <strong className="number">{figures.codesChanged}</strong> codes on{' '}
      <strong className="number">{figures.chartsChanged}</strong> charts.
    </p>
  );
}

/** As many as show at a glance. */
const glance = 3;

function Changes({ changes }: Pick<Inquiry, 'changes'>) {
  if (changes.length === 0) return 'none';
  return (
    <>
      {changes.slice(0, glance).map(({ number, from, to }) => (
        <div key={`${number} ${from} ${to}`} className="unbroken">
          {number}: {from || 'added'} → {to || 'taken away'}
        </div>
      ))}
      {changes.length > glance && <div className="quiet">and {changes.length - glance} more</div>}
    </>
  );
}
