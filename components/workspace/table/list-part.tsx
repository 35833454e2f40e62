// The frame of a list that is a part of a page: what it is about, what can be done with all of it, and the list.

import type { ReactNode } from 'react';

interface Props {
  label: string;
  about?: ReactNode;
  /** Buttons and dialogs; nothing is drawn where there are none. */
  acts?: ReactNode;
  children: ReactNode;
}

export function ListPart({ label, about, acts, children }: Props) {
  return (
    <section aria-label={label}>
      {about}
      {acts && <div className="filters row-actions">{acts}</div>}
      {children}
    </section>
  );
}
