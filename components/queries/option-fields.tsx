// The answers offered: each clinical one tied to the indicators that support it, by their numbers.

import type { Indicator, QueryOption } from '../../lib/model/query.ts';
import { Icon } from '../ui/icon.tsx';
import { Tip } from '../ui/tip.tsx';

interface Props {
  options: readonly QueryOption[];
  indicators: readonly Indicator[];
  onChange: (options: QueryOption[]) => void;
  /** Makes an id for a new option. */
  newId: () => string;
}

const supportable = (option: QueryOption): boolean => option.kind === 'clinical';

export function OptionFields({ options, indicators, onChange, newId }: Props) {
  const set = (id: string, fields: Partial<QueryOption>) =>
    onChange(options.map((one) => (one.id === id ? { ...one, ...fields } : one)));
  const bare = options.filter((one) => supportable(one) && one.supportedBy.length === 0 && !one.documentedIn);
  const add = () => {
    const at = options.findLastIndex(supportable) + 1;
    const made: QueryOption = {
      id: newId(),
      kind: 'clinical',
      text: 'New option',
      supportedBy: [],
      documentedIn: null,
    };
    onChange(options.toSpliced(at, 0, made));
  };
  return (
    <fieldset className="query-part">
      <legend>Options</legend>
      <ul className="option-list">
        {options.map((one) => (
          <li key={one.id}>
            <div className="indicator-head">
              {supportable(one) ? (
                <input
                  aria-label="Option"
                  value={one.text}
                  maxLength={300}
                  onChange={(event) => set(one.id, { text: event.target.value || ' ' })}
                />
              ) : (
                <span>{one.text}</span>
              )}
              <Tip text="Remove">
                <button
                  type="button"
                  className="button bare"
                  aria-label={`Remove option: ${one.text}`}
                  onClick={() => onChange(options.filter(({ id }) => id !== one.id))}
                >
                  <Icon name="close" />
                </button>
              </Tip>
            </div>
            {supportable(one) && indicators.length > 0 && (
              <div className="option-support">
                <span className="small quiet">Supported by</span>
                {indicators.map(({ id, text }, n) => (
                  <Tip key={id} text={text}>
                    <button
                      type="button"
                      className="toggle"
                      aria-pressed={one.supportedBy.includes(id)}
                      aria-label={`${one.text}: supported by indicator ${n + 1}`}
                      onClick={() =>
                        set(one.id, {
                          supportedBy: one.supportedBy.includes(id)
                            ? one.supportedBy.filter((other) => other !== id)
                            : [...one.supportedBy, id],
                        })
                      }
                    >
                      {n + 1}
                    </button>
                  </Tip>
                ))}
                <label className="small">
                  documented in{' '}
                  <select
                    aria-label={`${one.text}: documented in`}
                    value={one.documentedIn ?? ''}
                    onChange={(event) => set(one.id, { documentedIn: event.target.value || null })}
                  >
                    <option value="">none</option>
                    {indicators.map(({ id }, n) => (
                      <option key={id} value={id}>
                        {n + 1}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="query-actions">
        <button type="button" className="button" onClick={add}>
          Add option
        </button>
        {bare.length > 0 && indicators.length > 0 && (
          <button
            type="button"
            className="button bare"
            onClick={() => onChange(options.filter((one) => !bare.includes(one)))}
          >
            Remove {bare.length} without support
          </button>
        )}
      </div>
    </fieldset>
  );
}
