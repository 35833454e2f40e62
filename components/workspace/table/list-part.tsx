// The frame of a list that is a part of a page: what it is about, what can be done with all of it, and the list.

import type { ReactNode } from 'react';
import { Fold } from '../shell/fold.tsx';

interface Props {
  label: string;
  about?: ReactNode;
  /** Buttons and dialogs; nothing is drawn where there are none. */
  acts?: ReactNode;
  /** Those that are wanted more rarely. */
  more?: ReactNode;
  children: ReactNode;
}

export function ListPart({ label, about, acts, more, children }: Props) {
  return (
    <section aria-label={label}>
      {(about || acts || more) && (
        <div className="list-head">
          {about && (
            <Fold name="About" words>
              {about}
            </Fold>
          )}
          {(acts || more) && (
            <div className="filters row-actions">
              {acts}
              {more && <Fold name="More">{more}</Fold>}
            </div>
          )}
        </div>
      )}
      {children}
    </section>
  );
}
