// Who may ask for a provider's link, and for which queries.

import { expect, test } from 'vitest';
import { role } from '../../../lib/model/person.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { codes, onBothDatabases, refusal } from './harness.ts';
import {
  askers,
  askLink,
  Browser,
  draftQuery,
  makeLink,
  notedLinks,
  sentQuery,
  stepOf,
} from './query-link-steps.ts';

onBothDatabases('asking for a link', (backend) => {
  const code = async (answer: Response) => (await refusal(answer)).fault.code;

  test('is for those who may send queries', async () => {
    const sent = await sentQuery(backend);
    const told: [string, number][] = [];
    for (const each of role.options) {
      const caller = await backend.newPerson(sent.asker.person.organisation, each);
      told.push([each, (await askLink(caller, sent)).status]);
    }
    expect(told).toEqual(role.options.map((each) => [each, askers.includes(each) ? 200 : 403]));
    expect((await askLink(backend, sent)).status).toBe(401);
  });

  test('is for a query that awaits its answer', async () => {
    const draft = await draftQuery(backend);
    const early = await refusal(await askLink(draft.asker, draft));
    expect(early).toMatchObject({ status: 409, fault: { code: 'query-not-awaiting' } });
    const sent = await sentQuery(backend);
    expect((await askLink(sent.asker, sent)).status).toBe(200);
    const view = await stepOf(sent, 2, backend.time, { step: 'view' });
    expect(codes(await sent.asker.push([view]))).toEqual([null]);
    expect((await askLink(sent.asker, sent)).status).toBe(200);
    const withdraw = await stepOf(sent, 3, backend.time, { step: 'withdraw', reason: 'Asked twice.' });
    expect(codes(await sent.asker.push([withdraw]))).toEqual([null]);
    expect(await code(await askLink(sent.asker, sent))).toBe('query-not-awaiting');
  });

  test('finds no query of another organisation, of another chart, or that never was', async () => {
    const [mine, theirs] = [await sentQuery(backend), await sentQuery(backend)];
    const unknown = { queryId: backend.id(), encounterId: mine.encounterId };
    const swapped = { queryId: mine.queryId, encounterId: theirs.encounterId };
    const told = [];
    for (const asked of [theirs, unknown, swapped])
      told.push(await refusal(await askLink(mine.asker, asked)));
    expect(told[0]).toMatchObject({ status: 404, fault: { code: 'no-query' } });
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await notedLinks(backend, theirs.asker.person.organisation)).toEqual([]);
  });

  test('of a limited account is within its limits', async () => {
    const north = await sentQuery(backend, {}, undefined, { facility: 'North' });
    const south = await sentQuery(backend, {}, north.asker, { facility: 'South' });
    const nowhere = await sentQuery(backend, {}, north.asker);
    const limited = await backend.newPerson(north.asker.person.organisation, 'cdi-coordinator');
    await inOrganisation(backend.database, limited.person.organisation, (queries) =>
      setLimits(queries, limited.person, { facilities: ['north'], vendors: [] }),
    );
    expect((await askLink(limited, north)).status).toBe(200);
    const unknown = await refusal(await askLink(limited, { ...south, queryId: backend.id() }));
    for (const outside of [south, nowhere])
      expect(await refusal(await askLink(limited, outside))).toEqual(unknown);
  });

  test('leaves one link, also of two who ask at once', async () => {
    const sent = await sentQuery(backend);
    const colleague = await backend.newPerson(sent.asker.person.organisation, 'cdi-coordinator');
    const both = await Promise.all([makeLink(sent), makeLink(sent, colleague)]);
    const statuses = [];
    for (const { link } of both) statuses.push((await new Browser(backend).go(link)).status);
    expect(statuses.sort()).toEqual([200, 403]);
  });

  test('keeps neither half of what opens it, and drops what is over', async () => {
    const old = await sentQuery(backend);
    await makeLink(old);
    const opened = await sentQuery(backend, {}, old.asker);
    await new Browser(backend).open(await makeLink(opened));
    backend.time += 8 * 24 * 3_600_000;
    const { organisation } = old.asker.person;
    const again = await backend.newPerson(organisation, 'cdi-coordinator');
    const sent = await sentQuery(backend, {}, again);
    const made = await makeLink(sent);
    const rows = await inOrganisation(backend.database, organisation, async (q) => [
      ...(await q.query<Record<string, unknown>>('select * from query_link')),
      ...(await q.query<Record<string, unknown>>('select * from query_visit')),
    ]);
    expect(rows.map((row) => row.query_id)).toEqual([sent.queryId]);
    const kept = JSON.stringify(rows);
    for (const secret of [made.link.slice(3), made.code, sent.encounterId])
      expect(kept).not.toContain(secret);
  });

  test('takes two ids and nothing else', async () => {
    const sent = await sentQuery(backend);
    for (const body of [{}, { queryId: 'x', encounterId: 'y' }, { queryId: sent.queryId }, []])
      expect((await sent.asker.send('POST', paths.queryLinks, body)).status).toBe(400);
  });
});
