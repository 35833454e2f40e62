// Whom a query goes to and who asks: a provider answers a person, not a department.

import { authorRole, type Query } from '../../lib/model/query.ts';
import { authorRoleWords } from '../../lib/reports/query-words.ts';

interface Props {
  query: Query;
  /** The vendor’s coder, as the page names them; null where it names none. */
  coder: string | null;
  onChange: (fields: Partial<Query>) => void;
}

/** Those who own documentation that a query may ask about. */
const providers = authorRole.options.filter(
  (role) =>
    !['nursing', 'dietitian', 'therapist', 'laboratory', 'pharmacy', 'other-clinician'].includes(role),
);

export function PeopleFields({ query, coder, onChange }: Props) {
  const { recipient, author } = query;
  const to = recipient ?? { name: '', role: 'attending' as const };
  return (
    <fieldset className="query-part">
      <legend>To and from</legend>
      <div className="finding-pair">
        <label className="field">
          <span>To</span>
          <input
            data-field="recipient"
            value={to.name}
            maxLength={200}
            onChange={(event) => onChange({ recipient: { ...to, name: event.target.value } })}
          />
        </label>
        <label className="field">
          <span>Their part in this stay</span>
          <select
            value={to.role}
            onChange={(event) =>
              onChange({ recipient: { ...to, role: authorRole.parse(event.target.value) } })
            }
          >
            {providers.map((role) => (
              <option key={role} value={role}>
                {authorRoleWords[role]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="people-from">
        {(
          [
            ['name', 'Your name', 120],
            ['credential', 'Credential', 60],
            ['contact', 'How to reach you', 200],
          ] as const
        ).map(([field, words, maxLength]) => (
          <label key={field} className="field">
            <span>{words}</span>
            <input
              data-field={field === 'name' ? 'author' : undefined}
              value={author[field]}
              maxLength={maxLength}
              onChange={(event) => onChange({ author: { ...author, [field]: event.target.value } })}
            />
          </label>
        ))}
      </div>
      {(coder ?? query.coder) && (
        <label className="check">
          <input
            type="checkbox"
            data-field="coder"
            checked={query.coder !== null}
            onChange={(event) => onChange({ coder: event.target.checked ? coder : null })}
          />{' '}
          Asked for the vendor’s coder ({query.coder ?? coder})
        </label>
      )}
    </fieldset>
  );
}
