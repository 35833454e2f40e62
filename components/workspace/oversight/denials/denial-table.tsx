// Denials in a table, worked by key: j and k or the arrows go from one to the next, Enter opens it, x chooses it, and a, s
// and o open it with the form for whose matter it is, sending it to the vendor, and its owner.

import type { KeyboardEvent } from 'react';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import { activeStates, type Denial } from '../../../../lib/model/oversight/denial.ts';
import type { DenialOrder } from '../../../../lib/model/oversight/denials-act.ts';
import {
  attributionWords,
  outcomeWords,
  stateWords,
} from '../../../../lib/oversight/denials/denial-words.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import { TableFrame } from '../../table-frame.tsx';
import { orderedBy } from './denials-route.ts';
import { reasonText } from './reason-words.ts';
import type { Asked } from './use-denials.ts';

interface Props {
  rows: readonly Denial[];
  asked: Asked;
  open: string | null;
  /** Null: who looks cannot work them. */
  chosen: ReadonlySet<string> | null;
  who: (id: string | undefined) => string;
  today: string;
  /** With the key of the form that is asked for at once. */
  onOpen: (denial: Denial, key: string | null) => void;
  onTurn: (denial: Denial) => void;
}

const heads: readonly (readonly [string, DenialOrder | null])[] = [
  ['Account', 'number'],
  ['Denied', 'carc'],
  ['Amount', 'amount'],
  ['Whose matter', null],
  ['State', null],
  ['Vendor and coder', 'vendor'],
  ['Owner', null],
  ['Due', 'due'],
];

const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 } as const;

export function DenialTable({ rows, asked, open, chosen, who, today, onOpen, onTurn }: Props) {
  const sets = useCodeSets();
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const at = rows.findIndex(({ id }) => id === target.dataset.denial);
    const denial = rows[at];
    if (!denial || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = steps[event.key as keyof typeof steps];
    if (way) {
      const next = rows[at + way];
      if (next) event.currentTarget.querySelector<HTMLElement>(`[data-denial="${next.id}"]`)?.focus();
    } else if (event.key === 'x' && chosen) onTurn(denial);
    else if (['a', 's', 'o'].includes(event.key) && chosen) onOpen(denial, event.key);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys go from button to button within it
    <div onKeyDown={onKey}>
      <TableFrame label="Denials">
        <thead>
          <tr>
            {heads.map(([head, order]) => (
              <th
                key={head}
                scope="col"
                className={head === 'Amount' ? 'count' : undefined}
                aria-sort={
                  order !== null && order === asked.order
                    ? asked.down
                      ? 'descending'
                      : 'ascending'
                    : undefined
                }
              >
                {order ? <a href={orderedBy(asked, order)}>{head}</a> : head}
                {order === asked.order && (asked.down ? ' ↓' : ' ↑')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((denial) => (
            <tr key={denial.id} className={open === denial.id ? 'current' : undefined}>
              <th scope="row">
                <div className="denial-name">
                  {chosen && (
                    <input
                      type="checkbox"
                      aria-label={`Choose ${denial.number} ${denial.code ?? ''}`}
                      checked={chosen.has(denial.id)}
                      onChange={() => onTurn(denial)}
                    />
                  )}
                  <button
                    type="button"
                    className="link number unbroken"
                    data-denial={denial.id}
                    aria-expanded={open === denial.id}
                    onClick={() => onOpen(denial, null)}
                  >
                    {denial.number}
                  </button>
                </div>
                <div className="small quiet">{denial.payer}</div>
              </th>
              <td>
                <span className="number">
                  {denial.code ?? 'Whole claim'} {denial.modifiers}
                </span>{' '}
                <span className="number unbroken">
                  {denial.group}-{denial.carc}
                </span>
                <div className="small quiet">{reasonText(sets, denial.carc)}</div>
              </td>
              <td className="count">{dollars(denial.amount)}</td>
              <td>
                {attributionWords[denial.attributed]}
                {denial.attributedBy && <div className="small quiet">{who(denial.attributedBy)}</div>}
              </td>
              <td>
                {stateWords[denial.state]}
                {denial.outcome && <div className="small quiet">{outcomeWords[denial.outcome]}</div>}
                {denial.compliance === 'open' && <div className="small">Open at compliance</div>}
              </td>
              <td>
                {denial.vendor ?? (
                  <span className="quiet">{denial.source === 'in-house' ? 'In-house' : 'Not known'}</span>
                )}
                <div className="small quiet">{denial.coder}</div>
              </td>
              <td>{who(denial.owner)}</td>
              <td className="number unbroken">
                <Due denial={denial} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {rows.length === 0 && <p className="quiet">No denial is like this.</p>}
    </div>
  );
}

function Due({ denial, today }: { denial: Denial; today: string }) {
  if (!activeStates.includes(denial.state)) return <span className="quiet">–</span>;
  const late = denial.dueOn < today;
  return (
    <>
      <span className={late ? 'overdue' : undefined}>{denial.dueOn}</span>
      {late && <div className="small overdue">late</div>}
    </>
  );
}
