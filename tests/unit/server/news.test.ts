// Who waits for the work of others is told of it when it is there, in whichever process it came in.

import { afterEach, expect, test } from 'vitest';
import { waitForNews, waitsOfPerson } from '../../../lib/server/changes/news.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { openPostgres } from '../../../lib/server/database/postgres.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal, TestBackend } from './harness.ts';
import { makeDatabase } from './postgres.ts';
import { makeReview } from './review-changes.ts';

const ask = async (caller: Caller, after: number): Promise<unknown> =>
  (await caller.send('GET', `${paths.news}?after=${after}`)).json();
const review = async (caller: Caller, number: string) => (await makeReview(caller.person.id, number)).changes;
const never = new AbortController().signal;
/** Long enough for a request to be waiting, were it to wait. */
const soon = () => new Promise<'waits'>((resolve) => setTimeout(resolve, 300, 'waits'));

onBothDatabases('news', (backend) => {
  test('are told at once where the log goes on, and where a browser has read beyond its end', async () => {
    const auditor = await backend.newOrganisation();
    const changes = await review(auditor, '1');
    await auditor.push(changes);
    expect(await ask(auditor, 0)).toEqual({ news: true });
    expect(await ask(auditor, changes.length - 1)).toEqual({ news: true });
    expect(await ask(auditor, changes.length + 1)).toEqual({ news: true });
  });

  test('are told to everybody who waits when a push is kept, and to no other organisation', async () => {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    const stranger = await backend.newOrganisation();
    const waiting = [ask(auditor, 0), ask(colleague, 0)];
    const elsewhere = ask(stranger, 0);
    expect(await Promise.race([...waiting, elsewhere, soon()])).toBe('waits');
    const changes = await review(auditor, '1');
    await auditor.push(changes);
    expect(await Promise.all(waiting)).toEqual([{ news: true }, { news: true }]);
    expect(await Promise.race([elsewhere, soon()])).toBe('waits');
    // What keeps nothing is no news: sent again, and by whoever may not.
    const next = ask(colleague, changes.length);
    await auditor.push(changes);
    expect(await Promise.race([next, soon()])).toBe('waits');
    await stranger.push(await review(stranger, '1'));
    expect(await elsewhere).toEqual({ news: true });
    await auditor.push(await review(auditor, '2'));
    expect(await next).toEqual({ news: true });
  });

  test('come to nothing when the time is over, the browser is gone or the backend stops', async () => {
    const { person } = await backend.newOrganisation();
    const short = waitForNews(backend.database, 50);
    expect(await short.wait(person, 0, never)).toBe(false);
    const long = waitForNews(backend.database, 60_000);
    const gone = new AbortController();
    const left = long.wait(person, 0, gone.signal);
    gone.abort();
    expect(await left).toBe(false);
    const standing = [long.wait(person, 0, never), long.wait(person, 0, never)];
    long.close();
    expect(await Promise.all(standing)).toEqual([false, false]);
    expect(await long.wait(person, 0, never)).toBe(false);
  });

  test('reach a browser that began to wait after another’s was answered and gave up', async () => {
    const auditor = await backend.newOrganisation();
    const { person } = auditor;
    const changes = await review(auditor, '1');
    await auditor.push(changes);
    const news = waitForNews(backend.database, 5_000);
    const gone = new AbortController();
    expect(await news.wait(person, 0, gone.signal)).toBe(true);
    const waiting = news.wait(person, changes.length, never);
    gone.abort();
    await auditor.push(await review(auditor, '2'));
    expect(await waiting).toBe(true);
    news.close();
  });

  test('may be waited for a few times by one person, and then by others still', async () => {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    const waiting = Array.from({ length: waitsOfPerson }, () => ask(auditor, 0));
    await soon();
    const oneMore = await auditor.send('GET', `${paths.news}?after=0`);
    expect(await refusal(oneMore)).toMatchObject({ status: 429, fault: { code: 'too-many-requests' } });
    const other = ask(colleague, 0);
    await soon();
    await auditor.push(await review(auditor, '1'));
    expect(await Promise.all([...waiting, other])).toEqual(Array(waitsOfPerson + 1).fill({ news: true }));
    expect(await ask(auditor, 0)).toEqual({ news: true });
  });

  test('leave no entry in the trail, and the time of the wait apart from the time of the answer', async () => {
    const auditor = await backend.newOrganisation();
    const entries = async () =>
      backend.database.transaction((queries) =>
        queries.query<{ act: string }>('select act from access_log where organisation = $1', [
          auditor.person.organisation,
        ]),
      );
    const before = await entries();
    backend.lines.length = 0;
    const waiting = ask(auditor, 0);
    await soon();
    await auditor.push(await review(auditor, '1'));
    await waiting;
    expect(await entries()).toEqual(before);
    const line = backend.lines.map((l) => JSON.parse(l)).find(({ route }) => route === paths.news);
    expect(line.waited).toBeGreaterThan(200);
    expect(line.milliseconds).toBeLessThan(line.waited);
  });
});

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

test('reach other processes on one PostgreSQL, also after the connection that hears them has broken', async () => {
  const url = await makeDatabase();
  const backends = await Promise.all(
    [new TestBackend(), new TestBackend()].map(async (backend) => {
      const database = await openPostgres(url);
      opened.push(() => database.close());
      backend.use(database);
      return backend;
    }),
  );
  const [here, there] = backends as [TestBackend, TestBackend];
  await migrate(here.database);
  const auditor = await here.newOrganisation();
  const colleague = await there.newPerson(auditor.person.organisation);
  const first = await review(auditor, '1');
  const waiting = ask(colleague, 0);
  expect(await Promise.race([waiting, soon()])).toBe('waits');
  await auditor.push(first);
  expect(await waiting).toEqual({ news: true });

  const [ended] = await here.database.transaction((queries) =>
    queries.query<{ ended: number }>(
      `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
       where datname = current_database() and query like 'listen %'`,
    ),
  );
  expect(ended?.ended).toBe(1);
  const next = ask(colleague, first.length);
  await auditor.push(await review(auditor, '2'));
  expect(await next).toEqual({ news: true });
});
