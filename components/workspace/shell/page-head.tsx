// The head of a page: its name, and what it is about; where it is narrow that stands behind a button beside the name.
// Who may change what is here stays in sight at any width: nobody should search for a button that is not theirs.

import type { ReactNode } from 'react';
import { Fold } from './fold.tsx';

interface Props {
  name: ReactNode;
  /** What stands under the name, and what it is called where it is folded away. */
  fold?: string;
  /** Whose it is to change what is here, where it is not this person's. */
  others?: string | false;
  children: ReactNode;
}

export function PageHead({ name, fold, others, children }: Props) {
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
      {others && <p className="quiet">{others}</p>}
    </div>
  );
}
