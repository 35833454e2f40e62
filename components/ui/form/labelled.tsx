// What every field has: its label above it, and beneath it what it is for and what is wrong with it, told with the field.

import { type ReactNode, useId } from 'react';

export interface FieldProps<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  /** Where its value stands in the form, by which the form finds it. */
  name?: string;
  required?: boolean;
  /** What is wrong with it. */
  error?: string | undefined;
  hint?: string | undefined;
}

interface Wired {
  id: string;
  name: string | undefined;
  required: boolean | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface Props extends Pick<FieldProps<unknown>, 'label' | 'name' | 'required' | 'error' | 'hint'> {
  children: (wired: Wired) => ReactNode;
}

export function Labelled({ label, name, required, error, hint, children }: Props) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        required,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <span id={`${id}-hint`} className="small quiet">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="complaint">
          {error}
        </span>
      )}
    </div>
  );
}
