// A browser commits a transaction that asks for nothing. One that waits for something else is kept by asking it for
// nothing in particular, again and again, and goes on in the answer to the last of these questions.

import Dexie, { type DBCoreTransaction } from 'dexie';

/**
 * Goes on with the value of `work`, and with the transaction still to be used: at once where `work` is no promise.
 * @param table one that the transaction is over.
 */
export function during<T, R>(
  trans: DBCoreTransaction,
  table: string,
  work: T | Promise<T>,
  goOn: (value: T) => R | PromiseLike<R>,
): Promise<R> {
  // Dexie’s promises have all of a promise, and declare a little less.
  if (!isPromise(work)) return Dexie.Promise.resolve(goOn(work)) as Promise<R>;
  let settle: (() => void) | undefined;
  // Dexie's own, in whose `then` Dexie knows its transaction.
  const settled = new Dexie.Promise<T>((resolve, reject) => {
    work.then(
      (value) => {
        settle = () => resolve(value);
      },
      (error) => {
        settle = () => reject(error);
      },
    );
    // Beneath Dexie’s declarations it is the browser’s own.
    const store = (trans as IDBTransaction).objectStore(table);
    const ask = () => {
      const question = store.count(nothing);
      question.onsuccess = () => (settle ? settle() : ask());
      question.onerror = () => reject(question.error);
    };
    ask();
  });
  // As above.
  return settled.then(goOn) as Promise<R>;
}

/** Less than any key that we give. */
const nothing = Number.NEGATIVE_INFINITY;

/** Dexie puts another Promise in the place of the browser's while a transaction goes on. */
const isPromise = <T>(work: T | Promise<T>): work is Promise<T> =>
  typeof (work as { then?: unknown } | null)?.then === 'function';
