// A few words about a control, shown while the pointer or the focus is on it, closed by Escape, and told as its description
// (wired by Ariakit). A title of the browser's own is shown to a pointer alone.

import { Tooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react';
import { type ReactElement, useId } from 'react';
import './tip.css';

interface Props {
  /** Absent: there is nothing to say of it now. */
  text: string | undefined;
  /** The control. */
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

/** Milliseconds that a pointer rests before it is told. */
const rest = 400;

export function Tip({ text, children }: Props) {
  const id = useId();
  if (!text) return children;
  return (
    <TooltipProvider timeout={rest} placement="top">
      <TooltipAnchor render={children} aria-describedby={id} />
      <span id={id} hidden>
        {text}
      </span>
      {/* In its place in the page: what lies in a dialog must not be under it. */}
      <Tooltip className="tip" gutter={4} portal={false} fixed unmountOnHide>
        {text}
      </Tooltip>
    </TooltipProvider>
  );
}
