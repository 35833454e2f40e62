// The answers of a template. The two that leave the choice open come last and stay.

import { useId } from 'react';
import { optionKind } from '../../../lib/model/query.ts';
import type { TemplateWords } from '../../../lib/model/query-template.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tip } from '../../ui/tip.tsx';

type Option = TemplateWords['options'][number];
const kinds = optionKind.extract(['clinical', 'ruled-out', 'not-significant', 'integral']);
type WrittenKind = (typeof kinds.options)[number];

const kindWords: Record<WrittenKind, string> = {
  clinical: 'Clinical answer',
  'ruled-out': 'Ruled out',
  'not-significant': 'Not clinically significant',
  integral: 'Integral to the procedure',
};

const isWritten = ({ kind }: Option): boolean => kinds.safeParse(kind).success;

interface Props {
  options: readonly Option[];
  onChange: (options: Option[]) => void;
}

export function TemplateOptionFields({ options, onChange }: Props) {
  const hint = useId();
  const set = (at: number, fields: Partial<Option>) =>
    onChange(options.map((one, n) => (n === at ? { ...one, ...fields } : one)));
  const add = () => {
    const at = options.findLastIndex(isWritten) + 1;
    onChange(options.toSpliced(at, 0, { kind: 'clinical', text: ' ' }));
  };
  return (
    <fieldset className="query-part" aria-describedby={hint}>
      <legend>Options</legend>
      <p id={hint} className="small quiet">
        Three underscores stand where the provider specifies: due to ___
      </p>
      <ul className="option-list">
        {options.map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option has no name but its place while it is written
          <li key={n}>
            {isWritten(one) ? (
              <div className="template-option">
                <input
                  aria-label={`Option ${n + 1}`}
                  value={one.text.trimStart()}
                  maxLength={300}
                  onChange={(event) => set(n, { text: event.target.value || ' ' })}
                />
                <select
                  aria-label={`Option ${n + 1}: kind`}
                  value={one.kind}
                  onChange={(event) => set(n, { kind: kinds.parse(event.target.value) })}
                >
                  {kinds.options.map((kind) => (
                    <option key={kind} value={kind}>
                      {kindWords[kind]}
                    </option>
                  ))}
                </select>
                <Tip text="Remove">
                  <button
                    type="button"
                    className="button bare"
                    aria-label={`Remove option ${n + 1}`}
                    onClick={() => onChange(options.toSpliced(n, 1))}
                  >
                    <Icon name="close" />
                  </button>
                </Tip>
              </div>
            ) : (
              <span className="quiet">{one.text}</span>
            )}
          </li>
        ))}
      </ul>
      <div className="query-actions">
        <button type="button" className="button" disabled={options.length >= 30} onClick={add}>
          Add option
        </button>
      </div>
    </fieldset>
  );
}
