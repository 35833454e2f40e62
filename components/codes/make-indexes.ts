// Has search indexes made by a worker, once for each table in this browser: a second of work that no screen waits for.

/** @param digests of all tables that are to have one; those that have it cost nothing. Never fails. */
export function makeIndexes(organisation: string, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return Promise.resolve();
  // One page makes them, however many are open; the next finds them made.
  return navigator.locks.request(
    'overread-code-indexes',
    () =>
      new Promise<void>((resolve) => {
        const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
        const over = () => {
          worker.terminate();
          resolve();
        };
        worker.addEventListener('message', over);
        worker.addEventListener('error', over);
        worker.postMessage({ organisation, digests } satisfies IndexQuestion);
      }),
  );
}

export interface IndexQuestion {
  organisation: string;
  digests: readonly string[];
}
