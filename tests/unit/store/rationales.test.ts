// Rationales: each person has their own, and sees what others share.

import { describe, expect, it } from 'vitest';
import {
  changeRationale,
  keepRationale,
  type RationaleWords,
} from '../../../lib/store/commands/rationales.ts';
import { rationalesFor } from '../../../lib/store/views/rationales.ts';
import { type Device, newDevice } from './device.ts';

const words: RationaleWords = {
  title: 'Rule-out diagnosis',
  text: 'An uncertain diagnosis is not coded in the outpatient setting.',
  citation: 'OCG IV.H',
  category: 'unsupported',
  shared: false,
};

async function kept(device: Device, fields: Partial<RationaleWords> = {}): Promise<string> {
  const done = await keepRationale(device.db, device.writer, { ...words, ...fields });
  if (!done.ok) throw new Error(done.error.happened);
  return done.value;
}

describe('reusable rationales', () => {
  it('are kept as written, by title', async () => {
    const ada = newDevice();
    const second = await kept(ada, { title: 'Units' });
    const first = await kept(ada);
    const offered = await rationalesFor(ada.db, 'ada');
    expect(offered.map(({ id }) => id)).toEqual([first, second]);
    expect(offered[0]).toMatchObject({ ...words, owner: 'ada', own: true });
  });

  it('are offered to others only while they are shared', async () => {
    const ada = newDevice();
    const id = await kept(ada);
    expect(await rationalesFor(ada.db, 'bea')).toEqual([]);
    await changeRationale(ada.db, ada.writer, id, { shared: true });
    expect(await rationalesFor(ada.db, 'bea')).toMatchObject([{ id, own: false }]);
    await changeRationale(ada.db, ada.writer, id, { removed: true });
    expect(await rationalesFor(ada.db, 'bea')).toEqual([]);
    expect(await rationalesFor(ada.db, 'ada')).toEqual([]);
  });

  it('are changed by nobody but their owner', async () => {
    const ada = newDevice();
    const id = await kept(ada, { shared: true });
    const bea = { ...ada.writer, person: 'bea' };
    const done = await changeRationale(ada.db, bea, id, { text: 'Other words.' });
    expect(done).toMatchObject({ ok: false, error: { code: 'not-your-rationale' } });
    expect(await rationalesFor(ada.db, 'ada')).toMatchObject([{ text: words.text }]);
    const unknown = await changeRationale(ada.db, ada.writer, '0'.repeat(26), { shared: true });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'no-rationale' } });
  });

  it('are not kept without words', async () => {
    const ada = newDevice();
    const done = await keepRationale(ada.db, ada.writer, { ...words, text: '  ' });
    expect(done).toMatchObject({ ok: false, error: { code: 'not-valid' } });
    expect(await ada.db.outbox.count()).toBe(0);
  });
});
