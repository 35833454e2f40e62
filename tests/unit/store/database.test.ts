// One database a person: what one records, another who signs in to the same browser never sees.

import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { judge } from '../../../lib/store/commands/review.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { chart, keys, verdict } from './charts.ts';
import { newDevice, testKey } from './device.ts';

beforeEach(() => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
});

it('gives each pair of organisation and person a database of its own', () => {
  const anyId = fc.string({ unit: fc.constantFrom('a', 'b', '-', '/', '%', '2', 'F'), maxLength: 4 });
  fc.assert(
    fc.property(anyId, anyId, anyId, anyId, (organisation, person, otherOrganisation, other) => {
      fc.pre(organisation !== otherOrganisation || person !== other);
      const [one, two] = [
        openDatabase(organisation, person, testKey),
        openDatabase(otherOrganisation, other, testKey),
      ];
      return one.name !== two.name;
    }),
  );
});

it('keeps what one person records out of another’s database', async () => {
  const { writer } = newDevice();
  // Joined with a dash both would be north-clinic-ada.
  const [ada, other] = [
    openDatabase('north', 'clinic-ada', testKey),
    openDatabase('north-clinic', 'ada', testKey),
  ];
  await judge(ada, writer, chart, [verdict(keys.first, 'delete')]);
  expect((await allRecords(ada)).length).toBe(4);
  expect((await allRecords(other)).length).toBe(0);
  expect(await other.outbox.count()).toBe(0);
});

it('asks the disk to have the bytes before it says that a finding is saved', () => {
  const database = openDatabase('north', 'ada', testKey);
  expect(database._options.chromeTransactionDurability).toBe('strict');
});
