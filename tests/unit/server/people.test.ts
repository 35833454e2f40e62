// Who is told the names behind the ids.

import { expect, test } from 'vitest';
import { may } from '../../../lib/model/permissions.ts';
import { role } from '../../../lib/model/person.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases } from './harness.ts';

onBothDatabases('the names of colleagues', (backend) => {
  test('are those of one’s own organisation, without e-mail or anything else', async () => {
    const mine = await backend.newOrganisation();
    const colleague = await backend.newPerson(mine.person.organisation, 'provider');
    await backend.newOrganisation();
    const answer = await (await mine.send('GET', paths.people)).json();
    const told = (caller: typeof mine) => ({
      id: caller.person.id,
      name: caller.person.name,
      role: caller.person.role,
    });
    const sorted = [told(mine), told(colleague)].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(answer).toEqual({ people: sorted });
  });

  test.each(role.options)('are told to a %s only if they read reviews or figures', async (asked) => {
    const caller = await backend.newOrganisation(asked);
    const { status } = await caller.send('GET', paths.people);
    expect(status).toBe(may(asked, 'scorecard.read') ? 200 : 403);
  });
});
