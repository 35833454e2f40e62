// Sample sizes, each against a calculation by hand.

import { describe, expect, it } from 'vitest';
import { attributeSize, discoverySizeOf } from '../../../../lib/review/sampling/sample-size.ts';

describe('for a rate', () => {
  it.each([
    // 3.841459 * 0.0475 / 0.0025 = 72.99
    [0.05, 0.05, 73],
    // 3.841459 * 0.0475 / 0.0009 = 202.74
    [0.05, 0.03, 203],
    // 3.841459 * 0.09 / 0.0025 = 138.29
    [0.1, 0.05, 139],
    // 3.841459 * 0.25 / 0.01 = 96.04
    [0.5, 0.1, 97],
  ])('of %d within %d at 95 %%: %d charts', (rate, error, size) => {
    expect(attributeSize(rate, error)).toBe(size);
  });

  it('is smaller for a small frame', () => {
    // 96.04 / (1 + 95.04 / 200) = 96.04 / 1.4752 = 65.10.
    expect(attributeSize(0.5, 0.1, 0.95, 200)).toBe(66);
    // 96.04 / (1 + 95.04 / 10) = 9.14; never more than there are.
    expect(attributeSize(0.5, 0.1, 0.95, 10)).toBe(10);
    expect(attributeSize(0.5, 0.1, 0.95, 1)).toBe(1);
  });
});

describe('for finding no error', () => {
  it('of 100 charts 45 are enough', () => {
    // 5 of 100 wrong; none among 45: (55·54·53·52·51)/(100·99·98·97·96) = 0.0462; among 44: 0.0507.
    expect(discoverySizeOf(100, 0.05, 0.95)).toBe(45);
    // One wrong of 10: only all of them show it.
    expect(discoverySizeOf(10, 0.05, 0.95)).toBe(10);
    // The larger the frame, the nearer to the size for one without end: ln 0.05 / ln 0.95 = 58.40.
    expect(discoverySizeOf(1_000_000, 0.05, 0.95)).toBe(59);
  });
});
