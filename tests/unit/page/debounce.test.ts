import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { debounce } from '../../../lib/page/debounce.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

const [quiet, limit] = [150, 600];

/** Calls every `every` milliseconds for `seconds`, and says when it ran. */
function flood(every: number, seconds: number, worthIt: (run: number) => boolean): number[] {
  const runs: number[] = [];
  const call = debounce(() => worthIt(runs.push(Date.now())), quiet, limit, new AbortController().signal);
  for (let at = 0; at < seconds * 1000; at += every) {
    call();
    vi.advanceTimersByTime(every);
  }
  return runs;
}

const gaps = (runs: number[]): number[] => runs.slice(1).map((at, i) => at - runs[i]!);

describe('a page that changes for ever', () => {
  it('is read at every limit while there is something new', () => {
    const runs = flood(16, 60, () => true);
    expect(runs.length).toBeGreaterThan(90);
    expect(Math.max(...gaps(runs))).toBeLessThan(limit + 50);
  });

  it('is read less often while there is nothing new, but is read', () => {
    const runs = flood(16, 60, () => false);
    expect(
      gaps(runs)
        .slice(0, 2)
        .every((gap) => gap < limit + 50),
    ).toBe(true);
    expect(
      gaps(runs)
        .slice(5)
        .every((gap) => gap > 3.5 * limit),
    ).toBe(true);
    expect(Math.max(...gaps(runs))).toBeLessThan(4 * limit + 50);
  });

  it('is read often again once something was found', () => {
    const found = 12;
    const after = gaps(flood(16, 60, (run) => run === found)).slice(found - 1, found + 2);
    expect(Math.max(...after)).toBeLessThan(limit + 50);
  });

  it('is neither starved nor read constantly, whatever its beat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (every) => {
        const runs = flood(every, 60, () => false);
        expect(runs.length).toBeLessThan(35);
        expect(Math.max(...gaps(runs))).toBeLessThanOrEqual(4 * limit + 2 * every);
      }),
      { numRuns: 60 },
    );
  });
});

it('one change is answered soon, also after a flood and a rest', () => {
  const runs: number[] = [];
  const call = debounce(() => runs.push(Date.now()) < 0, quiet, limit, new AbortController().signal);
  for (let i = 0; i < 2000; i++) {
    call();
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(10_000);
  const [before, at] = [runs.length, Date.now()];
  call();
  vi.advanceTimersByTime(5000);
  expect(runs.slice(before)).toEqual([at + quiet]);
});

it('nothing runs after the end', () => {
  const end = new AbortController();
  let ran = 0;
  const call = debounce(() => ++ran > 0, quiet, limit, end.signal);
  call();
  end.abort();
  call();
  vi.advanceTimersByTime(5000);
  expect(ran).toBe(0);
});
