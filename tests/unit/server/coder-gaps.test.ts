// Gaps that vendors' coders noted, as the backend keeps them: a coder's account hands in its own and reads where they
// stand, and is given nothing else whatever it asks.

import { expect, test } from 'vitest';
import { type CoderGapAnswer, type NotedGap, placedGapId } from '../../../lib/model/coder-gap.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { answerOf } from '../queries/life-steps.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { draftQuery, sentQuery, stepOf } from './query-link-steps.ts';
import { changeOf, findingChange, makeReview } from './review-changes.ts';

const day = 86_400_000;
const aGap = (more: Partial<NotedGap> = {}): NotedGap => ({
  number: 'E-1',
  dateOfService: '2026-01-02',
  deficiency: 'specificity',
  words: 'Heart failure “é”',
  lookedIn: '',
  question: 'Which type?',
  action: 'hold',
  ...more,
});

onBothDatabases('a coder’s gap', (backend) => {
  const inTheirOrganisation = <T>(caller: Caller, work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(backend.database, caller.person.organisation, work);
  const coderOf = async (organisation: string, vendor: string | null, name = 'Tester'): Promise<Caller> => {
    const coder = await backend.newPerson(organisation, 'vendor-coder');
    await inTheirOrganisation(coder, (queries) =>
      queries.query('update person set employer = $2, name = $3 where id = $1', [
        coder.person.id,
        vendor,
        name,
      ]),
    );
    return coder;
  };
  const ask = (caller: Caller, act: object) => caller.send('POST', paths.coderGaps, act);
  const note = async (caller: Caller, gaps: NotedGap[], vendor: string | null = null, act = 'note') => {
    const answer = await ask(caller, { act, vendor, gaps });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as CoderGapAnswer;
  };
  const own = async (caller: Caller) =>
    ((await (await ask(caller, { act: 'look' })).json()) as CoderGapAnswer).own;
  const given = async (caller: Caller) =>
    (await caller.pull()).changes.filter(({ kind }) => kind === 'coder-gap');

  test('is kept once, given to reviewers, and read by its coder', async () => {
    const auditor = await backend.newOrganisation();
    const coder = await coderOf(auditor.person.organisation, 'Acme', 'Kim Coder');
    expect(await note(coder, [aGap()], null, 'check')).toEqual({ own: [], known: [], taken: 0 });
    const gaps = [aGap(), aGap({ deficiency: 'poa' }), aGap({ words: ' heart  failure “É”' })];
    expect(await note(coder, gaps)).toMatchObject({ known: [2], taken: 2 });
    expect(await note(coder, gaps)).toMatchObject({ known: [0, 1, 2], taken: 0 });
    expect((await own(coder)).map(({ deficiency, state }) => [deficiency, state]).sort()).toEqual([
      ['poa', 'open'],
      ['specificity', 'open'],
    ]);
    const kept = await given(auditor);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({
      author: coder.person.id,
      fields: {
        ...aGap(),
        vendor: 'Acme',
        coder: 'Kim Coder',
        coderId: coder.person.id,
        raisedBy: coder.person.id,
        raisedAt: backend.time,
        state: 'open',
        closedWith: '',
      },
    });
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });

  test('tells its coder where it stands, and no more', async () => {
    const asker = await backend.newOrganisation('cdi-coordinator');
    const coder = await coderOf(asker.person.organisation, 'Acme');
    await note(coder, [aGap(), aGap({ number: 'E-2' })]);
    const [one, two] = (await own(coder)).sort((a, b) => (a.number < b.number ? -1 : 1));
    const stateOf = async (id: string) => (await own(coder)).find((gap) => gap.id === id)?.state;
    const gapId = await placedGapId(one!.id);
    const draft = await draftQuery(backend, {}, asker);
    const placed = changeOf('gap', gapId, {
      encounterId: draft.encounterId,
      deficiency: 'specificity',
      lineKey: null,
      note: 'A reviewer’s words',
      evidence: [],
      holdsBilling: true,
      noticedBy: 'vendor-coder',
      coder: 'Tester',
      department: null,
      raisedBy: asker.person.id,
      raisedAt: backend.time,
      state: 'open',
      closedWith: '',
    });
    const asked = changeOf('query', draft.queryId, { gapId });
    expect(codes(await asker.push([placed, asked]))).toEqual([null, null]);
    expect(await stateOf(one!.id)).toBe('open');
    const steps = [
      {
        step: 'send' as const,
        content: queryDigest({ ...draft.query, gapId }),
        sentBy: 'page' as const,
        dueAt: backend.time + 2 * day,
      },
      { step: 'answer' as const, answer: answerOf() },
    ];
    const stands: unknown[] = [];
    for (const [n, content] of steps.entries()) {
      expect(codes(await asker.push([await stepOf(draft, n + 1, backend.time, content)]))).toEqual([null]);
      stands.push(await stateOf(one!.id));
    }
    const end = { state: 'closed', closedWith: 'Addendum of 6 January' };
    expect(codes(await asker.push([changeOf('gap', gapId, end)]))).toEqual([null]);
    expect([...stands, await stateOf(one!.id)]).toEqual(['query-sent', 'answered', 'closed']);
    // One that is in no chart.
    const closing = (closedWith: string) => changeOf('coder-gap', two!.id, { state: 'closed', closedWith });
    expect(codes(await asker.push([closing(' '), closing('There is no such chart')]))).toEqual([
      'no-reason',
      null,
    ]);
    expect(await stateOf(two!.id)).toBe('closed');
    const told = await own(coder);
    expect(Object.keys(told[0]!).sort()).toEqual([
      'action',
      'dateOfService',
      'deficiency',
      'id',
      'lookedIn',
      'number',
      'question',
      'raisedAt',
      'state',
      'words',
    ]);
    expect(JSON.stringify(told)).not.toMatch(/reviewer’s words|no such chart|Addendum/);
  });

  test('opens nothing else to its coder: no review, no query, nobody else’s gap', async () => {
    const sent = await sentQuery(backend, {}, undefined, { vendor: 'Acme' });
    const { organisation } = sent.asker.person;
    const review = await makeReview(sent.asker.person.id, 'theirs');
    await sent.asker.push([...review.changes, await findingChange(review, review.verdicts[0]!)]);
    const coder = await coderOf(organisation, 'Acme', 'Kim');
    const colleague = await coderOf(organisation, 'Acme', 'Lee');
    const rival = await coderOf(organisation, 'Other', 'Kim');
    const elsewhere = await coderOf((await backend.newOrganisation()).person.organisation, 'Acme', 'Kim');
    for (const [n, one] of [colleague, rival, elsewhere].entries())
      expect((await note(one, [aGap({ number: `E-${n}` })])).taken).toBe(1);
    expect(await own(coder)).toEqual([]);
    expect((await coder.pull()).changes).toEqual([]);
    await note(coder, [aGap()]);
    expect((await own(coder)).map(({ number }) => number)).toEqual(['E-1']);
    // Not even what they noted themselves comes by the log: it says who did what with it.
    expect((await coder.pull()).changes).toEqual([]);
    const [theirs] = await own(colleague);
    expect(
      codes(
        await coder.push([
          changeOf('coder-gap', theirs!.id, { state: 'closed', closedWith: 'x' }),
          changeOf('coder-gap', (await own(coder))[0]!.id, { state: 'closed', closedWith: 'x' }),
          changeOf('coder-gap', backend.id(), { ...aGap(), coder: 'Kim' }),
          changeOf('gap', backend.id(), { encounterId: sent.encounterId }),
          { ...review.changes[0]!, id: backend.id() },
        ]),
      ),
    ).toEqual(Array(5).fill('not-allowed'));
    for (const [method, path, body] of [
      ['GET', paths.people],
      ['GET', paths.scorecard],
      ['POST', paths.accessReport, { chart: 'E-1', person: '', from: 0, until: backend.time }],
      ['POST', paths.retention, { act: 'look' }],
      ['POST', paths.accounts, { act: 'look' }],
      ['POST', paths.queryLinks, { queryId: sent.queryId, encounterId: sent.encounterId }],
    ] as const)
      expect([path, (await coder.send(method, path, body)).status]).toEqual([path, 403]);
    // What another has noted is not told by whether one’s own is new.
    expect((await note(coder, [aGap({ number: 'E-0' })], null, 'check')).known).toEqual([]);
    expect((await given(sent.asker)).map(({ fields }) => fields.number).sort()).toEqual([
      'E-0',
      'E-1',
      'E-1',
    ]);
    expect(await given(elsewhere)).toEqual([]);
  });

  test('is of the coder’s own vendor, and of nobody’s where none is named', async () => {
    const { organisation } = (await backend.newOrganisation()).person;
    const coder = await coderOf(organisation, 'Acme');
    const adrift = await coderOf(organisation, null);
    const other = await ask(coder, { act: 'note', vendor: 'Other', gaps: [aGap()] });
    expect(await refusal(other)).toMatchObject({ status: 403, fault: { code: 'other-vendor' } });
    const without = await ask(adrift, { act: 'note', vendor: null, gaps: [aGap()] });
    expect(await refusal(without)).toMatchObject({ status: 422, fault: { code: 'employer-missing' } });
    expect((await note(coder, [aGap()], 'ACME')).taken).toBe(1);
  });

  test('is handed in by reviewers for a vendor, whole or not at all', async () => {
    const asker = await backend.newOrganisation('cdi-coordinator');
    const coder = await coderOf(asker.person.organisation, 'Acme', 'Kim Coder');
    const named = [aGap({ coder: 'kim coder' }), aGap({ coder: 'Pat Noaccount' })];
    expect(await refusal(await ask(asker, { act: 'note', vendor: null, gaps: named }))).toMatchObject({
      fault: { code: 'vendor-missing' },
    });
    const half = { act: 'note', vendor: 'Acme', gaps: [...named, aGap({ number: 'E-9' })] };
    expect(await refusal(await ask(asker, half))).toMatchObject({ fault: { code: 'coder-missing' } });
    const bare = { act: 'note', vendor: 'Acme', gaps: [named[0], { ...named[1], words: ' ' }] };
    expect((await ask(asker, bare)).status).toBe(400);
    expect(await given(asker)).toEqual([]);
    expect(await note(asker, named, 'Acme')).toEqual({ own: [], known: [], taken: 2 });
    // Where the coder has an account, it is as if they had noted it there.
    expect(await own(coder)).toMatchObject([{ number: 'E-1', state: 'open' }]);
    expect((await note(coder, [aGap()])).known).toEqual([0]);
    expect((await given(asker)).map(({ fields }) => fields.coderId)).toEqual([coder.person.id, null]);
    // Only what became of one is written through the log.
    const [first] = await given(asker);
    const changed = (fields: object) => changeOf('coder-gap', first!.record, fields as never);
    expect(codes(await asker.push([changed({ number: 'E-2' }), changed({ vendor: 'Other' })]))).toEqual([
      'not-allowed',
      'fixed-field',
    ]);
  });

  test('is for accounts within the limits of its vendor, and for none that is limited by facility', async () => {
    const asker = await backend.newOrganisation('cdi-coordinator');
    const { organisation } = asker.person;
    const limited = async (facilities: string[], vendors: string[]) => {
      const caller = await backend.newPerson(organisation);
      const limits = JSON.stringify({ facilities, vendors });
      await inTheirOrganisation(caller, (queries) =>
        queries.query('update person set limits = $2 where id = $1', [caller.person.id, limits]),
      );
      return caller;
    };
    const [acme, other, north] = [
      await limited([], ['acme']),
      await limited([], ['Other']),
      await limited(['North'], []),
    ];
    await note(asker, [aGap({ coder: 'Kim' })], 'Acme');
    expect(await Promise.all([acme, other, north].map(async (one) => (await given(one)).length))).toEqual([
      1, 0, 0,
    ]);
    const [kept] = await given(asker);
    const close = () => changeOf('coder-gap', kept!.record, { state: 'closed', closedWith: 'No such chart' });
    expect(codes([...(await other.push([close()])), ...(await north.push([close()]))])).not.toContain(null);
    expect(codes(await acme.push([close()]))).toEqual([null]);
    const foreign = await ask(other, {
      act: 'note',
      vendor: 'Acme',
      gaps: [aGap({ number: 'E-5', coder: 'Kim' })],
    });
    expect(await refusal(foreign)).toMatchObject({ status: 422, fault: { code: 'outside-limits' } });
  });

  test('is erased like a chart once its time is over, and kept by a hold on its number', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const before = backend.time;
    await note(officer, [aGap({ coder: 'Kim' }), aGap({ coder: 'Kim', number: 'E-2' })], 'Acme');
    backend.time += 7 * 366 * day;
    const retention = (act: object) => officer.send('POST', paths.retention, act);
    const session = await backend.send('POST', paths.session, {
      email: officer.person.email,
      password: officer.password,
    });
    const { token } = (await session.json()) as { token: string };
    const send = (act: object) =>
      backend.send('POST', paths.retention, act, { authorization: `Bearer ${token}` });
    expect((await retention({ act: 'look' })).status).toBe(401);
    await send({ act: 'place-hold', held: 'encounter', what: 'E-2', reason: 'Subpoena' });
    expect(((await (await send({ act: 'erase' })).json()) as { erased: number }).erased).toBe(1);
    const left = await inTheirOrganisation(officer, (queries) =>
      queries.query<{ state: string }>(
        `select state from record where organisation = $1 and kind = 'coder-gap'`,
        [officer.person.organisation],
      ),
    );
    expect(left.map(({ state }) => state)).toEqual([expect.stringContaining('E-2')]);
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
    backend.time = before;
  });
});
