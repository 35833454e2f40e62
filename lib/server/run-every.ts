// What a backend looks after by itself from time to time: queries' times, packs, mails of what is late.

/**
 * Does `look` now and every `every` milliseconds, one after the other.
 * @param look never fails; it is told whether it is to stop, and asks between its parts
 * @returns `stop`, which waits for what is under way
 */
export function runEvery(
  every: number,
  look: (stopped: () => boolean) => Promise<unknown>,
): { stop: () => Promise<unknown> } {
  let stopped = false;
  const again = () => look(() => stopped);
  let running = again();
  const timer = setInterval(() => {
    running = running.then(again);
  }, every);
  timer.unref();
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return running;
    },
  };
}
