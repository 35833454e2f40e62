// A passage that was found in the documentation: its press shows it in the page, a second button takes it.

import type { ReactNode } from 'react';

interface Props {
  /** Before the quote: what the passage is for, or what it says. */
  lead: ReactNode;
  quote: string;
  /** After the quote: why it was found, and where the knowledge comes from. */
  about: readonly (string | null | undefined | false)[];
  takeLabel: string;
  taken?: boolean;
  onShow: () => void;
  onTake: () => void;
}

export const PassageItem = ({ lead, quote, about, takeLabel, taken = false, onShow, onTake }: Props) => (
  <li>
    <button type="button" className="evidence-quote" onClick={onShow}>
      {lead} “{quote}”<span className="quiet small"> {about.filter(Boolean).join(' ')}</span>{' '}
      <span className="evidence-show small">Show in the page</span>
    </button>
    <button type="button" className="button" aria-label={takeLabel} disabled={taken} onClick={onTake}>
      {taken ? 'Taken' : 'Take'}
    </button>
  </li>
);
