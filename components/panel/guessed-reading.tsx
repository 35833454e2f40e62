// What a guess would read of the page, small enough to be compared with it at a glance.

import type { ChartSnapshot } from '../../lib/model/chart.ts';

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
      <table className="guess-lines">
        <caption>
          {lines.length} code {lines.length === 1 ? 'line' : 'lines'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Mod</th>
            <th scope="col">Units</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) =>
            line.unreadable === null ? (
              <tr key={line.key}>
                <th scope="row">{line.code}</th>
                <td>{line.modifiers.join(' ')}</td>
                <td>{line.units}</td>
                <td>{line.diagnoses.join(', ')}</td>
              </tr>
            ) : (
              <tr key={line.key}>
                <td colSpan={4} className="quiet">
                  Unreadable: {line.unreadable}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}
