// A disk that fails at a chosen write, in the three ways a browser reports it.

import { IDBObjectStore } from 'fake-indexeddb';

/**
 * `throws`: the call itself fails. `rejects`: the request fails later. `aborts`: the write is taken and the
 * whole transaction is given up, as when the disk is full at commit.
 */
export type Failure = 'throws' | 'rejects' | 'aborts';
export const failures: readonly Failure[] = ['throws', 'rejects', 'aborts'];

const methods = ['add', 'put', 'delete'] as const;
type Write = (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;

/**
 * Runs `work` with the `nth` write (from 1) to any object store failing.
 * @param lasting whether all later writes fail too, as when the browser is killed at the `nth`.
 * @returns whether that many writes were made, so that a caller can count up until none is left.
 */
export async function withFailingWrite(
  nth: number,
  failure: Failure,
  work: () => Promise<void>,
  lasting = false,
): Promise<boolean> {
  let writes = 0;
  const store = IDBObjectStore.prototype as unknown as Record<string, Write>;
  const originals = methods.map((method) => [method, store[method]!] as const);
  for (const [method, original] of originals)
    store[method] = function (...args) {
      writes += 1;
      if (lasting ? writes < nth : writes !== nth) return original.apply(this, args);
      return failNow[failure](this, () => original.apply(this, args));
    };
  try {
    await work();
  } finally {
    for (const [method, original] of originals) store[method] = original;
  }
  return writes >= nth;
}

const diskFull = () => new DOMException('The disk is full.', 'QuotaExceededError');

const failNow: Record<Failure, (store: IDBObjectStore, write: () => IDBRequest) => IDBRequest> = {
  throws() {
    throw diskFull();
  },
  rejects(store) {
    // A real request that really fails: adding a key that is there.
    const taken = store.add as Write;
    const row = store.keyPath === 'seq' ? { seq: 0.5, id: 'x', key: 'x' } : { key: 'zz' };
    taken.call(store, row);
    return taken.call(store, row);
  },
  aborts(store, write) {
    const request = write();
    store.transaction.abort();
    return request;
  },
};
