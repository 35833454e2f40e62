// Documentation gaps by provider or department, month by month: whether documentation gets better.

import { useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import type { BoardGap } from './board-rows.ts';

const groups = ['provider', 'department'] as const;
type Group = (typeof groups)[number];
const groupWords: Record<Group, string> = { provider: 'Provider', department: 'Department' };
const months = 6;

interface Props {
  gaps: readonly BoardGap[];
  now: number;
}

export function GapFigures({ gaps, now }: Props) {
  const [group, setGroup] = useState<Group>('provider');
  const standing = gaps.filter(({ state }) => state !== 'withdrawn');
  const nameOf = ({ encounter, department }: BoardGap) =>
    (group === 'provider' ? encounter.provider : department) ?? 'Not named';
  const last = Array.from({ length: months }, (_, n) => monthOf(now, months - 1 - n));
  const rows = [...Map.groupBy(standing, nameOf)].sort(
    ([a, one], [b, other]) => other.length - one.length || a.localeCompare(b),
  );
  return (
    <section aria-label="Documentation gaps">
      <h2>Documentation gaps</h2>
      <Choice legend="By" options={groups} words={groupWords} value={group} onChange={setGroup} />
      {rows.length === 0 ? (
        <p className="quiet">No gap is recorded.</p>
      ) : (
        <TableFrame label="Gaps by month" dense>
          <thead>
            <tr>
              <th scope="col">{groupWords[group]}</th>
              {last.map((month) => (
                <th key={month} scope="col" className="count">
                  {month}
                </th>
              ))}
              <th scope="col" className="count">
                All
              </th>
              <th scope="col" className="count">
                Open
              </th>
              <th scope="col" className="count">
                Holding billing
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, own]) => {
              const open = own.filter(({ state }) => state === 'open');
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {last.map((month) => (
                    <td key={month} className="count number">
                      {own.filter(({ raisedAt }) => monthOf(raisedAt, 0) === month).length}
                    </td>
                  ))}
                  <td className="count number">{own.length}</td>
                  <td className="count number">{open.length}</td>
                  <td className="count number">{open.filter(({ holdsBilling }) => holdsBilling).length}</td>
                </tr>
              );
            })}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}

/** As `2026-11`, so many months before, by this computer's clock. */
function monthOf(at: number, before: number): string {
  const date = new Date(at);
  const first = new Date(date.getFullYear(), date.getMonth() - before, 1);
  return `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, '0')}`;
}
