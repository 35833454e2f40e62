// What does not open: every link and cookie that is not right, each told in the very same words.

import { expect, test } from 'vitest';
import { addressLimit, attemptLimit, attemptWindow } from '../../../lib/server/attempts.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { breaking } from './breaking.ts';
import { codes, onBothDatabases, TestBackend } from './harness.ts';
import { Browser, makeLink, notedLinks, openedBy, sentQuery, stepOf, stepsOf } from './query-link-steps.ts';

onBothDatabases('a link that is not right', (backend) => {
  const answer = { option: 'unable-unable-to-determine', text: '', provider: 'A. Rivera, MD' };
  const week = 7 * 24 * 3_600_000;

  /** Status, words and headers of the one answer. */
  const toldOf = async (given: Response) => ({
    status: given.status,
    text: await given.text(),
    headers: [...given.headers.keys()].sort(),
    cookie: given.headers.getSetCookie(),
  });
  let made = 0;
  // Another each time: of one and the same, few are let through.
  const never = () => new Browser(backend).go(`/q/${String(made++).padStart(43, 'x')}`).then(toldOf);
  const expectAlike = async (...given: Response[]) => {
    const alike = await never();
    expect(alike).toMatchObject({ status: 403, text: expect.stringContaining('not valid any more') });
    for (const one of given) expect(await toldOf(one)).toEqual(alike);
  };

  test('opens once, for one of two who try at once', async () => {
    const sent = await sentQuery(backend);
    const made = await makeLink(sent);
    const [one, other] = [new Browser(backend), new Browser(backend)];
    const both = await Promise.all([one.open(made), other.open(made)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 403]);
    await expectAlike(
      both.find(({ status }) => status === 403)!,
      await other.open(made),
      await new Browser(backend).go(made.link),
    );
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send', 'view']);
  });

  test('opens until its time is over', async () => {
    const made = await makeLink(await sentQuery(backend));
    const browser = new Browser(backend);
    backend.time += week - 1;
    expect((await browser.go(made.link)).status).toBe(200);
    backend.time += 1;
    await expectAlike(await browser.go(made.link), await browser.open(made));
  });

  test('opens in no other shape', async () => {
    const made = await makeLink(await sentQuery(backend));
    const browser = new Browser(backend);
    const last = made.link.at(-1) === 'A' ? 'B' : 'A';
    for (const link of [
      made.link.slice(0, -1) + last,
      made.link.slice(0, -1),
      `${made.link}x`,
      made.link.toLowerCase(),
      `/q/${'%00'.repeat(43)}`,
      "/q/' or true --",
    ])
      await expectAlike(await browser.go(link), await browser.open({ ...made, link }));
    expect((await browser.open(made)).status).toBe(303);
  });

  test('opens with no form of another page, and with nothing that is no form', async () => {
    const made = await makeLink(await sentQuery(backend));
    const browser = new Browser(backend);
    const open = (headers: Record<string, string>) => browser.go(made.link, { code: made.code }, headers);
    await expectAlike(
      await open({ 'sec-fetch-site': 'cross-site' }),
      await open({ 'sec-fetch-site': 'same-site' }),
      await open({ 'content-type': 'application/json' }),
      await open({ 'content-type': 'text/plain' }),
    );
    const older = (origin: string) =>
      backend.app.request(`http://overread.example${made.link}`, {
        method: 'POST',
        body: `code=${made.code}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'overread.example', origin },
      });
    await expectAlike(await older('https://evil.example'));
    expect((await older('https://overread.example')).status).toBe(303);
  });

  test('is void after five wrong codes, and says so in the trail alone', async () => {
    const sent = await sentQuery(backend);
    const made = await makeLink(sent);
    const browser = new Browser(backend);
    const next = String((Number(made.code) + 1) % 1e8).padStart(8, '0');
    for (const code of ['', next, made.code.slice(1), `${made.code}0`])
      await expectAlike(await browser.open({ ...made, code }));
    expect((await browser.go(made.link)).status).toBe(200);
    await expectAlike(await browser.open({ ...made, code: next }), await browser.open(made));
    await expectAlike(await browser.go(made.link));
    const noted = await notedLinks(backend, sent.asker.person.organisation);
    expect(noted.map(({ detail }) => detail.step)).toEqual(['made', ...Array(4).fill('wrong-code'), 'void']);
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send']);
  });

  test('takes five wrong codes from many who try at once too', async () => {
    const made = await makeLink(await sentQuery(backend));
    await Promise.all(Array.from({ length: 8 }, () => new Browser(backend).open({ ...made, code: '1' })));
    await expectAlike(await new Browser(backend).open(made));
  });

  test('is void once a newer one is made, and what it opened is closed', async () => {
    const sent = await sentQuery(backend);
    const first = await makeLink(sent);
    const second = await makeLink(sent);
    const browser = new Browser(backend);
    await expectAlike(await browser.go(first.link), await browser.open(first));
    expect((await browser.open(second)).status).toBe(303);
    const third = await makeLink(sent);
    await expectAlike(await browser.go('/q/answer'), await browser.answer(answer));
    const others = [await makeLink(sent), await makeLink(sent)];
    await expectAlike(await browser.open(third), await browser.open(others[0]!));
  });

  test('is worth nothing once the query awaits no answer', async () => {
    const sent = await sentQuery(backend);
    const early = await makeLink(sent);
    const withdraw = await stepOf(sent, 2, backend.time, {
      step: 'withdraw',
      reason: 'Answered by addendum.',
    });
    expect(codes(await sent.asker.push([withdraw]))).toEqual([null]);
    await expectAlike(await new Browser(backend).go(early.link), await new Browser(backend).open(early));

    const other = await sentQuery(backend);
    const browser = await openedBy(backend, other);
    const by = other.asker.person.name;
    const given = { class: 'unable' as const, options: [], text: 'Cannot tell.', provider: by };
    const told = await stepOf(other, 3, backend.time, { step: 'answer', answer: given });
    expect(codes(await other.asker.push([told]))).toEqual([null]);
    await expectAlike(await browser.go('/q/answer'), await browser.answer(answer));

    // As when its chart is erased.
    const gone = await sentQuery(backend);
    const reader = await openedBy(backend, gone);
    const twin = await sentQuery(backend, {}, gone.asker);
    const late = await makeLink(twin);
    await backend.database.transaction((queries) =>
      queries.query('delete from record where organisation = $1', [gone.asker.person.organisation]),
    );
    await expectAlike(await reader.go('/q/answer'), await new Browser(backend).open(late));
  });

  test('opened: the time is over after half an hour, and after the answer', async () => {
    const sent = await sentQuery(backend);
    const browser = await openedBy(backend, sent);
    const { cookie } = browser;
    backend.time += 30 * 60_000 - 1;
    expect((await browser.go('/q/answer')).status).toBe(200);
    backend.time += 1;
    await expectAlike(await browser.go('/q/answer'), await browser.answer(answer));
    // A link that was used opens nothing anew; another one does, and is answered once.
    const next = await openedBy(backend, await sentQuery(backend));
    const kept = next.cookie;
    expect((await next.answer(answer)).status).toBe(200);
    for (const old of [kept, cookie, 'overread_query=', `overread_query=${'x'.repeat(43)}`]) {
      next.cookie = old;
      await expectAlike(await next.answer(answer), await next.go('/q/answer'));
    }
  });

  test('of one query answers no other, and of two answers at once one is taken', async () => {
    const asker = await backend.newOrganisation('cdi-coordinator');
    const [mine, other] = [await sentQuery(backend, {}, asker), await sentQuery(backend, {}, asker)];
    const browser = await openedBy(backend, mine);
    await openedBy(backend, other);
    const forged = {
      ...answer,
      queryId: other.queryId,
      query_id: other.queryId,
      encounterId: other.encounterId,
    };
    const twin = new Browser(backend);
    twin.cookie = browser.cookie;
    const both = await Promise.all([browser.answer(forged), twin.answer(forged)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await stepsOf(mine)).map(({ fields }) => fields.step)).toEqual(['send', 'view', 'answer']);
    expect((await stepsOf(other)).map(({ fields }) => fields.step)).toEqual(['send', 'view']);
  });

  test('of another organisation is not seen, not even by a query without a condition', async () => {
    const [mine, theirs] = [await sentQuery(backend), await sentQuery(backend)];
    await makeLink(mine);
    await makeLink(theirs);
    await openedBy(backend, await sentQuery(backend, {}, theirs.asker));
    const { organisation } = mine.asker.person;
    for (const table of ['query_link', 'query_visit']) {
      const own = await inOrganisation(backend.database, organisation, (q) =>
        q.query<{ organisation: string }>(`select organisation from ${table}`),
      );
      expect(own.filter((row) => row.organisation !== organisation)).toEqual([]);
      const taken = `update ${table} set expires_at = 0 returning organisation`;
      const changed = await inOrganisation(backend.database, organisation, (q) =>
        q.query<{ organisation: string }>(taken),
      );
      expect(changed.filter((row) => row.organisation !== organisation)).toEqual([]);
    }
  });

  test('that is guessed is refused after so many from one address, for a while', async () => {
    const fresh = new TestBackend();
    fresh.time = backend.time;
    fresh.use(backend.database);
    const browser = new Browser(fresh);
    const guess = (n: number) => browser.go(`/q/${String(n).padStart(43, 'g')}`);
    for (let n = 0; n < addressLimit; n++) expect((await guess(n)).status).toBe(403);
    const paused = await guess(addressLimit);
    expect([paused.status, await paused.text()]).toEqual([429, expect.stringContaining('Wait 15 minutes')]);
    const made = await makeLink(await sentQuery(fresh));
    expect((await browser.go(made.link)).status).toBe(429);
    fresh.time += attemptWindow;
    expect((await browser.go(made.link)).status).toBe(200);
    for (let n = 0; n < attemptLimit; n++) await guess(1);
    expect((await guess(1)).status).toBe(429);
  });

  test('whenever the database breaks off, all of an opening or an answer is there, or nothing', async () => {
    const asker = await backend.newOrganisation('cdi-coordinator');
    for (const what of ['open', 'answer'] as const)
      for (let nth = 1, done = false; !done; nth++) {
        const sent = await sentQuery(backend, {}, asker);
        const made = await makeLink(sent);
        const browser = new Browser(backend);
        if (what === 'answer') await browser.open(made);
        const before = (await stepsOf(sent)).length;
        const cut = new TestBackend();
        cut.time = backend.time;
        cut.use(breaking(backend.database, nth));
        const broken = new Browser(cut);
        broken.cookie = browser.cookie;
        const given = await (what === 'open' ? broken.open(made) : broken.answer(answer));
        done = given.status < 400;
        if (!done) expect([given.status, await given.text()]).toEqual([503, expect.stringContaining('<h1>')]);
        expect((await stepsOf(sent)).length).toBe(done ? before + 1 : before);
        if (!done) {
          const again = await (what === 'open' ? browser.open(made) : browser.answer(answer));
          expect(again.status).toBe(what === 'open' ? 303 : 200);
        }
        expect(nth).toBeLessThan(60);
      }
  });
});
