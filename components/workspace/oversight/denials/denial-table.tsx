// Denials in a table, worked by key: j and k or the arrows go from one to the next, Enter opens it, x chooses it, and a, s
// and o open it with the form for whose matter it is, sending it to the vendor, and its owner.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import { activeStates, type Denial } from '../../../../lib/model/oversight/denial.ts';
import type { DenialOrder } from '../../../../lib/model/oversight/denials-act.ts';
import {
  attributionWords,
  outcomeWords,
  stateWords,
} from '../../../../lib/oversight/denials/denial-words.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { RowOpen } from '../../table/row-open.tsx';
import { orderedBy } from './denials-route.ts';
import { reasonText } from './reason-words.ts';
import type { Asked } from './use-denials.ts';

interface Props {
  rows: readonly Denial[];
  /** Denials the filters let through, loaded or not. */
  total: number;
  onNeed: (count: number) => void;
  asked: Asked;
  open: string | null;
  /** Null: who looks cannot work them. */
  chosen: ReadonlySet<string> | null;
  who: (id: string | undefined) => string;
  today: string;
  /** With the key of the form that is asked for at once. */
  onOpen: (denial: Denial, key: string | null) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
  columnsAt: HTMLElement | null;
}

/** The columns that the backend can order by. */
const orders: readonly (readonly [string, DenialOrder])[] = [
  ['Account', 'number'],
  ['Denied', 'carc'],
  ['Amount', 'amount'],
  ['Vendor and coder', 'vendor'],
  ['Due', 'due'],
];

export function DenialTable(props: Props) {
  const { rows, total, onNeed, asked, open, chosen, who, today, onOpen, onChoose } = props;
  const sets = useCodeSets();
  const turn = ({ id }: Denial) => {
    if (!chosen) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const columns: Column<Denial>[] = [
    {
      head: 'Account',
      by: ({ number }) => number,
      width: 13,
      cell: (denial) => (
        <>
          <RowOpen opening={{ isOpen: open === denial.id, turn: () => onOpen(denial, null) }}>
            <span className="number">{denial.number}</span>
          </RowOpen>
          <div className="small quiet">{denial.payer}</div>
        </>
      ),
    },
    {
      head: 'Denied',
      by: ({ carc }) => carc,
      width: 17,
      cell: (denial) => (
        <>
          <span className="number">
            {denial.code ?? 'Whole claim'} {denial.modifiers}
          </span>{' '}
          <span className="number unbroken">
            {denial.group}-{denial.carc}
          </span>
          <div className="small quiet">{reasonText(sets, denial.carc)}</div>
        </>
      ),
    },
    { head: 'Amount', by: ({ amount }) => amount, count: true, width: 7, cell: (one) => dollars(one.amount) },
    {
      head: 'Attribution',
      width: 9,
      optional: true,
      cell: (denial) => (
        <>
          {attributionWords[denial.attributed]}
          {denial.attributedBy && <div className="small quiet">{who(denial.attributedBy)}</div>}
        </>
      ),
    },
    {
      head: 'State',
      width: 10,
      cell: (denial) => (
        <>
          {stateWords[denial.state]}
          {denial.outcome && <div className="small quiet">{outcomeWords[denial.outcome]}</div>}
          {denial.compliance === 'open' && <div className="small">Open at compliance</div>}
        </>
      ),
    },
    {
      head: 'Vendor and coder',
      by: ({ vendor }) => vendor,
      width: 12,
      optional: true,
      cell: (denial) => (
        <>
          {denial.vendor ?? (
            <span className="quiet">{denial.source === 'in-house' ? 'In-house' : 'Not known'}</span>
          )}
          <div className="small quiet">{denial.coder}</div>
        </>
      ),
    },
    { head: 'Owner', width: 9, optional: true, cell: ({ owner }) => who(owner) },
    {
      head: 'Due',
      by: ({ dueOn }) => dueOn,
      width: 8,
      look: 'number unbroken',
      cell: (denial) => <Due denial={denial} today={today} />,
    },
  ];
  return (
    <DataTable
      label="Denials"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      columnsAt={props.columnsAt}
      none="No denial is like this. Take a filter away, or import the remittances of the week."
      more={{ total, onNeed }}
      order={{
        by: orders.find(([, order]) => order === asked.order)?.[0] ?? null,
        down: asked.down,
        onOrder: (head) => {
          const order = orders.find(([one]) => one === head)?.[1];
          if (order) location.hash = orderedBy(asked, order);
        },
      }}
      choosing={
        chosen
          ? { chosen, onChoose, name: ({ number, code }) => `Choose ${number} ${code ?? ''}`.trim() }
          : undefined
      }
      onKey={(denial, key) => {
        if (!chosen) return false;
        if (key === 'x') turn(denial);
        else if (['a', 's', 'o'].includes(key)) onOpen(denial, key);
        else return false;
        return true;
      }}
      rowLook={({ id }) => (open === id ? 'current' : undefined)}
    />
  );
}

function Due({ denial, today }: { denial: Denial; today: string }) {
  if (!activeStates.includes(denial.state)) return <span className="quiet">–</span>;
  const late = denial.dueOn < today;
  return (
    <>
      <span className={late ? 'overdue' : undefined}>{dayText(denial.dueOn)}</span>
      {late && <div className="small overdue">late</div>}
    </>
  );
}
