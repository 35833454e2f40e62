// Fields of the forms about vendors: each with its label, writing what the records hold.

import { useId } from 'react';

interface Props<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  required?: boolean;
}

interface TextProps extends Props<string> {
  max?: number;
}

export function TextField({
  label,
  value,
  onChange,
  required,
  max = 200,
  type,
}: TextProps & { type?: 'email' }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        required={required}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Words on several lines. */
export function WordsField({
  label,
  value,
  onChange,
  required,
  max = 4000,
  rows = 2,
}: TextProps & { rows?: number }) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={rows}
        required={required}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** @prop none what stands for null; without it one must be chosen */
export function SelectField<T extends string>({
  label,
  value,
  onChange,
  options,
  words,
  none,
}: Props<T | null> & { options: readonly T[]; words: (option: T) => string; none?: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        required={none === undefined}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((one) => one === event.target.value) ?? null)}
      >
        {(none !== undefined || value === null) && <option value="">{none ?? 'Choose'}</option>}
        {options.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Names with commas between. */
export function ListField({ label, value, onChange, hint }: Props<readonly string[]> & { hint?: string }) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        aria-describedby={hint && id}
        defaultValue={value.join(', ')}
        onChange={(event) => onChange(namesIn(event.target.value))}
      />
      {hint && (
        <span id={id} className="small quiet">
          {hint}
        </span>
      )}
    </label>
  );
}

const namesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((one) => one.trim().slice(0, 120))
      .filter(Boolean),
  ),
];

/** Several of a few, as boxes. */
export function ChecksField<T extends string>({
  label,
  value,
  onChange,
  options,
  words,
}: Omit<Props<readonly T[]>, 'onChange'> & {
  onChange: (value: T[]) => void;
  options: readonly T[];
  words: (option: T) => string;
}) {
  return (
    <fieldset className="vendor-checks">
      <legend className="legend">{label}</legend>
      {options.map((one) => (
        <label key={one} className="check">
          <input
            type="checkbox"
            checked={value.includes(one)}
            onChange={(event) =>
              onChange(options.filter((each) => (each === one ? event.target.checked : value.includes(each))))
            }
          />
          <span>{words(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
