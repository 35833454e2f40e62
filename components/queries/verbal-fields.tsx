// A query that was asked by word of mouth, noted afterwards: when, with whom, the answer.

import type { Query } from '../../lib/model/query.ts';

interface Props {
  query: Query;
  now: () => number;
  onChange: (fields: Partial<Query>) => void;
}

/** As the field of a browser wants a moment, by this computer's clock. */
const local = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

export function VerbalFields({ query, now, onChange }: Props) {
  const said = query.verbal;
  return (
    <fieldset className="query-part">
      <legend className="visually-hidden">How it is asked</legend>
      <label className="check">
        <input
          type="checkbox"
          data-field="channel"
          checked={query.channel === 'verbal'}
          onChange={(event) =>
            onChange(
              event.target.checked
                ? { channel: 'verbal', verbal: { at: now(), with: '', answer: '' } }
                : { channel: 'written', verbal: null },
            )
          }
        />{' '}
        It was asked by word of mouth, and is noted here
      </label>
      {said && (
        <>
          <div className="finding-pair">
            <label className="field">
              <span>When it was asked</span>
              <input
                type="datetime-local"
                data-field="verbal"
                value={local(said.at)}
                onChange={(event) => {
                  const at = Date.parse(event.target.value);
                  if (Number.isFinite(at)) onChange({ verbal: { ...said, at } });
                }}
              />
            </label>
            <label className="field">
              <span>With whom, and where or how</span>
              <input
                value={said.with}
                maxLength={200}
                onChange={(event) => onChange({ verbal: { ...said, with: event.target.value } })}
              />
            </label>
          </div>
          <label className="field">
            <span>The answer, in the provider’s words</span>
            <textarea
              rows={2}
              maxLength={4000}
              value={said.answer}
              onChange={(event) => onChange({ verbal: { ...said, answer: event.target.value } })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}
