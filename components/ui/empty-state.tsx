// What a screen says while it holds nothing: that it is so, and what to do next. There is no empty screen without the latter.

import type { ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What to do, in a sentence; with a link where that is elsewhere. */
  next: ReactNode;
}

export function EmptyState({ children, next }: Props) {
  return (
    <p className="notice empty-state">
      {children} <span className="empty-next">{next}</span>
    </p>
  );
}
