// What stands openly where there is room, and behind a button where it is narrow: explanations, rarer actions, a form that is
// not always wanted, so that the page's list begins on the first screen.

import { type ReactNode, useId, useState } from 'react';
import './fold.css';

interface Props {
  /** What the button is called. */
  name: string;
  /** The button looks like a link: words are behind it and nothing to do. */
  words?: boolean;
  children: ReactNode;
}

export function Fold({ name, words, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={open ? 'fold open' : 'fold'}>
      <button
        type="button"
        className={words ? 'link fold-turn' : 'button fold-turn'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {name}
      </button>
      <div id={id} className="fold-held">
        {children}
      </div>
    </div>
  );
}
