// Overpayment cases, a row each, with the last day to report and return; each opens to its days and what may be done.

import { useState } from 'react';
import type { Result } from '../../../../lib/model/result.ts';
import { type OverpaymentRule, overpaymentClock } from '../../../../lib/oversight/clocks/overpayment.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { dayWords } from '../../../queries/template-words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { oneOpen } from '../../table/one-open.ts';
import { RowOpen } from '../../table/row-open.tsx';
import { CaseSteps } from './case-steps.tsx';
import { amountWords, attributedWords, caseStateWords, isPressing, lastDayWords } from './case-words.ts';

type Case = Registered<'overpayment-case'>;

interface Props {
  cases: readonly Case[];
  vendorOf: (id: string) => string;
  who: (id: string | undefined) => string;
  person: string;
  today: string;
  rule: OverpaymentRule;
  onChange: (id: string, fields: Partial<RegisterWords<'overpayment-case'>>) => Promise<Result<unknown>>;
}

const isRunning = ({ status }: Case): boolean => status === 'open' || status === 'identified';

export function CaseTable({ cases, today, rule, vendorOf, ...detail }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const columns: Column<Case>[] = [
    {
      head: 'Case',
      by: ({ title }) => title,
      width: 16,
      cell: ({ title, vendorId }, opening) => (
        <>
          <RowOpen opening={opening}>{title}</RowOpen>
          <div className="small quiet">{vendorId === null ? 'no vendor' : vendorOf(vendorId)}</div>
        </>
      ),
    },
    { head: 'Payer', by: ({ payer }) => payer, width: 12, cell: ({ payer }) => payer },
    { head: 'Amount', by: ({ amount }) => amount, count: true, cell: ({ amount }) => amountWords(amount) },
    {
      head: 'State',
      by: ({ status }) => caseStateWords[status],
      cell: ({ status }) => caseStateWords[status],
    },
    {
      head: 'Last day',
      width: 14,
      look: (one) =>
        isRunning(one) && isPressing(overpaymentClock(one, today, rule)) ? 'overdue' : undefined,
      cell: (one) => {
        if (isRunning(one)) return lastDayWords(overpaymentClock(one, today, rule));
        return one.returnedOn ? `returned ${dayWords(one.returnedOn)}` : '–';
      },
    },
  ];
  return (
    <DataTable
      label="Overpayment cases"
      columns={columns}
      rows={cases}
      keyOf={({ id }) => id}
      none="No case."
      detail={{
        ...oneOpen(open, setOpen),
        of: (one) => (
          <div className="query-detail">
            <CaseDays one={one} who={detail.who} />
            <CaseSteps
              one={one}
              person={detail.person}
              today={today}
              rule={rule}
              onChange={(fields) => detail.onChange(one.id, fields)}
            />
          </div>
        ),
      }}
    />
  );
}

function CaseDays({ one, who }: { one: Case; who: Props['who'] }) {
  const days: [string, string | null][] = [
    ['Credible information', one.credibleOn],
    ['Identified', one.identifiedOn],
    ['Investigation began', one.investigationFrom],
    ['Investigation concluded', one.investigationTo],
    ['Amount known', one.amountKnownOn],
    ['Reported', one.reportedOn],
    ['Returned', one.returnedOn],
  ];
  return (
    <dl className="case-days">
      <dt>Answers for it</dt>
      <dd>{who(one.owner)}</dd>
      <dt>Whose error</dt>
      <dd>{attributedWords[one.attributedTo]}; the duty to report and return stays the organisation’s own</dd>
      {days.flatMap(([name, on]) =>
        on === null ? [] : [<dt key={name}>{name}</dt>, <dd key={`${name} on`}>{dayWords(on)}</dd>],
      )}
      {one.identifiedOn !== null && (
        <>
          <dt>Decided by</dt>
          <dd>
            {who(one.identifiedBy)}: {one.identifiedWhy}
          </dd>
        </>
      )}
      <dt>Rests on</dt>
      <dd>{one.basis || 'not said'}</dd>
    </dl>
  );
}
