// Runs a function once things have been quiet, but not later than a limit: a page that never stops
// changing is still read. Where runs come to nothing one after the other, as on a page with a clock in it,
// they are kept apart, until one finds something or the page has been still.

/** `quiet` and `limit` in milliseconds, counted from the last and from the first call. */
export function debounce(run: () => boolean, quiet: number, limit: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  let vain = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    const now = Date.now();
    if (timer === undefined) {
      first = now;
      if (now - last > still) vain = 0;
    }
    const apart = vain > patience ? limit * Math.min(2 ** (vain - patience), mostTimes) : 0;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        last = Date.now();
        vain = run() ? 0 : vain + 1;
      },
      Math.max(0, Math.min(quiet, first + limit - now), last + apart - now),
    );
  };
}

/** So many runs in vain are nothing strange. */
const patience = 3;
/** A change of patient must be seen within a few seconds on any page. */
const mostTimes = 4;
/** Milliseconds without a call after which a page counts as still. */
const still = 5000;
