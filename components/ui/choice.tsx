// One of a few, all in sight: a radio group drawn as a row of buttons.

import { useId } from 'react';

interface Props<T extends string> {
  legend: string;
  options: readonly T[];
  words: Record<T, string>;
  value: T | null;
  onChange: (value: T) => void;
  disabled?: boolean;
}

export function Choice<T extends string>({ legend, options, words, value, onChange, disabled }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className="legend">{legend}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{words[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
