// What a browser holds is what its person may see: it reads the log anew when that changes, and lets go of the rest,
// its own work too, which the backend has.

import { expect, test } from 'vitest';
import type { Limits } from '../../../lib/model/limits.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { httpTransport } from '../../../lib/sync/transport.ts';
import { chartOf, keys, verdict } from '../store/charts.ts';
import { newDevice } from '../store/device.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

onBothDatabases('a browser', (backend) => {
  async function withDevice() {
    const caller = await backend.newOrganisation();
    const device = newDevice({ person: caller.person.id });
    const fetch: typeof globalThis.fetch = async (input, init) => backend.app.request(String(input), init);
    const transport = httpTransport('http://localhost', caller.token, fetch);
    const go = () => exchange(device.db, transport, () => backend.time, new AbortController().signal);
    const held = async () => (await allRecords(device.db)).map((row) => row.id).sort();
    return { caller, device, go, held };
  }
  const limit = ({ person }: Caller, limits: Partial<Limits>) =>
    inOrganisation(backend.database, person.organisation, (queries) =>
      setLimits(queries, person, { facilities: [], vendors: [], ...limits }),
    );
  const setRole = ({ person }: Caller, role: string) =>
    inOrganisation(backend.database, person.organisation, (queries) =>
      queries.query('update person set role = $2 where id = $1', [person.id, role]),
    );

  test('lets go of what is outside of new limits, its own work too, and has it again without them', async () => {
    const { caller, device, go, held } = await withDevice();
    const colleague = await backend.newPerson(caller.person.organisation);
    const theirs = await makeReview(colleague.person.id, '1');
    Object.assign(theirs.changes[0]!.fields, { facility: 'North' });
    await colleague.push(theirs.changes);
    await judge(device.db, device.writer, chartOf({ encounter: 'E-1' }), [verdict(keys.first, 'delete')]);
    expect(await go()).toBe('ok');
    const all = await held();
    expect(all.length).toBeGreaterThan(theirs.changes.length);

    await limit(caller, { facilities: ['North'] });
    expect(await go()).toBe('ok');
    expect(await held()).toEqual([...new Set(theirs.changes.map((c) => c.record))].sort());
    expect([await device.db.outbox.count(), await device.db.sent.count()]).toEqual([0, 0]);

    // Elsewhere now: gone. Back again: all of it.
    await colleague.push([changeOf('encounter', theirs.encounter, { facility: 'South' })]);
    expect(await go()).toBe('ok');
    expect(await held()).toEqual([]);
    await limit(caller, {});
    expect(await go()).toBe('ok');
    expect(await held()).toEqual(all);
  });

  test('of a person with another role ends with what that role may see', async () => {
    const { caller, device, go, held } = await withDevice();
    await judge(device.db, device.writer, chartOf({ encounter: 'E-1' }), [verdict(keys.first, 'delete')]);
    expect(await go()).toBe('ok');
    const all = await held();
    await setRole(caller, 'revenue-cycle-leader');
    expect(await go()).toBe('ok');
    expect(await held()).toEqual([]);
    expect(await device.db.outbox.count()).toBe(0);
    await setRole(caller, 'denial-analyst');
    expect(await go()).toBe('ok');
    expect(await held()).toEqual(all);
  });

  test('keeps in sight what was not sent when the limits came, with the reason', async () => {
    const { caller, device, go } = await withDevice();
    expect(await go()).toBe('ok');
    await judge(device.db, device.writer, chartOf({ encounter: 'E-1' }), [verdict(keys.first, 'delete')]);
    await limit(caller, { facilities: ['North'] });
    expect(await go()).toBe('ok');
    const waiting = await device.db.outbox.toArray();
    expect(waiting.length).toBeGreaterThan(0);
    expect(new Set(waiting.map((e) => e.state))).toEqual(new Set(['refused']));
    expect(waiting[0]?.fault?.code).toBe('outside-limits');
  });
});
