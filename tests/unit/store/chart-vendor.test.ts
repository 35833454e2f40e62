// Which vendor coded a chart, where its page shows one: taken as the page shows it, held to the agreement like any other,
// and never against what somebody has said.

import { beforeEach, expect, test } from 'vitest';
import { demoVendors } from '../../../lib/demo/oversight/vendors.ts';
import type { Encounter } from '../../../lib/model/encounter.ts';
import { addToRegister } from '../../../lib/store/commands/registers.ts';
import { judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { sayVendor } from '../../../lib/store/commands/say-vendor.ts';
import { recordOf } from '../../../lib/store/records.ts';
import { recordValues } from '../../../lib/sync/merge.ts';
import { chartOf, threeLines, verdict } from './charts.ts';
import { type Device, newDevice } from './device.ts';

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const shown = chartOf({ vendor: 'Acme Coding' });
const begin = (chart = shown) =>
  judge(device.db, device.writer, chart, [verdict(threeLines[0]!.key, 'agree')]);
const vendor = async () => {
  const { encounterId } = await reviewIds(shown, 'ada');
  const stored = await recordOf(device.db, 'encounter', encounterId);
  return stored && (recordValues(stored.view) as Partial<Encounter>).vendor;
};

test('is kept with the first verdict, without anybody saying it', async () => {
  expect((await begin()).ok).toBe(true);
  expect(await vendor()).toBe('Acme Coding');
});

test('stays what somebody has said, also that nobody knows', async () => {
  for (const said of ['Other House', null]) {
    await sayVendor(device.db, device.writer, shown, await reviewIds(shown, 'ada'), said);
    expect((await begin()).ok).toBe(true);
    expect(await vendor()).toBe(said);
  }
});

test('is not taken where the name is too long to be one', async () => {
  await begin(chartOf({ vendor: 'x'.repeat(121) }));
  expect(await vendor()).toBeUndefined();
});

test('keeps the review from beginning where the vendor that the page shows has no agreement', async () => {
  const { agreements: _, ...other } = demoVendors('2026-03-02', 'ada')[0]!;
  await addToRegister(device.db, device.writer, 'vendor', {
    ...other.vendor,
    name: 'Other House',
    alsoNamed: [],
  });
  const begun = await begin();
  expect(begun.ok ? null : begun.error.code).toBe('no-baa');
  expect(await vendor()).toBeUndefined();
});
