// Slows down guessing of passwords: failed sign-ins are counted for each e-mail and address. In memory: a
// restart forgets them, and several backends count on their own, which is enough against guessing.

/** Failed attempts that are let through within `attemptWindow` milliseconds. */
export const attemptLimit = 10;
export const attemptWindow = 15 * 60 * 1000;

const mostKeys = 10_000;

export interface Attempts {
  /** Counts an attempt before it is tried, so that many at once do not slip through. False: too many. */
  allow(key: string, now: number): boolean;
  /** The attempt succeeded: forgets those before it. */
  forget(key: string): void;
}

export function countAttempts(): Attempts {
  const started = new Map<string, { since: number; count: number }>();
  return {
    allow(key, now) {
      const entry = started.get(key);
      if (entry && now - entry.since < attemptWindow) {
        entry.count += 1;
        return entry.count <= attemptLimit;
      }
      started.delete(key);
      // The oldest go first: a flood of made-up e-mails must not fill the memory.
      if (started.size >= mostKeys) started.delete(started.keys().next().value ?? '');
      started.set(key, { since: now, count: 1 });
      return true;
    },
    forget: (key) => void started.delete(key),
  };
}
