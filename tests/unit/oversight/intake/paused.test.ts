// Paused time: of queries within a chart's turnaround, and never twice.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pausedMs } from '../../../../lib/oversight/intake/paused.ts';

test.each([
  ['no query', [], 0],
  ['one within', [[20, 50]], 30],
  ['one that began before and ended after', [[0, 200]], 90],
  ['one that is not over', [[40, null]], 60],
  [
    'one before, one after',
    [
      [0, 10],
      [100, 150],
    ],
    0,
  ],
  [
    'two that overlap: 20 to 60',
    [
      [20, 50],
      [30, 60],
    ],
    40,
  ],
  [
    'one inside another',
    [
      [20, 80],
      [30, 40],
    ],
    60,
  ],
  [
    'two apart, out of order: 10 and 20',
    [
      [70, 90],
      [20, 30],
    ],
    30,
  ],
] as [string, [number, number | null][], number][])('%s', (_, spans, expected) =>
  expect(
    pausedMs(
      10,
      100,
      spans.map(([sentAt, endedAt]) => ({ sentAt, endedAt })),
    ),
  ).toBe(expected),
);

test('counted millisecond by millisecond it is the same', () => {
  const query = fc.record({ sentAt: fc.nat(40), endedAt: fc.option(fc.nat(40)) });
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.array(query, { maxLength: 5 }), (from, to, queries) => {
      let counted = 0;
      for (let at = from; at < to; at += 1)
        if (queries.some(({ sentAt, endedAt }) => sentAt <= at && at < (endedAt ?? to))) counted += 1;
      expect(pausedMs(from, to, queries)).toBe(counted);
    }),
  );
});
