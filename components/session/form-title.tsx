// The title of a form that is either all that a page shows, or a part of a page with a title of its own.

import type { ReactNode } from 'react';

interface Props {
  id: string;
  /** The form is all that the page shows. */
  alone: boolean | undefined;
  children: ReactNode;
}

export function FormTitle({ id, alone, children }: Props) {
  return alone ? <h1 id={id}>{children}</h1> : <h2 id={id}>{children}</h2>;
}
