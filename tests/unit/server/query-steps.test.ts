// Who takes which step of a query as the backend keeps them: in one's own name, each number once, with the approval that
// is asked for, and in charts that one is given.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import type { Role } from '../../../lib/model/person.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { answerOf } from '../queries/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { draftQuery, type Sent, sentQuery, stepOf, stepsOf } from './query-link-steps.ts';
import { changeOf, makeReview } from './review-changes.ts';

const day = 86_400_000;

onBothDatabases('a step of a query', (backend) => {
  const push = async (caller: Caller, ...changes: (Change | Promise<Change>)[]) =>
    codes(await caller.push(await Promise.all(changes)));
  const colleagueOf = ({ asker }: Sent, role: Role = 'qa-auditor') =>
    backend.newPerson(asker.person.organisation, role);
  const by = (of: Sent, asker: Caller): Sent => ({ ...of, asker });

  const send = (of: Sent, number = 1) =>
    stepOf(of, number, backend.time, {
      step: 'send',
      content: queryDigest(of.query),
      sentBy: 'page',
      dueAt: backend.time + 2 * day,
    });
  const approve = (of: Sent, number = 1, kind: 'approve' | 'approve-post-bill' = 'approve') =>
    stepOf(of, number, backend.time, { step: kind, content: queryDigest(of.query) });
  const remind = (of: Sent, number: number) => stepOf(of, number, backend.time, { step: 'remind' });

  test('is taken by whom it names', async () => {
    const sent = await sentQuery(backend);
    const colleague = await colleagueOf(sent);
    expect(await push(colleague, remind(sent, 2))).toEqual(['not-your-step']);
    expect(await push(colleague, remind(by(sent, colleague), 2))).toEqual([null]);
  });

  test('is taken once: of two with one number the second is refused, and the first may come again', async () => {
    const sent = await sentQuery(backend);
    const colleague = await colleagueOf(sent);
    const first = await remind(sent, 2);
    const second = await stepOf(by(sent, colleague), 2, backend.time, {
      step: 'answer',
      answer: answerOf(),
    });
    expect(await push(sent.asker, first)).toEqual([null]);
    expect(await push(colleague, second)).toEqual(['step-taken']);
    expect(await push(sent.asker, first)).toEqual([null]);
    const rewritten = changeOf('query-step', first.record, { ...first.fields, reason: 'By phone.' });
    expect(await push(sent.asker, rewritten)).toEqual(['step-taken']);
    expect(await push(sent.asker, changeOf('query-step', first.record, { reason: 'By phone.' }))).toEqual([
      'step-taken',
    ]);
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send', 'remind']);
  });

  test('is not taken by an account of a provider, who answers on the page of a link', async () => {
    const sent = await sentQuery(backend);
    const provider = await colleagueOf(sent, 'provider');
    const answered = stepOf(by(sent, provider), 2, backend.time, { step: 'answer', answer: answerOf() });
    expect(await push(provider, answered)).toEqual(['not-allowed']);
    expect(await push(provider, stepOf(by(sent, provider), 2, backend.time, { step: 'view' }))).toEqual([
      'not-allowed',
    ]);
  });

  test('says that the claim has gone out, where a review of the chart does', async () => {
    const draft = await draftQuery(backend, {}, undefined, { number: 'billed' });
    const { changes, worksheet } = await makeReview(draft.asker.person.id, 'billed');
    const billedOn = (date: string) => changeOf('worksheet', worksheet, { billedOn: date });
    expect(await push(draft.asker, changes[1]!)).toEqual([null]);
    const today = new Date(backend.time).toISOString().slice(0, 10);
    expect(await push(draft.asker, billedOn(today))).toEqual([null]);
    expect(await push(draft.asker, send(draft))).toEqual(['billed']);
    expect(await push(draft.asker, billedOn('2099-01-01'), send(draft))).toEqual([null, null]);
  });

  test('keeps to the clock of the backend: nobody climbs the ladder early', async () => {
    const draft = await draftQuery(backend);
    expect(await push(draft.asker, send(draft))).toEqual([null]);
    const climb = (caller: Caller) =>
      stepOf(by(draft, caller), 2, backend.time + 3 * day, {
        step: 'escalate',
        rung: 'physician-advisor',
        dueAt: backend.time + 5 * day,
      });
    expect(await push(draft.asker, climb(draft.asker))).toEqual(['too-early']);
    backend.time += 2 * day;
    // By then the asker would have to sign in again.
    const colleague = await colleagueOf(draft);
    expect(await push(colleague, climb(colleague))).toEqual([null]);
  });

  test('that approves is somebody else’s, and of these very words', async () => {
    const draft = await draftQuery(backend, { topic: 'device-link' });
    const colleague = await colleagueOf(draft);
    expect(await push(draft.asker, send(draft), approve(draft))).toEqual(['not-approved', 'own-query']);
    expect(await push(colleague, approve(by(draft, colleague)))).toEqual([null]);
    const title = 'Catheter clarification';
    const changed = { ...draft, query: { ...draft.query, title } };
    expect(
      await push(draft.asker, changeOf('query', draft.queryId, { title }), send(draft, 2), send(changed, 2)),
    ).toEqual([null, 'query-changed', 'not-approved']);
    expect(await push(colleague, approve(by(changed, colleague), 2))).toEqual([null]);
    expect(await push(draft.asker, send(changed, 3))).toEqual([null]);
  });

  test('that approves after billing is a compliance officer’s', async () => {
    const draft = await draftQuery(backend, { timing: 'post-bill' });
    const auditor = await colleagueOf(draft);
    const officer = await colleagueOf(draft, 'compliance-officer');
    const postBill = (caller: Caller, number: number) =>
      approve(by(draft, caller), number, 'approve-post-bill');
    expect(await push(auditor, postBill(auditor, 1))).toEqual(['not-allowed']);
    // Nor does it help to call it by another name, and what an auditor may approve is not enough.
    expect(await push(auditor, approve(by(draft, auditor), 1))).toEqual([null]);
    expect(await push(draft.asker, send(draft, 2))).toEqual(['not-approved']);
    expect(await push(officer, postBill(officer, 2))).toEqual([null]);
    expect(await push(draft.asker, send(draft, 3))).toEqual([null]);

    const own = await draftQuery(backend, { timing: 'post-bill' }, officer);
    expect(await push(officer, approve(own, 1, 'approve-post-bill'))).toEqual(['own-query']);
  });

  test('is none for those who only read, or see no queries at all', async () => {
    const sent = await sentQuery(backend);
    const draft = await draftQuery(backend, {}, sent.asker);
    for (const role of ['denial-analyst', 'revenue-cycle-leader', 'vendor-liaison'] as const) {
      const reader = await colleagueOf(sent, role);
      const written = { ...draft.query, createdBy: reader.person.id };
      const tries = [
        changeOf('query', backend.id(), JSON.parse(JSON.stringify(written))),
        await send(by(draft, reader)),
        await remind(by(sent, reader), 2),
        await stepOf(by(sent, reader), 2, backend.time, { step: 'answer', answer: answerOf() }),
      ];
      expect(await push(reader, ...tries)).toEqual(tries.map(() => 'not-allowed'));
    }
    const analyst = await colleagueOf(sent, 'denial-analyst');
    expect((await analyst.pull()).changes.map(({ kind }) => kind)).toContain('query-step');
  });

  test('is refused outside of an account’s limits, where the query is not there either', async () => {
    const north = await sentQuery(backend, {}, undefined, { facility: 'North' });
    const south = await sentQuery(backend, {}, north.asker, { facility: 'South' });
    const limited = await colleagueOf(north);
    await inOrganisation(backend.database, limited.person.organisation, (queries) =>
      setLimits(queries, limited.person, { facilities: ['North'], vendors: [] }),
    );
    const given = (await limited.pull()).changes.filter(({ kind }) => kind.startsWith('query'));
    expect(given.map(({ record, fields }) => fields.queryId ?? record)).toEqual([
      north.queryId,
      north.queryId,
    ]);
    const elsewhere = await remind(by(south, limited), 2);
    const nowhere = await remind({ ...by(south, limited), queryId: backend.id() }, 2);
    const [hidden, none] = codes(await limited.push([elsewhere, nowhere]));
    expect([hidden, none]).toEqual(['no-query', 'no-query']);
    const written = { ...south.query, createdBy: limited.person.id };
    const draft = changeOf('query', backend.id(), JSON.parse(JSON.stringify(written)));
    expect(await push(limited, draft)).toEqual(['no-encounter']);
    expect(await push(limited, changeOf('query', south.queryId, { title: 'Mine' }))).toEqual([
      'malformed-change',
    ]);
    expect(await push(limited, remind(by(north, limited), 2))).toEqual([null]);
    expect(await push(south.asker, remind(south, 2))).toEqual([null]);
  });

  test('is in a trail that holds', async () => {
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });
});
