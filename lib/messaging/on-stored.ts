// Hears of what changes in the extension's storage, whichever context wrote it.

import browser from 'webextension-polyfill';

/** Calls `heard` with the keys that changed and the area they are in (`local`, `session`, `managed`), until the signal aborts. */
export function onStored(heard: (keys: readonly string[], area: string) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => heard(Object.keys(changes), area);
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
