// One text for one value: what hashes and comparisons rest on.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/model/canonical-json.ts';

type Json = ReturnType<typeof JSON.parse>;

/** The same value with the keys of every object in another order. */
const reordered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, v]) => [key, reordered(v)]),
  );
};

describe('canonicalJson', () => {
  it('sorts the keys of objects at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, { d: 1, c: null }], a: 'x' })).toBe(
      '{"a":"x","b":[2,1,{"c":null,"d":1}]}',
    );
  });

  it('sorts keys by their UTF-16 units, as RFC 8785 does', () => {
    expect(canonicalJson({ é: 1, z: 2, Z: 3, '10': 4, '9': 5 })).toBe('{"10":4,"9":5,"Z":3,"z":2,"é":1}');
  });

  it('leaves out what is undefined in an object and writes null for it in a list, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });

  it('does not depend on the order in which keys were stored', () => {
    fc.assert(fc.property(fc.jsonValue(), (v) => canonicalJson(v) === canonicalJson(reordered(v))));
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (v) => {
        expect(JSON.parse(canonicalJson(v))).toEqual(JSON.parse(JSON.stringify(v)));
      }),
    );
  });

  it('is equal for equal values and for no others', () => {
    // Of few values two are often the same, or nearly.
    const leaf = fc.constantFrom(null, true, 0, 1, '', '1', 'a');
    const few: fc.Arbitrary<unknown> = fc.oneof(
      leaf,
      fc.array(leaf, { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', '1'), leaf, { maxKeys: 2, noNullPrototype: true }),
    );
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(a, b));
      }),
      { numRuns: 1000 },
    );
  });
});
