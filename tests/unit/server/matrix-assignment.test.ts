// What only the backend may set: every column of every table, sent along with each request that has a body,
// changes nothing. Read from the database, so that a new column is tried from the day it is there.

import { expect, test } from 'vitest';
import { recordSchemas } from '../../../lib/model/change.ts';
import type { QueryLinkMade } from '../../../lib/model/query-link.ts';
import { paths, protocolVersion } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { Browser, type Fields, sentQuery } from './query-link-steps.ts';
import { changeOf, makeReview } from './review-changes.ts';

onBothDatabases('columns that a client sends', (backend) => {
  const columns = async (): Promise<{ table: string; column: string }[]> =>
    backend.database.transaction((queries) =>
      queries.query(
        `select table_name as table, column_name as column from information_schema.columns
         where table_schema = 'public' order by 1, 2`,
      ),
    );

  /** Each column's name, and as JSON writes it, with a value that is not to arrive. */
  async function forged(): Promise<Record<string, unknown>> {
    const names = (await columns()).map(({ column }) => column);
    const camel = names.map((name) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
    return Object.fromEntries([...names, ...camel].map((name) => [name, 'forged']));
  }

  /** Every value kept anywhere that has the word in it. */
  async function keptForged(): Promise<string[]> {
    const tables = [...new Set((await columns()).map(({ table }) => table))];
    const hits: string[] = [];
    for (const table of tables) {
      const rows = await backend.database.transaction((q) => q.query(`select * from ${table}`));
      hits.push(...rows.filter((row) => JSON.stringify(row).includes('forged')).map(() => table));
    }
    return hits;
  }

  const push = async (caller: Caller, body: object) => {
    const answer = await caller.send('POST', paths.push, body);
    return { status: answer.status, body: (await answer.json()) as object };
  };

  test('are not taken beside a change or beside the changes', async () => {
    const [auditor, plain] = [await backend.newOrganisation(), await backend.newOrganisation()];
    // The log that a client knows is its to name: naming another is refused as a whole.
    const { epoch, ...words } = await forged();
    expect((await push(auditor, { protocol: protocolVersion, epoch, changes: [] })).status).toBe(409);
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(['author', 'organisation', 'position', 'receivedAt', 'previousHash', 'hash']),
    );
    const { changes } = await makeReview(auditor.person.id, '1');
    const { status } = await push(auditor, {
      ...words,
      protocol: protocolVersion,
      changes: changes.map((change) => ({ ...words, ...change })),
    });
    expect(status).toBe(200);
    expect(await keptForged()).toEqual([]);
    const kept = (await auditor.pull()).changes;
    const given = { author: auditor.person.id, receivedAt: backend.time };
    expect(kept).toEqual(changes.map((change, i) => ({ ...change, ...given, position: i + 1 })));
    expect((await plain.pull()).changes).toEqual([]);
  });

  test('are refused inside a change, each by itself', async () => {
    const auditor = await backend.newOrganisation();
    const { changes, encounter } = await makeReview(auditor.person.id, '1');
    await auditor.push(changes);
    // A column of the same name only repeats what the record says.
    const known = Object.keys(recordSchemas.encounter.shape);
    const names = Object.keys(await forged()).filter((name) => !known.includes(name));
    expect(names).toEqual(expect.arrayContaining(['author', 'organisation', 'receivedAt', 'password_hash']));
    const outcomes = await auditor.push(
      names.map((name) => changeOf('encounter', encounter, { [name]: 'forged' })),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(names.map(() => 'refused'));
    expect(await keptForged()).toEqual([]);
  });

  test('change nothing beside an act on retention', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const words = await forged();
    const ask = async (act: object) => {
      const answer = await officer.send('POST', paths.retention, { ...words, ...act });
      expect(answer.status).toBe(200);
      return (await answer.json()) as { holds: { id: string }[] };
    };
    await ask({ act: 'set-years', years: 7, reason: 'State law' });
    const { holds } = await ask({ act: 'place-hold', held: 'patient', what: 'MRN-1', reason: 'Subpoena' });
    for (const { id } of holds) await ask({ act: 'release-hold', id, reason: 'Settled' });
    await ask({ act: 'erase' });
    await ask({ act: 'look' });
    expect(await keptForged()).toEqual([]);
  });

  test('name nothing of a provider’s link, and nothing in the answer it brings', async () => {
    const sent = await sentQuery(backend);
    const words = await forged();
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(['code_hash', 'expiresAt', 'madeBy', 'queryId']),
    );
    const { queryId, encounterId } = sent;
    const made = await sent.asker.send('POST', paths.queryLinks, { ...words, queryId, encounterId });
    expect(made.status).toBe(200);
    const { link, code } = (await made.json()) as QueryLinkMade;
    const browser = new Browser(backend);
    expect((await browser.go(link, { ...(words as Fields), code })).status).toBe(303);
    // A form's own fields are the provider's words.
    const answer = { text: 'Seen.', kind: 'disagreed', provider: 'A. Rivera, MD', option: [] };
    expect((await browser.go('/q/answer', { ...(words as Fields), ...answer })).status).toBe(200);
    expect(await keptForged()).toEqual([]);
  });

  test('set nothing of an account beside the act that is asked for', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { id } = (await backend.newPerson(administrator.person.organisation)).person;
    const act = async (body: object) => (await administrator.send('POST', paths.accounts, body)).status;
    const words = await forged();
    expect(Object.keys(words)).toEqual(expect.arrayContaining(['limits', 'employer', 'facility', 'vendor']));
    expect(await act({ ...words, act: 'set-role', id, role: 'cdi-coordinator' })).toBe(200);
    const limits = { facilities: ['North'], vendors: [] };
    expect(await act({ ...words, act: 'set-limits', id, limits, employer: null })).toBe(200);
    // Nothing else has a place inside of limits.
    expect(await act({ act: 'set-limits', id, limits: { ...words, ...limits }, employer: null })).toBe(400);
    expect(await keptForged()).toEqual([]);
  });

  test('make no other session at sign-in', async () => {
    const { person, password } = await backend.newOrganisation('provider');
    const account = { ...(await forged()), email: person.email, password, role: 'administrator' };
    const answer = await backend.send('POST', paths.session, account);
    expect(await answer.json()).toMatchObject({ person });
    expect(await keptForged()).toEqual([]);
  });
});
