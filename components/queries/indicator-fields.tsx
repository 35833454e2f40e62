// The facts of the record that a query rests on: quoted from the page, each with its document, author and date.

import { authorRole, type Indicator } from '../../lib/model/query.ts';
import { authorRoleWords } from '../../lib/reports/query-words.ts';
import { Icon } from '../ui/icon.tsx';
import { Tip } from '../ui/tip.tsx';
import { mentionWords } from './query-words.ts';

interface Props {
  indicators: readonly Indicator[];
  onChange: (indicators: Indicator[]) => void;
  onTake: () => void;
  onType: () => void;
}

export function IndicatorFields({ indicators, onChange, onTake, onType }: Props) {
  const set = (id: string, fields: Partial<Indicator>) =>
    onChange(indicators.map((one) => (one.id === id ? { ...one, ...fields } : one)));
  return (
    <fieldset className="query-part">
      <legend>Clinical indicators</legend>
      <ol className="indicator-list">
        {indicators.map((one, n) => (
          <li key={one.id} aria-label={`Indicator ${n + 1}`}>
            <div className="indicator-head">
              {one.anchor ? (
                <span className="evidence-quote">“{one.text}”</span>
              ) : (
                <label className="field">
                  <span>As it stands in the record</span>
                  <input
                    value={one.text}
                    maxLength={1000}
                    onChange={(event) => set(one.id, { text: event.target.value || ' ' })}
                  />
                </label>
              )}
              <Tip text="Remove">
                <button
                  type="button"
                  className="button bare"
                  aria-label={`Remove indicator ${n + 1}`}
                  onClick={() => onChange(indicators.filter(({ id }) => id !== one.id))}
                >
                  <Icon name="close" />
                </button>
              </Tip>
            </div>
            {one.mention !== 'stated' && <span className="chip late">{mentionWords[one.mention]}</span>}
            <div className="indicator-facts">
              <label className="field">
                <span>Document</span>
                <input
                  value={one.source}
                  maxLength={300}
                  onChange={(event) => set(one.id, { source: event.target.value })}
                />
              </label>
              <label className="field">
                <span>Written by</span>
                <select
                  value={one.authorRole ?? ''}
                  onChange={(event) => set(one.id, { authorRole: authorRole.parse(event.target.value) })}
                >
                  <option value="" disabled>
                    Choose…
                  </option>
                  {authorRole.options.map((role) => (
                    <option key={role} value={role}>
                      {authorRoleWords[role]}
                    </option>
                  ))}
                </select>
              </label>
              <label className="field">
                <span>Date</span>
                <input
                  type="date"
                  value={one.date ?? ''}
                  onChange={(event) => set(one.id, { date: event.target.value || null })}
                />
              </label>
              <label className="field">
                <span>Value</span>
                <input
                  value={one.value ?? ''}
                  maxLength={80}
                  placeholder="2.4 mg/dL"
                  onChange={(event) => set(one.id, { value: event.target.value || null })}
                />
              </label>
            </div>
            <label className="check small">
              <input
                type="checkbox"
                checked={one.encounter === 'prior'}
                onChange={(event) => set(one.id, { encounter: event.target.checked ? 'prior' : 'current' })}
              />{' '}
              From an earlier encounter
            </label>
            {one.encounter === 'prior' && (
              <label className="field">
                <span>Why it bears on this encounter</span>
                <input
                  value={one.pertinence}
                  maxLength={500}
                  onChange={(event) => set(one.id, { pertinence: event.target.value })}
                />
              </label>
            )}
          </li>
        ))}
      </ol>
      <div className="query-actions">
        <Tip text="Select the passage in the page first">
          <button type="button" className="button" onClick={onTake}>
            Take selected text
          </button>
        </Tip>
        <button type="button" className="button bare" onClick={onType}>
          Type one
        </button>
      </div>
    </fieldset>
  );
}
