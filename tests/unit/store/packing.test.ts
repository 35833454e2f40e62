// Packed records are the same records in fewer bytes, whatever their fields are called and hold.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordKind } from '../../../lib/model/change.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { storedRecord } from '../../../lib/store/fold.ts';
import { pack, unpack } from '../../../lib/store/packing.ts';
import { allRecords } from '../../../lib/store/records.ts';
import type { RecordState } from '../../../lib/sync/merge.ts';
import { chart, keys, verdict } from './charts.ts';
import { newDevice } from './device.ts';

const name = fc.constantFrom('worksheetId', 'encounterId', 'reviewerId', 'rationale', 'a', 'constructor');
const version = fc.record({
  value: fc.oneof(fc.constantFrom('w1', 'w2'), fc.jsonValue()) as fc.Arbitrary<null>,
  change: fc.constantFrom('c1', 'c2', 'c3'),
  author: fc.constantFrom('ada', 'bea'),
  stamp: fc.constantFrom('1-0000-d1', '2-0000-d1'),
  turn: fc.integer({ min: 1, max: 3 }),
});
const state: fc.Arbitrary<RecordState> = fc.record({
  kind: fc.constantFrom(...recordKind.options),
  id: fc.uuid(),
  fields: fc.dictionary(name, version, { noNullPrototype: true }),
  beside: fc.dictionary(name, fc.array(version, { minLength: 1, maxLength: 2 }), { noNullPrototype: true }),
});
const record = fc
  .tuple(state, fc.option(state), fc.boolean(), fc.nat())
  .map(([view, other, confirmed, changed]) => {
    const base = confirmed ? view : other && { ...other, kind: view.kind, id: view.id };
    return { ...storedRecord(base, view), changed };
  });

it('gives back what was packed, through JSON', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), (records) => {
      // As they travel: JSON knows one zero.
      const given = JSON.parse(JSON.stringify(records)) as typeof records;
      expect(unpack(JSON.parse(JSON.stringify(pack(given))))).toEqual(given);
    }),
  );
});

it('keeps a record that is confirmed as it is shown once, and what its records share once', async () => {
  const { db, writer } = newDevice();
  await judge(db, writer, chart, [verdict(keys.first, 'delete')]);
  const waiting = await allRecords(db);
  const confirmed = waiting.map((row) => ({ ...row, base: row.view }));
  const size = (value: unknown) => JSON.stringify(value).length;
  expect(size(pack(confirmed))).toBeLessThan(size(confirmed.map(({ view }) => view)) / 2);
  const other = waiting.map((row) => ({ ...row, base: { ...row.view } }));
  expect(size(pack(confirmed))).toBeLessThan(size(pack(other)) * 0.75);
});
