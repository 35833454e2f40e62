// One value of a fact, by the kind of input that its question wants. What is typed is kept as it is until it is whole.

import type { SingleInput } from '../../lib/rules/questions/input.ts';

interface Props {
  label: string;
  input: SingleInput;
  /** The value so far; null: not said. */
  value: unknown;
  onChange: (value: unknown) => void;
}

const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function SingleField({ label, input, value, onChange }: Props) {
  if (input.kind === 'yes-no' || input.kind === 'choice') {
    const choices =
      input.kind === 'choice'
        ? input.choices
        : [
            { value: 'true', words: 'Yes' },
            { value: 'false', words: 'No' },
          ];
    return (
      <label className="field">
        <span>{label}</span>
        <select
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ target }) =>
            onChange(
              target.value === '' ? null : input.kind === 'choice' ? target.value : target.value === 'true',
            )
          }
        >
          <option value="">Choose</option>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.words}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const number = input.kind === 'minutes' || input.kind === 'count' || input.kind === 'amount';
  if (number)
    return (
      <label className="field">
        <span>{unitLabel(label, input)}</span>
        <input
          type="number"
          min={input.kind === 'count' ? input.least : 0}
          max={input.most}
          step={input.kind === 'amount' ? 'any' : 1}
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        />
      </label>
    );
  const type = input.kind === 'date' ? 'date' : input.kind === 'moment' ? 'datetime-local' : 'text';
  const words = input.kind === 'modifiers';
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        autoComplete="off"
        maxLength={input.kind === 'text' ? input.longest : undefined}
        defaultValue={Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''}
        onChange={({ target }) =>
          onChange(
            words
              ? target.value
                  .toUpperCase()
                  .split(/[\s,]+/)
                  .filter(Boolean)
              : typed(target.value),
          )
        }
      />
    </label>
  );
}

const unitLabel = (label: string, input: SingleInput): string =>
  input.kind === 'minutes' ? label : 'unit' in input ? `${label} (${input.unit})` : label;
