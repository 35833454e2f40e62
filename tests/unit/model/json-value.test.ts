// What a field may hold: what JSON can say, and nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonValue } from '../../../lib/model/json-value.ts';

const taken = (value: unknown): boolean => jsonValue.safeParse(value).success;

describe('a JSON value', () => {
  it('is anything that JSON can say, and stays as it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (v) => jsonValue.parse(v) === v));
  });

  it('is nothing else, at whatever depth', () => {
    const others = [undefined, Number.NaN, Infinity, 1n, () => 1, Symbol('x'), new Date(0), new Map(), /x/];
    for (const other of others) {
      expect(taken(other), String(other)).toBe(false);
      expect(taken([{ a: [other] }]), String(other)).toBe(false);
    }
  });

  it('is what zod itself says it is', () => {
    const slow = z.json();
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (v) => {
        return taken(v) === slow.safeParse(v).success;
      }),
    );
  });
});
