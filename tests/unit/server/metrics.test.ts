// What the operator is told: lines of the log and figures. Neither says anything of patients or of who people are.

import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addressRate, countRate, personRate } from '../../../lib/server/limits.ts';
import { startServer } from '../../../lib/server/start-server.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { makeFolder } from './postgres.ts';
import { makeReview } from './review-changes.ts';

onBothDatabases('the log', (backend) => {
  test('has one line a request, with ids and patterns and none of what was sent', async () => {
    const auditor = await backend.newOrganisation();
    backend.lines.length = 0;
    const { changes } = await makeReview(auditor.person.id, 'MRN-778899');
    await auditor.push(changes);
    await auditor.send('GET', '/v1/patients/Jane-Doe?mrn=778899');
    await backend.send('POST', paths.session, { email: 'jane.doe@test.example', password: 'secret words' });
    const lines = backend.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', paths.push, 200],
      ['GET', 'none', 404],
      ['POST', paths.session, 401],
    ]);
    expect(lines[0]).toMatchObject({
      event: 'request',
      person: auditor.person.id,
      organisation: auditor.person.organisation,
      milliseconds: expect.any(Number),
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const told = [auditor.person.email, auditor.person.name, auditor.token];
    for (const word of [...told, '778899', 'Jane', 'jane', 'secret'])
      expect(backend.lines.join('\n')).not.toContain(word);
  });

  test('and the rate of one person: a loop gone wild is told to wait, others are not', async () => {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    let answer = await auditor.send('GET', paths.session);
    for (let n = 0; n < personRate && answer.status === 200; n++)
      answer = await auditor.send('GET', paths.session);
    expect(await refusal(answer)).toMatchObject({ status: 429, fault: { code: 'too-many-requests' } });
    expect((await colleague.send('GET', paths.session)).status).toBe(200);
    backend.time += 60_000;
    expect((await auditor.send('GET', paths.session)).status).toBe(200);
  });

  test('ready is said only while the database has every table', async () => {
    expect((await backend.send('GET', '/ready')).status).toBe(200);
    const { database } = backend;
    backend.use({ ...database, transaction: () => Promise.reject(new Error('gone')) });
    const answers = [await backend.send('GET', '/ready'), await backend.send('GET', paths.health)];
    backend.use({
      ...database,
      transaction: (work) =>
        database.transaction(async (queries) => {
          await queries.query("delete from migration where name = '001-start.sql'");
          const value = await work(queries);
          await queries.query("insert into migration values ('001-start.sql')");
          return value;
        }),
    });
    answers.push(await backend.send('GET', '/ready'));
    backend.use(database);
    expect(answers.map((answer) => answer.status)).toEqual([503, 200, 503]);
  });
});

test('rates let through what was not used before, and forget who was quiet longest', () => {
  const rate = countRate(60);
  const tries = (key: string, now: number, many: number) =>
    Array.from({ length: many }, () => rate.wait(key, now)).filter((seconds) => seconds === 0).length;
  expect(tries('a', 0, 100)).toBe(60);
  expect(rate.wait('a', 0)).toBe(1);
  expect(tries('a', 10_000, 100)).toBe(10);
  expect(tries('b', 10_000, 5)).toBe(5);
  // A clock that is set back gives nothing.
  expect(tries('a', 0, 5)).toBe(0);
  for (let n = 0; n < 20_000; n++) rate.wait(`made-up-${n}`, 10_000);
  expect(tries('a', 10_000, 100)).toBe(60);
  expect(addressRate).toBeGreaterThan(personRate);
});

test('figures are for this machine, or for whoever has the token', async () => {
  const folder = await makeFolder();
  const start = (metricsToken?: string) =>
    startServer({
      folder,
      firstAccount: { email: 'first@test.example', name: 'First', password: 'correct horse battery' },
      ...(metricsToken && { metricsToken }),
    });
  const open = await start();
  const signIn = await fetch(open.url + paths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'first@test.example', password: 'correct horse battery' }),
  });
  const { token, person } = (await signIn.json()) as { token: string; person: { id: string } };
  const { changes } = await makeReview(person.id, '1');
  const orphan = (await makeReview(person.id, 'never sent')).changes.at(-1);
  await fetch(open.url + paths.push, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ protocol: 1, changes: [...changes, orphan] }),
  });
  await fetch(`${open.url}/secret-name`);
  const text = await (await fetch(`${open.url}/metrics`)).text();
  expect(text).toContain('overread_requests_total{method="POST",route="/v1/changes",status="200"} 1');
  expect(text).toContain('overread_requests_total{method="GET",route="none",status="404"} 1');
  expect(text).toContain(`overread_changes_total{outcome="kept"} ${changes.length}`);
  expect(text).toContain('overread_changes_total{outcome="refused"} 1');
  expect(text).toContain('overread_request_seconds_count{method="POST",route="/v1/changes"} 1');
  expect(text).toMatch(/overread_database_seconds_count [1-9]/);
  expect(text).not.toContain('secret-name');
  // Each line is one that Prometheus reads.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\]*",?)+\})? [\d.e+-]+)$/);
  const forwarded = { 'x-forwarded-for': '203.0.113.9' };
  expect((await fetch(`${open.url}/metrics`, { headers: forwarded })).status).toBe(404);
  await open.close();

  const closed = await start('a token of 20 characters');
  const ask = async (authorization?: string) =>
    (await fetch(`${closed.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
  expect([await ask(), await ask('Bearer wrong'), await ask('Bearer a token of 20 characters')]).toEqual([
    404, 404, 200,
  ]);
  await closed.close();
  await rm(folder, { recursive: true });
});
