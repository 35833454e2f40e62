// Reports that the vendor owes by its contract, period by period.

import type { Obligation } from '../../../../lib/oversight/contracts/obligations.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { measureWords } from '../../../vendors/term-words.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';

const stateWords: Record<Obligation['state'], string> = {
  received: 'Received',
  'received-late': 'Received late',
  awaited: 'Awaited',
  late: 'Late',
};

export function ReportsOwed({ owed }: { owed: readonly Obligation[] }) {
  const { visible, more } = useShownRows(owed);
  if (owed.length === 0) return null;
  const late = owed.filter(({ state }) => state === 'late').length;
  return (
    <details className="vendor-owed">
      <summary>
        Reports owed{' '}
        <span className="small quiet">{late > 0 ? `${late} of ${owed.length} late` : owed.length}</span>
      </summary>
      <TableFrame label="Reports owed">
        <thead>
          <tr>
            {['Report', 'Period', 'Due', 'State'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => (
            <tr key={`${one.report.what} ${one.from}`}>
              <th scope="row">
                {one.report.what}
                <div className="small quiet">
                  {one.report.metrics.map((metric) => measureWords[metric]).join(', ')}
                </div>
              </th>
              <td className="small unbroken">
                {dayWords(one.from)} to {dayWords(one.to)}
              </td>
              <td className="small unbroken">{dayWords(one.due)}</td>
              <td className={one.state === 'late' ? 'small overdue' : 'small'}>{stateWords[one.state]}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {more}
    </details>
  );
}
