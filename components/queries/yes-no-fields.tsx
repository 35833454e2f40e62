// What yes or no is asked about: only what a provider has documented already.

import { type Query, yesNoPurpose } from '../../lib/model/query.ts';

const purposeWords: Record<(typeof yesNoPurpose.options)[number], string> = {
  'documented-diagnosis': 'A diagnosis that is documented already',
  poa: 'Whether it was present on admission',
  'cause-and-effect': 'Whether two documented conditions are linked',
  conflict: 'Which of two documented statements holds',
};

interface Props {
  query: Query;
  onChange: (fields: Partial<Query>) => void;
}

export function YesNoFields({ query, onChange }: Props) {
  const asked = query.yesNo ?? { purpose: null, target: '', documentedIn: null };
  const set = (fields: Partial<NonNullable<Query['yesNo']>>) => onChange({ yesNo: { ...asked, ...fields } });
  return (
    <fieldset className="query-part">
      <legend>What yes or no is asked about</legend>
      <label className="field">
        <span>Purpose</span>
        <select
          data-field="yesNo"
          value={asked.purpose ?? ''}
          onChange={(event) => set({ purpose: yesNoPurpose.parse(event.target.value) })}
        >
          <option value="" disabled>
            Choose…
          </option>
          {yesNoPurpose.options.map((option) => (
            <option key={option} value={option}>
              {purposeWords[option]}
            </option>
          ))}
        </select>
      </label>
      <div className="finding-pair">
        <label className="field">
          <span>Diagnosis, as it is documented</span>
          <input
            value={asked.target}
            maxLength={200}
            onChange={(event) => set({ target: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Documented in indicator</span>
          <select
            value={asked.documentedIn ?? ''}
            onChange={(event) => set({ documentedIn: event.target.value || null })}
          >
            <option value="">None</option>
            {query.indicators.map(({ id, text }, n) => (
              <option key={id} value={id}>
                {n + 1}: {text.slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
