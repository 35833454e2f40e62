// In which text field of a frame the person was last: the panel has the focus when it asks.

import { isTag } from './nodes.ts';

export interface LastField {
  element: HTMLElement;
  /** In milliseconds since 1970; 0 where it was before this script ran. */
  at: number;
}

const noText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

const isTextField = (target: unknown): target is HTMLElement =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.localName === 'textarea' ||
    (isTag(target, 'input') && !noText.includes(target.type)));

/** Follows until the signal aborts. */
export function watchField(doc: Document, signal: AbortSignal): () => LastField | null {
  let last: LastField | null = isTextField(doc.activeElement) ? { element: doc.activeElement, at: 0 } : null;
  doc.addEventListener(
    'focusin',
    (event) => {
      const [element] = event.composedPath();
      if (isTextField(element)) last = { element, at: Date.now() };
    },
    { capture: true, signal },
  );
  return () => last;
}
