// Slows down guessing of passwords. Failed sign-ins are counted for an e-mail at an address, for an address, for
// an e-mail from everywhere, and all together. In memory: a restart forgets them, and several backends count on
// their own, which is enough against guessing.
//
// Nobody can be locked out for long by others: an address from which the person has signed in before is held to
// its own count only, and every count begins anew after a quarter of an hour.

/** Failed attempts that are let through within `attemptWindow` milliseconds. */
export const attemptLimit = 10;
export const addressLimit = 200;
export const accountLimit = 50;
export const overallLimit = 2_000;
export const attemptWindow = 15 * 60 * 1000;

const mostKeys = 10_000;

export interface Attempt {
  account: string;
  /** Empty where there is no network. */
  address: string;
}

export interface Attempts {
  /** Counts an attempt before it is tried, so that many at once do not slip through. False: too many. */
  allow(attempt: Attempt, now: number): boolean;
  /** The attempt succeeded: it is not counted, and from this address the person is known. */
  succeeded(attempt: Attempt): void;
}

export function countAttempts(): Attempts {
  const pairs = counter(attemptLimit);
  const addresses = counter(addressLimit);
  const accounts = counter(accountLimit);
  const overall = counter(overallLimit);
  const known = new Set<string>();
  const pairOf = ({ account, address }: Attempt): string => JSON.stringify([account, address]);
  return {
    allow(attempt, now) {
      const pair = pairOf(attempt);
      // What one count refuses does not fill the next: one machine alone could use up an account's.
      if (!pairs.allow(pair, now) || !addresses.allow(attempt.address, now)) return false;
      return known.has(pair) || (accounts.allow(attempt.account, now) && overall.allow('', now));
    },
    succeeded(attempt) {
      const pair = pairOf(attempt);
      pairs.forget(pair);
      addresses.takeBack(attempt.address);
      if (!known.has(pair)) {
        accounts.takeBack(attempt.account);
        overall.takeBack('');
      }
      keepFew(known);
      known.add(pair);
    },
  };
}

function counter(limit: number) {
  const started = new Map<string, { since: number; count: number }>();
  return {
    allow(key: string, now: number): boolean {
      const entry = started.get(key);
      if (entry && now - entry.since < attemptWindow) {
        if (entry.count >= limit) return false;
        entry.count += 1;
        return true;
      }
      started.delete(key);
      keepFew(started);
      started.set(key, { since: now, count: 1 });
      return true;
    },
    takeBack(key: string): void {
      const entry = started.get(key);
      if (entry) entry.count -= 1;
    },
    forget: (key: string): void => void started.delete(key),
  };
}

/** The oldest go first: a flood of made-up e-mails must not fill the memory. */
function keepFew(kept: Map<string, unknown> | Set<string>): void {
  if (kept.size >= mostKeys) kept.delete(kept.keys().next().value ?? '');
}
