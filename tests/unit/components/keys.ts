// Typing and pressing keys in a field, as a browser does it.

import { act } from 'react';

export async function typeIn(field: HTMLInputElement, text: string): Promise<void> {
  // React listens to the element's own setter.
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  await act(async () => {
    set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export const pressIn = (field: HTMLInputElement, key: string) =>
  act(async () =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
