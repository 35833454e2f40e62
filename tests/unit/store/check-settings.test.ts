// What is decided of the checks, in the browser's store: saved, read again, and what the checks run by.

import { beforeEach, expect, it } from 'vitest';
import { asFields } from '../../../lib/model/as-fields.ts';
import { type CheckSettings, checkSettingsId, nothingDecided } from '../../../lib/model/check-settings.ts';
import { checkSwitchId } from '../../../lib/model/check-switch.ts';
import { usualFigures } from '../../../lib/rules/figures.ts';
import { settingsOf } from '../../../lib/rules/settings-of.ts';
import {
  setFigure,
  switchCheckOff,
  switchCheckOn,
  switchPackOff,
  switchPackOn,
  unsetFigure,
} from '../../../lib/store/commands/check-settings.ts';
import { inState } from '../../../lib/store/outbox.ts';
import { knownCheckSettings } from '../../../lib/store/views/check-settings.ts';
import { writeEdits } from '../../../lib/store/write.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { type Device, newDevice } from './device.ts';
import { exchange } from './exchange.ts';

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const sent = async () => (await inState(device.db, 'waiting').toArray()).map(({ change }) => change);
const known = () => knownCheckSettings(device.db);

it('nothing is on or off before anybody decides; packs are off until a licence is stated', async () => {
  expect(await known()).toEqual(nothingDecided);
  expect(settingsOf(await known())).toEqual({ packs: new Set(), off: new Set(), figures: usualFigures });
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
    figures: {},
  });
  expect(settingsOf(await known())).toEqual({
    packs: new Set(['behavioral-health', 'critical-care']),
    off: new Set(['X15']),
    figures: usualFigures,
  });
  await switchPackOff(db, writer, 'critical-care');
  await switchCheckOn(db, writer, 'X15');
  expect(settingsOf(await known())).toMatchObject({ packs: new Set(['behavioral-health']), off: new Set() });
  const ids = [
    await checkSwitchId('pack', 'behavioral-health'),
    await checkSwitchId('pack', 'critical-care'),
    await checkSwitchId('check', 'X15'),
  ];
  expect(new Set((await sent()).map(({ record }) => record))).toEqual(new Set(ids));
});

it('a check is not switched off without a reason', async () => {
  expect(await switchCheckOff(device.db, device.writer, 'X1', '  ')).toMatchObject({
    error: { code: 'no-reason' },
  });
  expect(await sent()).toEqual([]);
});

it('keeps a figure with who read it where, counts with it, and goes back to the product’s', async () => {
  const { db, writer, clock } = device;
  expect(await setFigure(db, writer, 'crisis-more', 76, ' ')).toMatchObject({ error: { code: 'no-source' } });
  expect(await sent()).toEqual([]);
  expect((await setFigure(db, writer, 'crisis-more', 76, 'Code book 2027, psychotherapy ')).ok).toBe(true);
  expect((await known()).figures).toEqual({
    'crisis-more': {
      by: writer.person,
      at: clock.now,
      value: 76,
      source: 'Code book 2027, psychotherapy',
    },
  });
  expect(settingsOf(await known()).figures).toEqual({ ...usualFigures, 'crisis-more': 76 });
  await unsetFigure(db, writer, 'crisis-more');
  expect((await known()).figures).toEqual({});
});

it('a pack that this version does not know is not run by', async () => {
  await switchPackOn(device.db, device.writer, 'astrology', '');
  expect(settingsOf(await known()).packs.size).toBe(0);
});

it.each(['ada first', 'ben first'])(
  'two administrators who decide at once on different packs and checks both stand: %s',
  async (order) => {
    const backend = new PureBackend();
    const ada = device;
    const ben = newDevice({ person: 'ben', name: 'd2' });
    await switchPackOn(ada.db, ada.writer, 'critical-care', 'No. 17');
    await switchCheckOff(ada.db, ada.writer, 'X15', 'No templates here.');
    await switchPackOn(ben.db, ben.writer, 'radiology', '');
    await switchCheckOff(ben.db, ben.writer, 'X9', 'Our units are odd.');
    // On the same one the later to arrive stands, whole.
    await switchPackOn(ada.db, ada.writer, 'infusion', 'ada’s');
    await switchPackOn(ben.db, ben.writer, 'infusion', 'ben’s');
    const [first, second] = order === 'ada first' ? [ada, ben] : [ben, ada];
    for (const one of [first, second, first]) await exchange(backend, one);
    const all = await knownCheckSettings(ada.db);
    expect(all).toEqual(await knownCheckSettings(ben.db));
    expect(Object.keys(all.packs).sort()).toEqual(['critical-care', 'infusion', 'radiology']);
    expect(Object.keys(all.off).sort()).toEqual(['X15', 'X9']);
    const { person } = second.writer;
    expect(all.packs.infusion).toMatchObject({ by: person, licence: `${person}’s` });
  },
);

it('what was decided as one list before holds until somebody decides anew', async () => {
  const { db, writer } = device;
  const by = { by: 'eve', at: 1 };
  const list: CheckSettings = {
    packs: { 'critical-care': { ...by, licence: 'old' }, radiology: { ...by, licence: '' } },
    off: { X1: { ...by, reason: 'old' } },
  };
  const fields = asFields(list);
  await writeEdits(db, writer, [{ kind: 'check-settings', id: await checkSettingsId(), fields }]);
  expect(await known()).toEqual({ ...list, figures: {} });
  await switchPackOff(db, writer, 'critical-care');
  await switchCheckOn(db, writer, 'X1');
  expect(await known()).toMatchObject({ packs: { radiology: list.packs.radiology }, off: {} });
});
