// One of a few, all in sight: a radio group drawn as a row of buttons.

import { useId } from 'react';

interface Props<T extends string> {
  legend: string;
  options: readonly T[];
  words: Record<T, string>;
  value: T | null;
  onChange: (value: T) => void;
  disabled?: boolean;
  name?: string;
  /** What is wrong with it. */
  error?: string | undefined;
}

export function Choice<T extends string>({
  legend,
  options,
  words,
  value,
  onChange,
  disabled,
  name,
  error,
}: Props<T>) {
  const id = useId();
  return (
    <fieldset className="choice" disabled={disabled} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="legend">{legend}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name ?? id}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{words[option]}</span>
          </label>
        ))}
      </div>
      {error && (
        <span id={`${id}-error`} className="complaint">
          {error}
        </span>
      )}
    </fieldset>
  );
}
