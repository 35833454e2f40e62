// What a guess would read of the page, small enough to be compared with it at a glance.

import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { CodeLines } from '../ui/code-lines.tsx';

/** The first five are always named; the others where they were found. */
const names = [
  ['patient', 'MRN'],
  ['name', 'Name'],
  ['dob', 'Born'],
  ['encounter', 'Encounter'],
  ['dateOfService', 'Service'],
  ['provider', 'Provider'],
  ['payer', 'Payer'],
  ['coder', 'Coder'],
] as const;

export function GuessedReading({ chart }: { chart: ChartSnapshot }) {
  const { fields, lines } = chart;
  return (
    <>
      <dl className="guess-fields">
        {names
          .filter(([field], i) => i < 5 || fields[field])
          .map(([field, words]) => (
            <div key={field}>
              <dt>{words}</dt>
              <dd>{fields[field] ?? <span className="quiet">not found</span>}</dd>
            </div>
          ))}
      </dl>
      <CodeLines lines={lines} />
    </>
  );
}
