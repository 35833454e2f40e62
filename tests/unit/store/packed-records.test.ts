// Packed and unpacked, records are what they were: whatever stands in their fields, beside them, and stood before.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedRecord } from '../../../lib/store/fold.ts';
import { pack, unpack } from '../../../lib/store/packing.ts';
import type { FieldVersion, RecordState } from '../../../lib/sync/merge.ts';

const plain: fc.Arbitrary<FieldVersion> = fc.record({
  value: fc.jsonValue() as fc.Arbitrary<FieldVersion['value']>,
  change: fc.constantFrom('c1', 'c2', 'c3'),
  author: fc.constantFrom('ada', 'bea'),
  stamp: fc.constantFrom('s1', 's2'),
  turn: fc.integer({ min: 1, max: 3 }),
});
const version: fc.Arbitrary<FieldVersion> = fc
  .tuple(plain, fc.option(fc.array(plain, { minLength: 1, maxLength: 2 }), { nil: undefined }))
  .map(([of, over]) => (over ? { ...of, over } : of));
// Ids that records share, what every object has, and names that nobody knows yet.
const field = fc.oneof(
  fc.constantFrom('worksheetId', 'encounterId', 'reviewerId', 'constructor', 'rationale', 'removed'),
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
);
const states = (id: string): fc.Arbitrary<RecordState> =>
  fc.record({
    kind: fc.constantFrom('worksheet', 'verdict', 'finding'),
    id: fc.constant(id),
    fields: fc.dictionary(field, version, { minKeys: 1 }),
    beside: fc.dictionary(field, fc.array(version, { minLength: 1, maxLength: 2 }), { maxKeys: 2 }),
  });

const record = (id: string) =>
  fc
    .tuple(states(id), fc.option(fc.oneof(states(id), fc.constant('same' as const)), { nil: null }), fc.nat())
    .map(([view, base, changed]) => ({
      ...storedRecord(base === 'same' ? view : base && { ...base, kind: view.kind }, view),
      changed,
    }));

it('gives the same records back', () => {
  fc.assert(
    fc.property(fc.tuple(record('r1'), record('r2'), record('r3')), (records) => {
      // As the disk does: what is sealed is JSON.
      const packed = JSON.parse(JSON.stringify(pack(records)));
      expect(unpack(packed)).toEqual(JSON.parse(JSON.stringify(records)));
    }),
    { numRuns: 300 },
  );
});

it('says once what many fields share', () => {
  const one: FieldVersion = { value: 1, change: 'the only change', author: 'ada', stamp: 's', turn: 1 };
  const fields = Object.fromEntries(Array.from('abcdefgh', (name) => [name, one]));
  const text = JSON.stringify(
    pack([{ ...storedRecord(null, { kind: 'verdict', id: 'v', fields, beside: {} }), changed: 1 }]),
  );
  expect(text.split('the only change')).toHaveLength(2);
});

it('keeps a record that is confirmed as it is shown once', () => {
  const one: FieldVersion = { value: 'words '.repeat(20), change: 'c', author: 'ada', stamp: 's', turn: 1 };
  const view: RecordState = { kind: 'finding', id: 'f', fields: { rationale: one }, beside: {} };
  const size = (base: RecordState) =>
    JSON.stringify(pack([{ ...storedRecord(base, view), changed: 1 }])).length;
  expect(size(view)).toBeLessThan(size({ ...view }) * 0.7);
});
