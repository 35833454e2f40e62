// What a file of gaps held, before anything is taken: the good rows, those that are there already, and each that is
// refused with its line, column and reason.

import { deficiencyWords } from '../../../lib/reports/query-words.ts';
import type { CsvGaps } from '../../../lib/review/coder-gaps/csv-gaps.ts';

interface Props {
  found: CsvGaps & { known: ReadonlySet<number> };
  busy: boolean;
  onTake: () => void;
  onSaveRefused: () => void;
  onDrop: () => void;
}

/** Rows of each list: enough to see whether the columns were understood. */
const shown = 20;

export function CsvFound({ found, busy, onTake, onSaveRefused, onDrop }: Props) {
  const { gaps, refused, repeated, known, unread } = found;
  const fresh = gaps.filter((_, place) => !known.has(place));
  return (
    <section className="csv-found" aria-label="What the file holds">
      <p className="notice" role="status">
        <strong>
          {fresh.length} {fresh.length === 1 ? 'gap' : 'gaps'} to take
        </strong>
        . Noted before: {known.size}. Twice in the file: {repeated.length}. Refused: {refused.length}.
      </p>
      {unread.length > 0 && <p className="small quiet">Not read and not kept: {unread.join(', ')}.</p>}
      {fresh.length > 0 && (
        <Rows
          name="To take"
          count={fresh.length}
          rows={fresh
            .slice(0, shown)
            .map(({ line, gap }) => [
              line,
              [
                gap.coder,
                gap.number,
                gap.dateOfService,
                deficiencyWords[gap.deficiency],
                gap.words ? `“${gap.words}”` : `absent in ${gap.lookedIn}`,
                gap.action === 'hold' && 'holds billing',
              ]
                .filter(Boolean)
                .join(', '),
            ])}
        />
      )}
      {refused.length > 0 && (
        <Rows
          name="Refused"
          count={refused.length}
          rows={refused
            .slice(0, shown)
            .map(({ line, problems }) => [
              line,
              problems.map(({ column, problem }) => (column ? `${column} ${problem}` : problem)).join(' '),
            ])}
        />
      )}
      {repeated.length > 0 && (
        <Rows
          name="Twice in the file, taken once"
          count={repeated.length}
          rows={repeated.slice(0, shown).map(({ line, first }) => [line, `says what line ${first} says`])}
        />
      )}
      <div className="row-actions">
        {fresh.length > 0 && (
          <button type="button" className="button primary" disabled={busy} onClick={onTake}>
            Take {fresh.length} {fresh.length === 1 ? 'gap' : 'gaps'}
          </button>
        )}
        {refused.length > 0 && (
          <button type="button" className="button" onClick={onSaveRefused}>
            Save the refused rows
          </button>
        )}
        <button type="button" className="button" onClick={onDrop}>
          Take none
        </button>
      </div>
    </section>
  );
}

function Rows({ name, count, rows }: { name: string; count: number; rows: [line: number, said: string][] }) {
  return (
    <section aria-label={name}>
      <h3>
        {name} <span className="quiet number">{count}</span>
      </h3>
      <ul className="small">
        {rows.map(([line, said]) => (
          <li key={line}>
            <strong>Line {line}</strong>: {said}
          </li>
        ))}
      </ul>
      {rows.length < count && <p className="small quiet">And {count - rows.length} more.</p>}
    </section>
  );
}
