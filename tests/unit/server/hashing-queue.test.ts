import { expect, test } from 'vitest';
import { atOnce, inTurn, mostWaiting } from '../../../lib/server/hashing-queue.ts';

test('few run at once, some wait in their order, the rest is told that it is busy; then all is free again', async () => {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  let together = 0;
  let most = 0;
  const work = (n: number) => async () => {
    begun.push(n);
    together += 1;
    most = Math.max(most, together);
    await new Promise<void>((resolve) => ends.push(resolve));
    together -= 1;
    if (n % 5 === 0) throw new Error('wrong');
    return n;
  };
  const asked = Array.from({ length: atOnce + mostWaiting + 3 }, (_, n) => inTurn(work(n)));
  const outcomes = Promise.allSettled(asked);
  for (let ended = 0; ended < atOnce + mostWaiting; ended++) {
    while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
    ends.shift()?.();
  }
  const settled = await outcomes;
  const busy = settled.flatMap((o) =>
    o.status === 'rejected' && o.reason.fault ? [o.reason.fault.code] : [],
  );
  expect(busy).toEqual(['busy', 'busy', 'busy']);
  expect(settled.filter((o) => o.status === 'fulfilled').length).toBeGreaterThan(mostWaiting / 2);
  expect(most).toBe(atOnce);
  expect(begun).toEqual(Array.from({ length: atOnce + mostWaiting }, (_, n) => n));
  expect(await inTurn(async () => 'free')).toBe('free');
});
