// A field with what is wrong with it beside it.

import { type ReactNode, useId } from 'react';

/** What ties a field to its label and to the words about it. */
export interface Tied {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface Props {
  label: string;
  /** What is wrong; absent: nothing. */
  problem: string | undefined;
  children: (tied: Tied) => ReactNode;
}

export function SaidField({ label, problem, children }: Props) {
  const id = useId();
  const said = `${id}-said`;
  return (
    <div className="field">
      <label className="legend" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': said })}
      <span className="complaint" id={said}>
        {problem}
      </span>
    </div>
  );
}
