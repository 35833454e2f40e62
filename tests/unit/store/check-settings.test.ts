// What is decided of the checks, in the browser's store: saved, read again, and what the checks run by.

import { beforeEach, expect, it } from 'vitest';
import { checkSettingsId, nothingDecided } from '../../../lib/model/check-settings.ts';
import { settingsOf } from '../../../lib/rules/settings-of.ts';
import {
  switchCheckOff,
  switchCheckOn,
  switchPackOff,
  switchPackOn,
} from '../../../lib/store/commands/check-settings.ts';
import { inState } from '../../../lib/store/outbox.ts';
import { knownCheckSettings } from '../../../lib/store/views/check-settings.ts';
import { type Device, newDevice } from './device.ts';

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const sent = async () => (await inState(device.db, 'waiting').toArray()).map(({ change }) => change);
const known = () => knownCheckSettings(device.db);

it('nothing is on or off before anybody decides; packs are off until a licence is stated', async () => {
  expect(await known()).toEqual(nothingDecided);
  expect(settingsOf(await known())).toEqual({ packs: new Set(), off: new Set() });
});

it('keeps who switched what, when and why, and lets it be taken back', async () => {
  const { db, writer, clock } = device;
  const by = { by: writer.person, at: clock.now };
  expect((await switchPackOn(db, writer, 'behavioral-health', ' No. 17 ')).ok).toBe(true);
  expect((await switchPackOn(db, writer, 'critical-care', '')).ok).toBe(true);
  expect((await switchCheckOff(db, writer, 'X15', 'No templates here.')).ok).toBe(true);
  expect(await known()).toEqual({
    packs: {
      'behavioral-health': { ...by, licence: 'No. 17' },
      'critical-care': { ...by, licence: '' },
    },
    off: { X15: { ...by, reason: 'No templates here.' } },
  });
  expect(settingsOf(await known())).toEqual({
    packs: new Set(['behavioral-health', 'critical-care']),
    off: new Set(['X15']),
  });
  await switchPackOff(db, writer, 'critical-care');
  await switchCheckOn(db, writer, 'X15');
  expect(settingsOf(await known())).toEqual({ packs: new Set(['behavioral-health']), off: new Set() });
  const id = await checkSettingsId();
  expect((await sent()).every(({ kind, record }) => kind === 'check-settings' && record === id)).toBe(true);
});

it('a check is not switched off without a reason', async () => {
  expect(await switchCheckOff(device.db, device.writer, 'X1', '  ')).toMatchObject({
    error: { code: 'no-reason' },
  });
  expect(await sent()).toEqual([]);
});

it('a pack that this version does not know is not run by', async () => {
  await switchPackOn(device.db, device.writer, 'astrology', '');
  expect(settingsOf(await known()).packs.size).toBe(0);
});
