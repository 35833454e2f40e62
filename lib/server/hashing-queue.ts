// Passwords are costly to check, on purpose. A flood of sign-ins must not take the processor from those who are
// signed in: few are checked at once, some wait, and the rest is told to come back.

import { busy } from './accounts/account-faults.ts';

export const atOnce = 2;
export const mostWaiting = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when it is its turn. Throws a Refusal where too many wait. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw busy();
    // Whoever ends hands its place on, so that nobody slips in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
