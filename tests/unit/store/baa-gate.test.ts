// In this browser, as at the backend: without an agreement in force no review of a vendor's chart begins, none is signed or
// released, and no sample is drawn; nothing of what was refused is written.

import { beforeEach, expect, test } from 'vitest';
import { demoVendors } from '../../../lib/demo/oversight/vendors.ts';
import type { Result } from '../../../lib/model/result.ts';
import { confirmFact } from '../../../lib/store/commands/checks.ts';
import { addToRegister, changeInRegister } from '../../../lib/store/commands/registers.ts';
import { describeChart, judge, reviewIds, signWorksheet } from '../../../lib/store/commands/review.ts';
import { takeStep } from '../../../lib/store/commands/review-steps.ts';
import { keepSample } from '../../../lib/store/commands/samples.ts';
import { sayVendor } from '../../../lib/store/commands/say-vendor.ts';
import { chart, threeLines, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

const day = 86_400_000;
let device: Device;

beforeEach(() => {
  device = newDevice();
});

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.happened}`);
  return result.value;
}
const faultOf = async (work: Promise<Result<unknown>>) => {
  const done = await work;
  return done.ok ? null : done.error;
};
const all = threeLines.map(({ key }) => verdict(key, 'agree'));
const review = () => judge(device.db, device.writer, chart, all);
const sign = async () => signWorksheet(device.db, device.writer, (await reviewIds(chart, 'ada')).worksheetId);
const say = async (vendor: string | null) =>
  given(await sayVendor(device.db, device.writer, chart, await reviewIds(chart, 'ada'), vendor));
const [demo] = demoVendors('2026-03-02', 'ada');
const register = async (name = 'Acme Coding') =>
  given(await addToRegister(device.db, device.writer, 'vendor', { ...demo!.vendor, name, alsoNamed: [] }));
const agree = async (vendorId: string, more: { to?: string | null; from?: string } = {}) =>
  given(
    await addToRegister(device.db, device.writer, 'vendor-agreement', {
      ...demo!.agreements[0]!,
      vendorId,
      signedOn: '2026-01-01',
      from: '2026-01-01',
      ...more,
    }),
  );

test('without a register every vendor goes on as before', async () => {
  await say('Acme Coding');
  given(await review());
  given(await sign());
});

test('a chart of a vendor without one is not begun by a verdict, a fact or what is said of the chart', async () => {
  await register('Other House');
  await say('Acme Coding');
  const before = await contents(device.db);
  const works = [
    review(),
    describeChart(device.db, device.writer, chart, { billedOn: '2026-03-01' }),
    confirmFact(device.db, device.writer, chart, {
      name: 'side',
      lineKey: null,
      value: 'left',
      passage: null,
    } as unknown as Parameters<typeof confirmFact>[3]),
  ];
  for (const fault of await Promise.all(works.map(faultOf)))
    expect(fault).toMatchObject({
      code: 'no-baa',
      happened: 'Acme Coding is not in the register of vendors.',
      meaning: expect.stringMatching(/may not be opened/),
      action: expect.stringMatching(/Vendors/),
    });
  expect(await contents(device.db)).toEqual(before);
});

test('once it is entered the chart goes; a chart of which nobody has said who coded it goes all along', async () => {
  const vendor = await register();
  given(await review());
  await say('ACME  coding');
  expect(await faultOf(sign())).toMatchObject({ code: 'no-baa' });
  await agree(vendor);
  given(await sign());
});

test('a review that has begun goes on when it runs out, and is signed only while one is in force', async () => {
  const vendor = await register();
  const agreement = await agree(vendor, { to: '2026-03-02' });
  await say('Acme Coding');
  given(await review());
  device.clock.now += day;
  given(await judge(device.db, device.writer, chart, [verdict(threeLines[0]!.key, 'delete')]));
  expect(await faultOf(sign())).toMatchObject({
    code: 'no-baa',
    happened: 'Acme Coding had a business associate agreement until 2 Mar 2026.',
  });
  given(
    await changeInRegister(device.db, device.writer, 'vendor-agreement', agreement, { to: '2026-12-31' }),
  );
  given(await judge(device.db, device.writer, chart, [verdict(threeLines[0]!.key, 'agree')]));
  given(await sign());
});

test('findings are not released to a vendor whose agreement is over', async () => {
  const vendor = await register();
  await agree(vendor, { to: '2026-03-02' });
  await say('Acme Coding');
  given(await review());
  given(await sign());
  device.clock.now += day;
  const { worksheetId } = await reviewIds(chart, 'ada');
  const step = { step: 'release', dueAt: device.clock.now + 5 * day } as const;
  expect(await faultOf(takeStep(device.db, device.writer, worksheetId, step))).toMatchObject({
    code: 'no-baa',
  });
  device.clock.now -= day;
  given(await takeStep(device.db, device.writer, worksheetId, step));
});

test('no sample is drawn that names it; one that names nobody, or one with an agreement, is', async () => {
  const vendor = await register();
  const draw = (named: string | null) =>
    keepSample(device.db, device.writer, {
      title: 'June',
      purpose: '',
      frame: 'a'.repeat(64),
      frameSource: 'claims.csv',
      frameSize: 10,
      population: 10,
      size: 2,
      design: { kind: 'simple', size: 2 },
      seed: '00c0ffee12345678',
      spares: 0,
      drawn: 'b'.repeat(64),
      vendor: named,
      auditors: [],
      assignments: [],
    });
  const before = await contents(device.db);
  expect(await faultOf(draw('Acme Coding'))).toMatchObject({
    code: 'no-baa',
    meaning: expect.stringMatching(/sample/),
  });
  expect(await contents(device.db)).toEqual(before);
  given(await draw(null));
  await agree(vendor);
  given(await draw('Acme Coding'));
});

test('a withdrawn agreement holds no more, and a withdrawn vendor is none', async () => {
  const vendor = await register();
  const agreement = await agree(vendor);
  await say('Acme Coding');
  given(await changeInRegister(device.db, device.writer, 'vendor-agreement', agreement, { removed: true }));
  expect(await faultOf(review())).toMatchObject({ code: 'no-baa' });
  given(await changeInRegister(device.db, device.writer, 'vendor', vendor, { removed: true }));
  given(await review());
});
