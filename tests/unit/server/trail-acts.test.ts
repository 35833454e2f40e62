// An act on an account and its entry in the trail are there together or not at all: the database breaks off at each
// statement in turn.

import { expect, test } from 'vitest';
import type { OwnAct, PeopleAct } from '../../../lib/model/account.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { breaking } from './breaking.ts';
import { onBothDatabases, TestBackend } from './harness.ts';

onBothDatabases('an act and its entry', (backend) => {
  /** Everything that was done, as the tables have it, and what the trail says. */
  const standing = (organisation: string) =>
    backend.database.transaction(async (q) => ({
      people: await q.query(
        `select id, role, disabled, password_hash from person where organisation = $1 order by id`,
        [organisation],
      ),
      signIns: await q.query('select id from sign_in where organisation = $1 order by id', [organisation]),
      entries: await q.query(
        `select act from access_log where organisation = $1 and act not like 'sign-in%' order by position`,
        [organisation],
      ),
    }));

  const changePassword: OwnAct = {
    act: 'change-password',
    current: 'correct horse battery staple',
    next: 'another horse, another battery',
  };
  test.each([
    ['people-act', 'POST', paths.accounts, (id: string): PeopleAct => ({ act: 'disable', id })],
    ['account', 'POST', paths.account, (): OwnAct => changePassword],
    ['account', 'POST', paths.account, (): OwnAct => ({ act: 'end-session' })],
    ['sign-out', 'DELETE', paths.session, () => undefined],
  ])('%s: %s %s', async (act, method, path, body) => {
    for (let nth = 1, done = false; !done; nth++) {
      const administrator = await backend.newOrganisation('administrator');
      const { organisation } = administrator.person;
      const other = await backend.newPerson(organisation);
      const before = await standing(organisation);
      const cut = new TestBackend();
      cut.time = backend.time;
      cut.use(breaking(backend.database, nth));
      const headers = { authorization: `Bearer ${administrator.token}` };
      const answer = await cut.send(method, path, body(other.person.id), headers);
      done = answer.status < 300;
      const after = await standing(organisation);
      const { entries, ...state } = after;
      const { entries: earlier, ...stateBefore } = before;
      expect(entries.length - earlier.length).toBe(
        JSON.stringify(state) === JSON.stringify(stateBefore) ? 0 : 1,
      );
      if (done) expect(entries).toEqual([{ act }]);
      expect(nth).toBeLessThan(40);
    }
  });
});
