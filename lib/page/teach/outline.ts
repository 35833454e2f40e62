// The outline around what is pointed at: one element of ours over the page, closed to its scripts, that takes
// no click and holds nothing of the patient's. Taken away when pointing ends.

import { onPaper } from '../../model/palette.ts';

export interface Outline {
  around(element: Element | null): void;
  remove(): void;
}

/** @param hint what to do, in words that hold nothing of the chart */
export function createOutline(doc: Document, hint: string): Outline {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = doc.createElement('div');
  const words = doc.createElement('div');
  words.textContent = hint;
  // Styles by rule of the style object, not as text: a page's policy may forbid the latter.
  style(
    host,
    {
      all: 'initial',
      display: 'block',
      position: 'fixed',
      inset: '0',
      margin: '0',
      padding: '0',
      border: '0',
      width: '100vw',
      height: '100vh',
      background: 'none',
      'pointer-events': 'none',
      'z-index': '2147483647',
    },
    'important',
  );
  style(box, {
    position: 'fixed',
    display: 'none',
    'box-sizing': 'border-box',
    border: `2px solid ${onPaper('accent')}`,
    outline: `2px solid ${onPaper('surface')}`,
    'border-radius': '3px',
    background: `color-mix(in srgb, ${onPaper('accent')} 12%, transparent)`,
    'pointer-events': 'none',
  });
  style(words, {
    position: 'fixed',
    display: 'none',
    'max-width': '320px',
    padding: '3px 8px',
    'border-radius': '4px',
    background: onPaper('accent'),
    color: onPaper('accent-ink'),
    font: '13px/1.4 system-ui, sans-serif',
    'pointer-events': 'none',
  });
  root.append(box, words);
  doc.documentElement.append(host);
  show(host);
  return {
    around(element) {
      const rect = element?.getBoundingClientRect();
      const seen = rect && rect.width > 0 && rect.height > 0;
      box.style.display = seen ? 'block' : 'none';
      words.style.display = seen ? 'block' : 'none';
      if (!seen) return;
      place(box, rect.left - 3, rect.top - 3);
      box.style.width = `${rect.width + 6}px`;
      box.style.height = `${rect.height + 6}px`;
      const below = rect.bottom + 8;
      const high = doc.documentElement.clientHeight;
      place(
        words,
        Math.max(4, Math.min(rect.left, doc.documentElement.clientWidth - 328)),
        below + 28 > high ? Math.max(4, rect.top - 34) : below,
      );
    },
    remove: () => host.remove(),
  };
}

/** Above windows that the page opens over itself, where the browser can. */
function show(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // It is drawn over the page all the same, only not over a window in it.
  }
}

const place = (element: HTMLElement, left: number, top: number): void => {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
};

function style(element: HTMLElement, rules: Record<string, string>, priority = ''): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, priority);
}
