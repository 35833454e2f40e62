import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accountLimit,
  addressLimit,
  attemptLimit,
  attemptWindow,
  countAttempts,
  overallLimit,
} from '../../../lib/server/attempts.ts';

const ada = { account: 'ada', address: '10.0.0.1' };

test('attempts are allowed up to the limit in each window, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(attemptWindow / 4), { maxLength: 60 }), (gaps) => {
      const attempts = countAttempts();
      let now = 0;
      const allowed: number[] = [];
      for (const gap of gaps) {
        now += gap;
        if (attempts.allow(ada, now)) allowed.push(now);
      }
      // Windows stand end to end: no stretch as long as one holds more than two windows' worth.
      for (const from of allowed)
        expect(allowed.filter((t) => t >= from && t < from + attemptWindow).length).toBeLessThanOrEqual(
          2 * attemptLimit,
        );
    }),
  );
});

const fail = (attempts: ReturnType<typeof countAttempts>, n: number, which: (i: number) => typeof ada) =>
  Array.from({ length: n }, (_, i) => attempts.allow(which(i), 0)).filter(Boolean).length;

test('one machine that tries many accounts is stopped', () => {
  const attempts = countAttempts();
  const made = fail(attempts, addressLimit + 20, (i) => ({ ...ada, account: `person ${i}` }));
  expect(made).toBe(addressLimit);
  expect(attempts.allow({ account: 'bea', address: '10.0.0.2' }, 0)).toBe(true);
  expect(attempts.allow({ ...ada, account: 'bea' }, attemptWindow)).toBe(true);
});

test('many machines that try one account are stopped, and its owner comes in from where they came in before', () => {
  const attempts = countAttempts();
  expect(attempts.allow(ada, 0)).toBe(true);
  attempts.succeeded(ada);
  const made = fail(attempts, accountLimit + 20, (i) => ({ account: 'ada', address: `198.51.100.${i}` }));
  expect(made).toBe(accountLimit);
  expect(attempts.allow({ account: 'ada', address: '203.0.113.1' }, 0)).toBe(false);
  expect(attempts.allow(ada, 0)).toBe(true);
  expect(attempts.allow({ account: 'ada', address: '203.0.113.1' }, attemptWindow)).toBe(true);
});

test('one machine alone cannot use up what an account has', () => {
  const attempts = countAttempts();
  fail(attempts, 1000, () => ({ account: 'ada', address: '198.51.100.1' }));
  expect(attempts.allow({ account: 'ada', address: '203.0.113.1' }, 0)).toBe(true);
});

test('a flood from everywhere against everybody is stopped, but for those who are known', () => {
  const attempts = countAttempts();
  attempts.succeeded(ada);
  const made = fail(attempts, overallLimit + 100, (i) => ({ account: `p ${i}`, address: `a ${i}` }));
  expect(made).toBeLessThanOrEqual(overallLimit + 1);
  expect(attempts.allow({ account: 'new', address: 'new' }, 0)).toBe(false);
  expect(attempts.allow(ada, 0)).toBe(true);
});

test('sign-ins that succeed use nothing up, however many there are', () => {
  const attempts = countAttempts();
  for (let n = 0; n < overallLimit + 10; n++) {
    const one = { account: `person ${n % 300}`, address: '10.0.0.1' };
    expect(attempts.allow(one, 0)).toBe(true);
    attempts.succeeded(one);
  }
});

test('a flood of keys is forgotten, oldest first, and not kept for ever', () => {
  const attempts = countAttempts();
  const known = { account: 'ada', address: 'first' };
  fail(attempts, attemptLimit + 1, () => known);
  expect(attempts.allow(known, 0)).toBe(false);
  for (let n = 0; n < 10_000; n++) {
    const one = { account: `key ${n}`, address: `at ${n}` };
    attempts.allow(one, 0);
    attempts.succeeded(one);
    // Forgotten at once; a failed one stays.
    attempts.allow(one, 0);
  }
  expect(attempts.allow(known, 0)).toBe(true);
});
