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

/** A day, or null for none. */
export function DayField({ label, value, onChange, required }: Props<string | null>) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="date"
        required={required}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </label>
  );
}

/** A number, or null for none. @prop times what is shown of 1, as 100 for a share that is written in per cent */
export function NumberField({
  label,
  value,
  onChange,
  required,
  times = 1,
  min = 0,
  max,
  step = 'any',
}: Props<number | null> & { times?: number; min?: number; max?: number; step?: number | 'any' }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        required={required}
        min={min}
        max={max}
        step={step}
        value={value === null ? '' : rounded(value * times)}
        onChange={(event) =>
          onChange(
            Number.isFinite(event.target.valueAsNumber) ? rounded(event.target.valueAsNumber / times) : null,
          )
        }
      />
    </label>
  );
}

/** 0.07 × 100 is 7, not a little more. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;

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
