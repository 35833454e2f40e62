// Stamps order what one device wrote, whatever its clock does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStamp, stamp } from '../../../lib/model/stamp.ts';

// Thirteen digits of milliseconds reach the year 2286.
const anyClock = fc.double({ min: -1e12, max: 9_999_999_999_998, noNaN: true });

describe('nextStamp', () => {
  it('writes milliseconds, a counter and the device', () => {
    expect(nextStamp(1_700_000_000_000.7, 'd1')).toBe('1700000000000-0000-d1');
  });

  it('counts on within a millisecond and starts at 0 in the next', () => {
    expect(nextStamp(5, 'd1', '0000000000005-0000-d1')).toBe('0000000000005-0001-d1');
    expect(nextStamp(6, 'd1', '0000000000005-0007-d1')).toBe('0000000000006-0000-d1');
  });

  it('stays at the last time when the clock was put back', () => {
    expect(nextStamp(3, 'd1', '0000000000005-0000-d1')).toBe('0000000000005-0001-d1');
  });

  it('goes on into the next millisecond when the counter is full', () => {
    expect(nextStamp(5, 'd1', '0000000000005-9999-d1')).toBe('0000000000006-0000-d1');
  });

  it('is always later, as text, than the one before, and always a stamp, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(anyClock, { minLength: 2, maxLength: 60 }), (clock) => {
        let last: string | undefined;
        for (const now of clock) {
          const next = nextStamp(now, 'd1', last);
          if (!stamp.safeParse(next).success) return false;
          if (last !== undefined && !(next > last)) return false;
          last = next;
        }
        return true;
      }),
    );
  });

  it('is never earlier than the clock', () => {
    fc.assert(
      fc.property(anyClock, anyClock, (before, now) => {
        const next = nextStamp(now, 'd1', nextStamp(before, 'd1'));
        return Number(next.slice(0, 13)) >= Math.floor(now);
      }),
    );
  });
});
