// Runs a function once things have been quiet, but not later than a limit: a page that never stops
// changing is still read.

export interface Debounced {
  (): void;
  /** Drops a run that is due. */
  cancel(): void;
}

/** `quiet` and `limit` in milliseconds, counted from the last and from the first call. */
export function debounce(run: () => void, quiet: number, limit: number, signal: AbortSignal): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', cancel);
  const call = () => {
    if (signal.aborted) return;
    const now = Date.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        run();
      },
      Math.max(0, Math.min(quiet, first + limit - now)),
    );
  };
  return Object.assign(call, { cancel });
}
