// What the tabular list says at a code and at everything above it. A note that means a code of the chart says so.

import type { TabularNote, TabularTable } from '../../lib/codes/tables/tabular-table.ts';

const kinds: readonly [TabularNote['kind'], string][] = [
  ['includes', 'Includes'],
  ['inclusionTerm', 'Also for'],
  ['excludes1', 'Excludes 1: not together with this code'],
  ['excludes2', 'Excludes 2: not included here, both may be coded'],
  ['codeFirst', 'Code first'],
  ['useAdditionalCode', 'Use additional code'],
  ['codeAlso', 'Code also'],
  ['notes', 'Note'],
  ['sevenChrNote', 'Seventh character'],
];

interface Props {
  table: TabularTable;
  /** With its dot. */
  code: string;
  /** The other diagnoses of the chart. */
  others: readonly string[];
}

export function CodeNotes({ table, code, others }: Props) {
  const notes = table.notes(code);
  const sevenths = table.sevenths(code);
  const headings = table.headings(code);
  return (
    <>
      <p className="small quiet">
        {headings
          .map(({ code: of, title }) => `${/^\d/.test(of) ? 'Chapter ' : ''}${of} ${title}`)
          .join(' › ')}
      </p>
      {kinds.map(([kind, words]) => {
        const these = notes.filter((note) => note.kind === kind);
        return (
          these.length > 0 && (
            <section key={kind}>
              <h3>{words}</h3>
              <ul>
                {these.map((note) => (
                  <li key={`${note.at} ${note.text}`}>
                    {note.text}
                    {note.at !== code && <span className="small quiet"> at {note.at}</span>}
                    <OnChart codes={others.filter(note.means)} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {notes.length === 0 && <p className="quiet">The tabular list has no notes at this code or above it.</p>}
      {sevenths && (
        <section>
          <h3>Seventh characters</h3>
          <dl className="code-sevenths">
            {Object.entries(sevenths).map(([character, means]) => (
              <div key={character}>
                <dt className="code">{character}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

const OnChart = ({ codes }: { codes: readonly string[] }) =>
  codes.length > 0 && (
    <>
      {' '}
      <span className="chip code-on-chart">on this chart: {codes.join(', ')}</span>
    </>
  );
