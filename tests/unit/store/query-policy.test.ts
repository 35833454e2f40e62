// The organisation's policy of queries in the browser's store: saved, read again, sent as one change of what is new.

import { beforeEach, expect, it } from 'vitest';
import { queryPolicyId } from '../../../lib/model/query-policy.ts';
import { statedPolicy } from '../../../lib/queries/policy.ts';
import { saveQueryPolicy } from '../../../lib/store/commands/query-policy.ts';
import { inState } from '../../../lib/store/outbox.ts';
import { knownPolicy } from '../../../lib/store/views/query-policy.ts';
import { buildPolicy } from '../../fixtures/queries/build-policy.ts';
import { type Device, newDevice } from './device.ts';

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const sent = async () => (await inState(device.db, 'waiting').toArray()).map(({ change }) => change);

it('is unknown before it is saved, and then as it was saved, by whom and when', async () => {
  expect(await knownPolicy(device.db)).toBeNull();
  expect(await saveQueryPolicy(device.db, device.writer, buildPolicy())).toEqual({ ok: true, value: null });
  const known = await knownPolicy(device.db);
  expect(known).toMatchObject({ by: device.writer.person, at: device.clock.now });
  expect(statedPolicy(known?.values)).toEqual(buildPolicy());
  expect(await sent()).toMatchObject([{ kind: 'query-policy', record: await queryPolicyId() }]);
});

it('sends what is new alone', async () => {
  await saveQueryPolicy(device.db, device.writer, buildPolicy());
  await saveQueryPolicy(device.db, device.writer, buildPolicy());
  await saveQueryPolicy(device.db, device.writer, buildPolicy({ byItself: false }));
  expect((await sent()).slice(1).map(({ fields }) => fields)).toEqual([{ byItself: false }]);
});

it('is not saved where the backend would refuse it', async () => {
  const bad = buildPolicy({ reminders: [99] });
  expect(await saveQueryPolicy(device.db, device.writer, bad)).toMatchObject({
    ok: false,
    error: {
      code: 'bad-policy',
      happened: expect.stringContaining('After 99 hours every answer is overdue'),
    },
  });
  expect(await sent()).toEqual([]);
});
