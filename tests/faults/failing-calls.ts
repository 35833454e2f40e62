// A disk that fails at a chosen call, be it of reading or of writing.

import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** `throws`: the call itself fails. `aborts`: it is taken, and the whole transaction is given up. */
export type CallFailure = 'throws' | 'aborts';

const methods = [
  ...['add', 'put', 'delete', 'clear', 'get', 'getAll', 'getAllKeys', 'count'],
  ...['openCursor', 'openKeyCursor'],
];
type Call = (this: IDBObjectStore | IDBIndex, ...args: unknown[]) => IDBRequest;

/**
 * Runs `work` with the `nth` call (from 1) to any object store or index failing. What `work` does within the function
 * it is given is neither counted nor failed.
 * @returns whether that many calls were made, so that a caller can count up until none is left.
 */
export async function withFailingCall(
  nth: number,
  failure: CallFailure,
  work: (uncounted: <T>(others: () => Promise<T>) => Promise<T>) => Promise<void>,
): Promise<boolean> {
  let calls = 0;
  let paused = false;
  const undo: (() => void)[] = [];
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype] as unknown as Record<string, Call>[])
    for (const method of methods) {
      const original = prototype[method];
      if (!original) continue;
      undo.push(() => {
        prototype[method] = original;
      });
      prototype[method] = function (...args) {
        if (!paused) calls += 1;
        if (paused || calls !== nth) return original.apply(this, args);
        if (failure === 'throws') throw new DOMException('The disk is full.', 'QuotaExceededError');
        const request = original.apply(this, args);
        const store = this instanceof IDBIndex ? this.objectStore : this;
        store.transaction.abort();
        return request;
      };
    }
  try {
    await work(async (others) => {
      paused = true;
      try {
        return await others();
      } finally {
        paused = false;
      }
    });
  } finally {
    for (const restore of undo) restore();
  }
  return calls >= nth;
}
