// The fields of every form: text, days, numbers, one or several of a few. Each writes what the records hold.

import { useId } from 'react';
import { type FieldProps, Labelled } from './labelled.tsx';

interface TextProps extends FieldProps<string> {
  max?: number;
  /** More than one line. */
  rows?: number;
  type?: 'email';
}

export function TextField({ value, onChange, max = 200, rows, type, ...rest }: TextProps) {
  const held = { maxLength: max, value };
  return (
    <Labelled {...rest}>
      {(wired) =>
        rows ? (
          <textarea {...wired} {...held} rows={rows} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <input {...wired} {...held} type={type} onChange={({ target }) => onChange(target.value)} />
        )
      }
    </Labelled>
  );
}

/** A day, or null where none is given. */
export function DayField({ value, onChange, max, ...rest }: FieldProps<string | null> & { max?: string }) {
  return (
    <Labelled {...rest}>
      {(wired) => (
        <input
          {...wired}
          type="date"
          max={max}
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value || null)}
        />
      )}
    </Labelled>
  );
}

/** A day and time by this clock, in milliseconds since 1970. */
export function MomentField({ value, onChange, ...rest }: FieldProps<number | null>) {
  return (
    <Labelled {...rest}>
      {(wired) => (
        <input
          {...wired}
          type="datetime-local"
          value={value === null ? '' : localMoment(value)}
          onChange={({ target }) => {
            const at = new Date(target.value).getTime();
            onChange(Number.isNaN(at) ? null : at);
          }}
        />
      )}
    </Labelled>
  );
}

/** As `2026-11-30T09:05`, by this clock. */
function localMoment(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface NumberProps extends FieldProps<number | null> {
  /** What is shown of 1, as 100 for a share that is written in per cent. */
  times?: number;
  min?: number;
  max?: number;
  step?: number | 'any';
}

/** A number, or null for none. */
export function NumberField({
  value,
  onChange,
  times = 1,
  min = 0,
  max,
  step = 'any',
  ...rest
}: NumberProps) {
  return (
    <Labelled {...rest}>
      {(wired) => (
        <input
          {...wired}
          type="number"
          min={min}
          max={max}
          step={step}
          value={value === null ? '' : rounded(value * times)}
          onChange={({ target: { valueAsNumber: typed } }) =>
            onChange(Number.isFinite(typed) ? rounded(typed / times) : null)
          }
        />
      )}
    </Labelled>
  );
}

/** 0.07 × 100 is 7, not a little more. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;

interface SelectProps<T extends string> extends FieldProps<T | null> {
  options: readonly T[];
  words: (option: T) => string;
  /** What stands for null; without it one must be chosen. */
  none?: string;
}

export function SelectField<T extends string>({
  value,
  onChange,
  options,
  words,
  none,
  required = none === undefined,
  ...rest
}: SelectProps<T>) {
  return (
    <Labelled {...rest} required={required}>
      {(wired) => (
        <select
          {...wired}
          value={value ?? ''}
          onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? null)}
        >
          {(none !== undefined || value === null) && <option value="">{none ?? 'Choose'}</option>}
          {options.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Names with commas between. */
export function ListField({ value, onChange, ...rest }: FieldProps<readonly string[]>) {
  return (
    <Labelled {...rest}>
      {(wired) => (
        <input
          {...wired}
          defaultValue={value.join(', ')}
          onChange={({ target }) => onChange(namesIn(target.value))}
        />
      )}
    </Labelled>
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

interface ChecksProps<T extends string> extends Omit<FieldProps<readonly T[]>, 'onChange'> {
  onChange: (value: T[]) => void;
  options: readonly T[];
  words: (option: T) => string;
}

/** Several of a few, as boxes. */
export function ChecksField<T extends string>({
  label,
  name,
  value,
  onChange,
  options,
  words,
}: ChecksProps<T>) {
  return (
    <fieldset className="checks">
      <legend className="legend">{label}</legend>
      {options.map((one) => (
        <Tick
          key={one}
          label={words(one)}
          {...(name !== undefined && { name })}
          value={value.includes(one)}
          onChange={(on) => onChange(options.filter((each) => (each === one ? on : value.includes(each))))}
        />
      ))}
    </fieldset>
  );
}

/** A box that is ticked or not. */
export function Tick({ label, name, value, onChange, required, error }: FieldProps<boolean>) {
  const id = useId();
  return (
    <div className="tick">
      <input
        id={id}
        name={name}
        type="checkbox"
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        checked={value}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {error && (
        <span id={`${id}-error`} className="complaint">
          {error}
        </span>
      )}
    </div>
  );
}
