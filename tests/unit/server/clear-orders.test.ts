// Orders to clear a person's browsers: given by administrators, told to whoever has the person's key and nobody else,
// also after they were shut out, and each once.

import { expect, test } from 'vitest';
import type { PeopleAct } from '../../../lib/model/account.ts';
import { clearingKey, proofBy } from '../../../lib/store/store-key.ts';
import { type Asking, requestClearOrder } from '../../../lib/sync/clear-request.ts';
import { paths, signedIn } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';

onBothDatabases('orders to clear browsers', (backend) => {
  const signIn = async ({ person, password }: Caller) => {
    const answer = await backend.send('POST', paths.session, { email: person.email, password });
    return signedIn.parse(await answer.json());
  };
  /** A browser of the person as it stands now. */
  const browserOf = async (caller: Caller) => {
    const { storeSecret, orders } = await signIn(caller);
    const { organisation, id } = caller.person;
    return { key: clearingKey(storeSecret), organisation, person: id, seen: orders! };
  };
  type Browser = Awaited<ReturnType<typeof browserOf>>;
  const ask = ({ key, ...asked }: Browser, more: Partial<Asking> = {}) =>
    requestClearOrder(
      { server: '', nonce: 'n'.repeat(43), ...asked, ...more },
      (text) => proofBy(key, text),
      async (url, init) => backend.app.request(`${url}`, init),
    );
  const people = (administrator: Caller, act: PeopleAct) => administrator.send('POST', paths.accounts, act);

  test('reach the browsers that were there, with what is to be done about unsent work', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const person = await backend.newPerson(administrator.person.organisation);
    const browser = await browserOf(person);
    expect(await ask(browser)).toBeNull();
    const { id } = person.person;
    await people(administrator, { act: 'clear-browsers', id, unsent: false });
    const first = backend.time;
    expect(await ask(browser)).toEqual({ number: first, unsent: false });
    // They go on working: what is not sent yet is to be sent first.
    expect((await person.send('GET', paths.session)).status).toBe(200);
    // A store that is made afterwards is not meant.
    const later = await browserOf(person);
    expect(await ask(later)).toBeNull();
    await people(administrator, { act: 'clear-browsers', id, unsent: true });
    expect((await person.send('GET', paths.session)).status).toBe(401);
    await people(administrator, { act: 'clear-browsers', id, unsent: false });
    // An order with unsent work stands, whatever came after it; whoever has seen it is not told it again.
    expect(await ask(browser)).toEqual({ number: first + 2, unsent: true });
    expect(await ask({ ...browser, seen: first + 1 })).toEqual({ number: first + 2, unsent: false });
    expect(await ask({ ...browser, seen: first + 2 })).toBeNull();
  });

  test('are known from those that a backup has taken back', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { person, ...caller } = await backend.newPerson(administrator.person.organisation);
    const browser = await browserOf({ person, ...caller });
    const order = () => people(administrator, { act: 'clear-browsers', id: person.id, unsent: false });
    await order();
    const seen = (await ask(browser))!.number;
    await backend.database.transaction((queries) =>
      queries.query('update person set clear_orders = 0 where id = $1', [person.id]),
    );
    backend.time += 60_000;
    await order();
    expect(await ask({ ...browser, seen })).toMatchObject({ unsent: false });
  });

  test('reach somebody who was shut out with that choice, and not without it', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const [cleared, kept] = [
      await backend.newPerson(administrator.person.organisation),
      await backend.newPerson(administrator.person.organisation),
    ];
    const [one, two] = [await browserOf(cleared), await browserOf(kept)];
    await people(administrator, { act: 'disable', id: cleared.person.id, clear: { unsent: true } });
    await people(administrator, { act: 'disable', id: kept.person.id });
    expect((await cleared.send('GET', paths.session)).status).toBe(401);
    expect(await ask(one)).toEqual({ number: backend.time, unsent: true });
    expect(await ask(two)).toBeNull();
  });

  test('are told to nobody without the key, and believed of no server without it', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const person = await backend.newPerson(administrator.person.organisation);
    const browser = await browserOf(person);
    await people(administrator, { act: 'clear-browsers', id: person.person.id, unsent: false });
    const { key, ...named } = browser;
    const body = { ...named, nonce: 'n'.repeat(43), proof: 'x'.repeat(43) };
    const unknown = { ...body, person: 'nobody', organisation: 'nowhere' };
    const [wrong, none] = [
      await backend.send('POST', paths.clearOrder, body),
      await backend.send('POST', paths.clearOrder, unknown),
    ];
    expect(await refusal(wrong)).toEqual(await refusal(none));
    expect(wrong.status).toBe(401);
    const otherKey = { ...browser, key: clearingKey('another secret, and long enough') };
    expect(await ask(otherKey)).toBeNull();
    // Somebody in between, who answers with an order of their own or with one of another question.
    const told = new Map<string, string>();
    const between = (nonce: string, answerTo: string) =>
      requestClearOrder(
        { server: '', ...named, nonce },
        (text) => proofBy(key, text),
        async (url, init) => {
          const answer = await backend.app.request(`${url}`, init);
          told.set(nonce, await answer.text());
          return new Response(told.get(answerTo));
        },
      );
    expect(await between('a'.repeat(43), 'a'.repeat(43))).toEqual({
      number: backend.time,
      unsent: false,
    });
    expect(await between('b'.repeat(43), 'a'.repeat(43))).toBeNull();
    const forged = await requestClearOrder(
      { server: '', ...named, nonce: 'c'.repeat(43) },
      (text) => proofBy(key, text),
      async () => Response.json({ order: { number: backend.time + 9, unsent: true }, proof: 'x'.repeat(43) }),
    );
    expect(forged).toBeNull();
  });

  test('are in the trail: given, told, carried out', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const person = await backend.newPerson(administrator.person.organisation);
    const browser = await browserOf(person);
    await ask(browser);
    await people(administrator, { act: 'clear-browsers', id: person.person.id, unsent: false });
    await ask(browser);
    await ask({ ...browser, seen: backend.time }, { kept: 2 });
    const rows = await backend.database.transaction((q) =>
      q.query<{ act: string; detail: string }>(
        `select act, detail from access_log where organisation = $1
           and act in ('clear-order', 'people-act') order by position`,
        [person.person.organisation],
      ),
    );
    expect(rows.map((row) => [row.act, JSON.parse(row.detail)])).toEqual([
      ['people-act', { act: 'clear-browsers', of: person.person.id, unsent: false }],
      ['clear-order', { step: 'told', number: backend.time, unsent: false }],
      ['clear-order', { step: 'done', number: backend.time, kept: 2 }],
    ]);
  });
});
