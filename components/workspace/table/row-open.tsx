// The name of a row as the button that opens the row beneath itself.

import type { ReactNode } from 'react';
import type { Opening } from './column.ts';

export function RowOpen({ opening, children }: { opening: Opening; children: ReactNode }) {
  return (
    <button type="button" className="link row-open" aria-expanded={opening.isOpen} onClick={opening.turn}>
      {children}
    </button>
  );
}
