// Names that were heard of stay until they are heard anew.

import { expect, test } from 'vitest';
import { keepPeople, peopleAreStale, peopleById } from '../../../lib/store/people.ts';
import { newDevice } from './device.ts';

test('are kept, and asked for again after five minutes or when the clock was set back', async () => {
  const { db } = newDevice();
  expect(await peopleAreStale(db, 1_000)).toBe(true);
  expect((await peopleById(db)).size).toBe(0);
  await keepPeople(db, [{ id: 'carl', name: 'Carl Ames', role: 'qa-auditor' }], 1_000);
  expect((await peopleById(db)).get('carl')?.name).toBe('Carl Ames');
  expect(await peopleAreStale(db, 300_000)).toBe(false);
  expect(await peopleAreStale(db, 301_001)).toBe(true);
  expect(await peopleAreStale(db, 999)).toBe(true);
});
