// What was just done, told at the foot of the page, with the way back where there is one: nobody is asked beforehand
// whether they are sure. Queue and clock are react-hot-toast's; it says nothing of how they look.

import { useEffect } from 'react';
import { toast, useToaster } from 'react-hot-toast/headless';
import { aroundKey } from './around-key.ts';
import { Icon } from './icon.tsx';
import './toast.css';

/** One at a time: what was done before is on the screen by now. */
const place = 'told';
/** Milliseconds for words alone. A way back stays until it is put away or something else is done (WCAG 2.2.1). */
const forWords = 8000;

/** Tells it. @param undo brings back what stood before */
export function tell(text: string, undo?: (() => unknown) | null): void {
  toast(() => <Told text={text} undo={undo ?? null} />, {
    id: place,
    duration: undo ? Number.POSITIVE_INFINITY : forWords,
  });
}

function Told({ text, undo }: { text: string; undo: (() => unknown) | null }) {
  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      const elsewhere = aroundKey(event, 'input, select, textarea, dialog');
      if (elsewhere || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'z' || event.shiftKey) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
  return (
    <>
      <span>{text}</span>
      {undo && (
        <button type="button" className="button" aria-keyshortcuts="Control+z" onClick={() => void undo()}>
          Undo
        </button>
      )}
    </>
  );
}

/** Where it is told; once in each page. */
export function Toasts() {
  const { toasts, handlers } = useToaster();
  const shown = toasts.filter(({ visible }) => visible);
  return (
    <section
      aria-label="What was just done"
      className="toasts"
      onMouseEnter={handlers.startPause}
      onMouseLeave={handlers.endPause}
      onFocus={handlers.startPause}
      onBlur={handlers.endPause}
    >
      <div role="status">
        {shown.map((one) => (
          <div key={one.id} className="toast">
            {typeof one.message === 'function' ? one.message(one) : one.message}
            <button
              type="button"
              className="button bare"
              aria-label="Put away"
              onClick={() => toast.remove(one.id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
