// Ids: random ones sort by time, derived ones are the same wherever they are computed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId, type RandomBytes, recordId, systemRandom, timedId } from '../../../lib/model/ids.ts';

const zeros: RandomBytes = (length) => new Uint8Array(length);
const ones: RandomBytes = (length) => new Uint8Array(length).fill(0xff);
const anyRandom = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(
  (bytes): RandomBytes =>
    () =>
      Uint8Array.from(bytes),
);
/** 48 bits of milliseconds: up to the year 10889. */
const anyTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('timedId', () => {
  it('writes the time, the version 7 and the variant where RFC 9562 puts them', () => {
    // 1 700 000 000 000 ms = 0x018bcfe56800; all-zero random bits leave only version 7 and variant 8.
    expect(timedId(1_700_000_000_000, zeros)).toBe('018bcfe5-6800-7000-8000-000000000000');
    // All-one random bits: 0x7f.. keeps the version, 0xbf.. the variant.
    expect(timedId(1_700_000_000_000, ones)).toBe('018bcfe5-6800-7fff-bfff-ffffffffffff');
  });

  it('has the shape of a record id, whatever the clock and the random source give', () => {
    const anyClock = fc.oneof(anyTime, fc.double({ min: -1e15, max: 2 ** 48, noNaN: true }));
    fc.assert(fc.property(anyClock, anyRandom, (t, r) => recordId.safeParse(timedId(t, r)).success));
  });

  it('sorts as text by the time it was made, whatever the random bits', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyRandom, anyRandom, (a, b, r, s) => {
        fc.pre(a !== b);
        return timedId(a, r) < timedId(b, s) === a < b;
      }),
    );
  });

  it('differs between two made in the same millisecond', () => {
    const made = Array.from({ length: 1000 }, () => timedId(1_700_000_000_000, systemRandom));
    expect(new Set(made).size).toBe(1000);
  });
});

describe('derivedId', () => {
  it('gives the first 16 bytes of the SHA-256 of the parts as a JSON array, marked as version 8', async () => {
    // printf '["encounter","a"]' | sha256sum: 178ce5ef 0a91 3784 fb39 619d8d8fffca ...
    // The 13th digit becomes 8 and the top two bits of the 17th become 10.
    expect(await derivedId('encounter', 'a')).toBe('178ce5ef-0a91-8784-bb39-619d8d8fffca');
  });

  it('is equal for equal parts, different for different parts, and has the shape of a record id', async () => {
    const anyParts = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyParts, anyParts, async (a, b) => {
        const [x, y, again] = [await derivedId(...a), await derivedId(...b), await derivedId(...[...a])];
        const same = a.length === b.length && a.every((part, i) => part === b[i]);
        return x === again && (x === y) === same && recordId.safeParse(x).success;
      }),
    );
  });

  it('does not confuse parts that read the same when joined', async () => {
    const ids = [await derivedId('ab', 'c'), await derivedId('a', 'bc'), await derivedId('a', 'b', 'c')];
    expect(new Set(ids).size).toBe(3);
  });
});
