import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsAt, packBits } from '../../../lib/codes/tables/bit-column.ts';

test('each number is read again, whatever the bits of the largest', () => {
  const numbers = fc
    .integer({ min: 1, max: 32 })
    .chain((bits) => fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 }), { maxLength: 100 }));
  fc.assert(
    fc.property(numbers, (values) => {
      const column = packBits(values);
      const read = bitsAt(column);
      expect(values.map((_, place) => read(place))).toEqual(values);
      const largest = Math.max(1, ...values);
      expect(2 ** column.width).toBeGreaterThan(largest);
      expect(2 ** (column.width - 1)).toBeLessThanOrEqual(largest);
    }),
  );
});

test('no more room is taken than the bits need', () => {
  // 1,000 numbers of 18 bits are 18,000 bits: 563 words, and one more.
  const { words, width } = packBits(Array.from({ length: 1000 }, (_, i) => 200_000 + i));
  expect([width, words.length]).toEqual([18, 564]);
});
