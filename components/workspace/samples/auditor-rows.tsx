// The people who could review, each with what their independence is judged by and how much they can take.

import { mostDrawn, type SampleAuditor } from '../../../lib/model/sample.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { listOf } from './design-form.ts';

export interface AuditorForm {
  id: string;
  name: string;
  chosen: boolean;
  employer: string;
  codesAs: string;
  capacity: string;
}

/** Those who are chosen and can take a chart. */
export const auditorsOf = (forms: readonly AuditorForm[]): SampleAuditor[] =>
  forms.flatMap(({ id, name, chosen, employer, codesAs, capacity }) =>
    chosen && Number(capacity) >= 1
      ? [
          {
            id,
            name,
            employer: employer.trim() || null,
            codesAs: listOf(codesAs),
            capacity: Math.min(mostDrawn, Math.floor(Number(capacity))),
          },
        ]
      : [],
  );

const heads = ['Reviewer', 'Employed by', 'Codes as', 'Charts they can take'] as const;

interface Props {
  forms: readonly AuditorForm[];
  onChange: (forms: AuditorForm[]) => void;
}

export function AuditorRows({ forms, onChange }: Props) {
  const set = (id: string, fields: Partial<AuditorForm>) =>
    onChange(forms.map((form) => (form.id === id ? { ...form, ...fields } : form)));
  return (
    <>
      <TableFrame label="Reviewers">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map(({ id, name, chosen, ...form }) => (
            <tr key={id}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    checked={chosen}
                    onChange={({ target }) => set(id, { chosen: target.checked })}
                  />{' '}
                  {name}
                </label>
              </th>
              {(['employer', 'codesAs', 'capacity'] as const).map((field, i) => (
                <td key={field} className="field">
                  <input
                    aria-label={`${heads[i + 1]}: ${name}`}
                    value={form[field]}
                    maxLength={field === 'capacity' ? 5 : 120}
                    inputMode={field === 'capacity' ? 'numeric' : 'text'}
                    placeholder={field === 'employer' ? 'us' : ''}
                    onChange={({ target }) => set(id, { [field]: target.value })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p className="small quiet">
        “Charts they can take” counts those they already have. Several names under which one codes: with
        semicolons.
      </p>
    </>
  );
}
