// The head of a page: its name, and what it is about; where it is narrow that stands behind a button beside the name.

import type { ReactNode } from 'react';
import { Fold } from './fold.tsx';

interface Props {
  name: ReactNode;
  /** What stands under the name, and what it is called where it is folded away. */
  fold?: string;
  children: ReactNode;
}

export function PageHead({ name, fold, children }: Props) {
  return (
    <div className="page-head">
      <h1>{name}</h1>
      {fold === undefined ? (
        <Fold name="About" words>
          {children}
        </Fold>
      ) : (
        <Fold name={fold}>{children}</Fold>
      )}
    </div>
  );
}
