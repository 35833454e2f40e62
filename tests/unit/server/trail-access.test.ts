// What is given out is in the trail before it leaves: pulls, names, figures, sign-ins and administrators' acts, in
// a chain; and charts opened, which nobody gets but who opened them.

import { expect, test } from 'vitest';
import { chartRead } from '../../../lib/model/chart-read.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { type AccessRow, accessColumns, accessHash } from '../../../lib/server/trail/access-log.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

onBothDatabases('the access log', (backend) => {
  const rowsOf = (organisation: string) =>
    inOrganisation(backend.database, organisation, (queries) =>
      queries.query<AccessRow>(
        `select ${accessColumns} from access_log where organisation = $1 order by position`,
        [organisation],
      ),
    );
  const noted = async (organisation: string) =>
    (await rowsOf(organisation)).map(({ person, act, detail }) => [person, act, JSON.parse(detail)]);

  test('holds who was given what, in a chain', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation, id } = auditor.person;
    await auditor.pull();
    await auditor.push((await makeReview(id, '1')).changes);
    const reader = await backend.newPerson(organisation, 'administrator');
    await reader.pull(1, 2);
    await reader.send('GET', paths.people);
    await reader.send('GET', paths.scorecard);
    await reader.send('POST', paths.accounts, { act: 'set-role', id, role: 'denial-analyst' });
    await reader.send('DELETE', paths.session);
    const by = reader.person.id;
    expect(await noted(organisation)).toEqual([
      [id, 'sign-in', { way: 'password' }],
      // A pull with nothing in it is not an access; a push is in the log of changes.
      [by, 'sign-in', { way: 'password' }],
      [by, 'pull', { from: 1, to: 3, count: 2, reviews: true }],
      [by, 'people', { count: 2 }],
      [by, 'scorecard', {}],
      [by, 'people-act', { act: 'set-role', of: id, role: 'denial-analyst' }],
      [by, 'sign-out', {}],
    ]);
    let previous = '';
    for (const row of await rowsOf(organisation)) {
      expect(row.previous_hash).toBe(previous);
      expect(row.hash).toBe(accessHash(organisation, previous, row));
      previous = row.hash;
    }
  });

  test('holds failed sign-ins, without what was typed', async () => {
    const { person } = await backend.newOrganisation();
    const wrong = { email: person.email, password: 'a secret typed wrongly' };
    const headers = { 'user-agent': 'A browser' };
    expect((await backend.send('POST', paths.session, wrong, headers)).status).toBe(401);
    const [, failed] = await rowsOf(person.organisation);
    expect(failed).toMatchObject({ person: person.id, act: 'sign-in-failed', device: 'A browser' });
    expect(JSON.parse(failed!.detail)).toEqual({ way: 'password', why: 'wrong-password' });
    expect(JSON.stringify(failed)).not.toContain(wrong.password);
  });

  test('keeps every entry of many that come at once', async () => {
    const auditor = await backend.newOrganisation();
    await Promise.all(Array.from({ length: 20 }, () => auditor.send('GET', paths.people)));
    const rows = await rowsOf(auditor.person.organisation);
    expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  test('can be added to and read by the backend, and not changed', async () => {
    const { person } = await backend.newOrganisation();
    for (const sql of ['update access_log set at = 0', 'delete from access_log', 'delete from access_head'])
      await expect(
        inOrganisation(backend.database, person.organisation, (q) => q.query(sql)),
      ).rejects.toThrow(/permission denied/);
  });

  test('charts opened come back to who opened them, and go to nobody else', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const { encounter } = await makeReview(analyst.person.id, '1');
    const fields = chartRead.parse({ encounterId: encounter, where: 'workspace', at: backend.time });
    const opened = changeOf('chart-read', backend.id(), fields);
    expect(codes(await analyst.push([opened]))).toEqual([null]);
    expect((await analyst.pull()).changes.map((c) => c.id)).toEqual([opened.id]);
    for (const role of ['qa-auditor', 'compliance-officer', 'administrator'] as const) {
      const other = await backend.newPerson(analyst.person.organisation, role);
      expect((await other.pull()).changes).toEqual([]);
    }
    const later = changeOf('chart-read', opened.record, { at: 1 });
    expect(codes(await analyst.push([later]))).toEqual(['fixed-field']);
  });
});
