// A table that is wider than its place scrolls in itself; this shows that it does: a line of words under it, and a shade on
// each side where columns are hidden.

import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import './sideways.css';

interface Props {
  /** The frame that scrolls, with the table as its first child. */
  frame: RefObject<HTMLElement | null>;
  children: ReactNode;
}

const nothingHidden = { before: false, after: false };

export function Sideways({ frame, children }: Props) {
  const [hidden, setHidden] = useState(nothingHidden);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const look = () => {
      // Widths are rounded, so a pixel says nothing.
      const before = current.scrollLeft > 1;
      const after = current.scrollLeft + current.clientWidth < current.scrollWidth - 1;
      setHidden((was) => (was.before === before && was.after === after ? was : { before, after }));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(current);
    if (current.firstElementChild) sizes.observe(current.firstElementChild);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [frame]);
  const classes = ['sideways', hidden.before && 'hides-before', hidden.after && 'hides-after'];
  return (
    <>
      <div className={classes.filter(Boolean).join(' ')}>{children}</div>
      {(hidden.before || hidden.after) && (
        <p className="small quiet sideways-words">Scroll sideways for all columns</p>
      )}
    </>
  );
}
