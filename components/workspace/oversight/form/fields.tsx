// Fields as the forms of the registers have them: a label above, and nothing that a screen would have to say twice.

import { useId } from 'react';

interface Labelled {
  label: string;
  required?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  max = 200,
  rows,
  required,
}: Labelled & { value: string; onChange: (value: string) => void; max?: number; rows?: number }) {
  const id = useId();
  return (
    <div className="field">
      <span>
        <label htmlFor={id}>{label}</label>
      </span>
      {rows ? (
        <textarea
          id={id}
          rows={rows}
          required={required}
          maxLength={max}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          required={required}
          maxLength={max}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

/** A day, or null where none is given. */
export function DayField({
  label,
  value,
  onChange,
  required,
  max,
}: Labelled & { value: string | null; onChange: (value: string | null) => void; max?: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="date"
        required={required}
        max={max}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </label>
  );
}

/** A day and time by this clock, in milliseconds since 1970. */
export function MomentField({
  label,
  value,
  onChange,
  required,
}: Labelled & { value: number | null; onChange: (value: number | null) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="datetime-local"
        required={required}
        value={value === null ? '' : localMoment(value)}
        onChange={(event) => {
          const at = new Date(event.target.value).getTime();
          onChange(Number.isNaN(at) ? null : at);
        }}
      />
    </label>
  );
}

/** As `2026-11-30T09:05`, by this clock. */
function localMoment(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
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
}: Labelled & {
  value: number | null;
  onChange: (value: number | null) => void;
  times?: number;
  min?: number;
  max?: number;
  step?: number | 'any';
}) {
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

export function SelectField<T extends string>({
  label,
  value,
  options,
  words,
  onChange,
  empty,
  required,
}: Labelled & {
  value: T | '';
  options: readonly T[];
  words: (one: T) => string;
  onChange: (value: T | '') => void;
  /** What choosing none is called; absent: one must be chosen. */
  empty?: string;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select required={required} value={value} onChange={(event) => onChange(event.target.value as T | '')}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A box that is ticked or not. */
export function Tick({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const id = useId();
  return (
    <label className="tick" htmlFor={id}>
      <input id={id} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
