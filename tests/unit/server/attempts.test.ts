import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptLimit, attemptWindow, countAttempts } from '../../../lib/server/attempts.ts';

test('attempts are allowed up to the limit in each window, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(attemptWindow / 4), { maxLength: 60 }), (gaps) => {
      const attempts = countAttempts();
      let now = 0;
      const allowed: number[] = [];
      for (const gap of gaps) {
        now += gap;
        if (attempts.allow('key', now)) allowed.push(now);
      }
      // Windows stand end to end: no stretch as long as one holds more than two windows' worth.
      for (const from of allowed)
        expect(allowed.filter((t) => t >= from && t < from + attemptWindow).length).toBeLessThanOrEqual(
          2 * attemptLimit,
        );
    }),
  );
});

test('a flood of keys is forgotten, oldest first, and not kept for ever', () => {
  const attempts = countAttempts();
  for (let n = 0; n <= attemptLimit; n++) attempts.allow('first', 0);
  expect(attempts.allow('first', 0)).toBe(false);
  for (let n = 0; n < 10_000; n++) attempts.allow(`key ${n}`, 0);
  expect(attempts.allow('first', 0)).toBe(true);
});
