// The changes that are past their days: nobody was told, or somebody has not acknowledged them.

import type { RegisteredChange } from '../../../lib/review/payers/change-register.ts';
import { dayWords } from '../../queries/template-words.ts';
import { rowKey } from './instruction-rows.ts';

interface Props {
  late: readonly RegisteredChange[];
  onOpen: (key: string) => void;
}

/** More than these are in the register. */
const most = 3;

export function LateChanges({ late, onOpen }: Props) {
  if (late.length === 0) return null;
  return (
    <section className="notice warn payer-late" aria-label="Late">
      <p>
        <strong>
          {late.length} {late.length === 1 ? 'change is' : 'changes are'} not acknowledged in time.
        </strong>
      </p>
      <ul>
        {late.slice(0, most).map(({ instruction: of, change, awaited, due }) => (
          <li key={`${rowKey(of)} ${change}`}>
            <button type="button" className="link row-open" onClick={() => onOpen(rowKey(of))}>
              {of.payer}: {of.title}, version {of.version}
            </button>{' '}
            <span className="small">
              {awaited.length > 0 ? `awaited from ${awaited.join(', ')}` : 'no vendor was told'}, due{' '}
              {dayWords(due)}
            </span>
          </li>
        ))}
      </ul>
      {late.length > most && <p className="small">{late.length - most} more in the register.</p>}
    </section>
  );
}
