// Comparing, by Node itself: a simulation compares some ten thousand stores, in the tests and outside of them.

import assert from 'node:assert/strict';

/** Throws an error that begins with `what` unless both are equal to the last field. */
export function same(actual: unknown, expected: unknown, what: string): void {
  try {
    assert.deepEqual(actual, expected);
  } catch (error) {
    throw new Error(`${what}: ${(error as Error).message}`, { cause: error });
  }
}
