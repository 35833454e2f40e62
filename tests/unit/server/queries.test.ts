// Documentation gaps, queries and their steps as the backend keeps them: whatever a client sends, no query is sent that
// the check holds, and none changes once it was sent.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { encounterId as deriveEncounter } from '../../../lib/model/encounter.ts';
import type { Query } from '../../../lib/model/query.ts';
import { queryStepId } from '../../../lib/model/query-step.ts';
import { fault } from '../../../lib/model/result.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { breachingQueries } from '../../fixtures/queries/breaching-queries.ts';
import { buildQuery, clinical, lab, openEnd } from '../../fixtures/queries/build-query.ts';
import { soundQueries } from '../../fixtures/queries/sound-queries.ts';
import { answerOf } from '../queries/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { draftQuery, type Sent, sentQuery, stepOf, stepsOf } from './query-link-steps.ts';
import { changeOf, makeReview } from './review-changes.ts';

const day = 86_400_000;
const fieldsOf = (record: object): Change['fields'] => JSON.parse(JSON.stringify(record));

const aGap = {
  deficiency: 'specificity',
  lineKey: 'CPT 99000 #1',
  note: 'Type of heart failure is not said. “é”',
  evidence: [{ kind: 'absent', id: 'e1', lookedIn: 'Progress notes', takenAt: 1 }],
  holdsBilling: true,
  noticedBy: 'vendor-coder',
  coder: 'Coder 1',
  department: 'Cardiology',
  raisedAt: 1,
  state: 'open',
  closedWith: '',
};

onBothDatabases('a gap', (backend) => {
  const gapOf = (encounterId: string, raisedBy: string, more: object = {}): Change =>
    changeOf(
      'gap',
      backend.id(),
      fieldsOf({
        ...aGap,
        encounterId,
        raisedBy,
        raisedAt: backend.time,
        ...more,
      }),
    );

  test('is kept, changed by colleagues, and closed with a reason', async () => {
    const { asker, encounterId } = await draftQuery(backend);
    const colleague = await backend.newPerson(asker.person.organisation);
    const gap = gapOf(encounterId, asker.person.id);
    expect(codes(await asker.push([gap]))).toEqual([null]);
    const given = (await colleague.pull()).changes.find(({ kind }) => kind === 'gap');
    expect(given?.fields).toEqual(gap.fields);
    const changed = (fields: Change['fields']) => changeOf('gap', gap.record, fields);
    expect(
      codes(
        await colleague.push([
          changed({ holdsBilling: false }),
          changed({ state: 'closed' }),
          changed({ state: 'closed', closedWith: ' ' }),
          changed({ state: 'closed', closedWith: 'Addendum, 6 January' }),
          changed({ closedWith: '' }),
          changed({ state: 'open' }),
        ]),
      ),
    ).toEqual([null, 'no-reason', 'no-reason', null, 'no-reason', null]);
    for (const [field, value] of [
      ['raisedBy', colleague.person.id],
      ['raisedAt', 1],
      ['noticedBy', 'reviewer'],
      ['encounterId', (await makeReview(asker.person.id, 'another')).encounter],
    ] as const)
      expect(codes(await colleague.push([changed({ [field]: value })]))).toEqual(['fixed-field']);
  });

  test('is raised by whom it names, on a chart that is known', async () => {
    const { asker, encounterId } = await draftQuery(backend);
    const colleague = await backend.newPerson(asker.person.organisation);
    const unknown = (await makeReview(asker.person.id, 'never sent')).encounter;
    const tries = [
      gapOf(encounterId, colleague.person.id),
      gapOf(unknown, asker.person.id),
      gapOf(encounterId, asker.person.id, { deficiency: 'boring' }),
      gapOf(encounterId, asker.person.id, { state: 'withdrawn' }),
    ];
    expect(codes(await asker.push(tries))).toEqual([
      'not-your-gap',
      'no-encounter',
      'malformed-change',
      'no-reason',
    ]);
  });
});

onBothDatabases('a query', (backend) => {
  const sendOf = (draft: Sent, number = 1, query: Query = draft.query): Promise<Change> =>
    stepOf(draft, number, backend.time, {
      step: 'send',
      content: queryDigest(query),
      sentBy: query.channel === 'verbal' ? 'verbal' : 'page',
      dueAt: backend.time + 2 * day,
    });
  const push = async (caller: Caller, ...changes: (Change | Promise<Change>)[]) =>
    codes(await caller.push(await Promise.all(changes)));
  const colleagueOf = ({ asker }: Sent, role: Caller['person']['role'] = 'qa-auditor') =>
    backend.newPerson(asker.person.organisation, role);

  /** Writes and sends each query in one push; what became of the sending, by the query's name. */
  async function sendAll(cases: readonly { name: string; query: Query }[]) {
    const asker = await backend.newOrganisation('cdi-coordinator');
    const { encounterId } = await draftQuery(backend, {}, asker);
    const changes: Change[] = [];
    for (const one of cases) {
      const queryId = backend.id();
      const query = { ...one.query, encounterId, createdBy: asker.person.id };
      changes.push(changeOf('query', queryId, fieldsOf(query)));
      changes.push(await sendOf({ asker, queryId, encounterId, query }));
    }
    const outcomes = await asker.push(changes);
    expect(codes(outcomes.filter((_, i) => i % 2 === 0)).filter(Boolean)).toEqual([]);
    return outcomes.filter((_, i) => i % 2 === 1);
  }

  test('that breaks a rule is not sent, though everything else fits', async () => {
    const outcomes = await sendAll(breachingQueries);
    expect(breachingQueries.map(({ name }, i) => [name, codes([outcomes[i]!])[0]])).toEqual(
      breachingQueries.map(({ name }) => [name, 'query-held']),
    );
    for (const one of outcomes)
      if (one.outcome === 'refused') expect(fault.safeParse(one.fault).error?.issues).toBe(undefined);
  });

  test('that is sound is sent, unless somebody has to read it first', async () => {
    const outcomes = await sendAll(soundQueries);
    const expected = soundQueries.map(({ name, query }) => [
      name,
      ['post-op-complication', 'device-link'].includes(query.topic) ||
      // Whether hematuria came of the catheter is such a question under any topic.
      name === 'post-operative delirium: yes/no cause' ||
      query.timing === 'post-bill'
        ? 'not-approved'
        : null,
    ]);
    expect(soundQueries.map(({ name }, i) => [name, codes([outcomes[i]!])[0]])).toEqual(expected);
  });

  test('is sent where a reason lifts what held it', async () => {
    const one = buildQuery({
      indicators: [lab('k', 'Potassium 2.9 mmol/L', 4), lab('ecg', 'U waves', 4)],
      options: [clinical('Hypokalemia', 'k ecg'), ...openEnd],
    });
    const justifications = [{ rule: 'Q09', reason: 'No other condition is supported by the values' }];
    const outcomes = await sendAll([
      { name: 'without', query: one },
      { name: 'with', query: { ...one, justifications } },
    ]);
    expect(codes(outcomes)).toEqual(['query-held', null]);
  });

  test('is about a gap of its own chart, also one that comes in the same push', async () => {
    const draft = await draftQuery(backend);
    const { asker, encounterId } = draft;
    const other = await draftQuery(backend, {}, asker);
    const [here, there] = [backend.id(), backend.id()];
    const gap = (id: string, chart: string) =>
      changeOf('gap', id, fieldsOf({ ...aGap, encounterId: chart, raisedBy: asker.person.id }));
    const about = (gapId: string) => changeOf('query', draft.queryId, { gapId });
    expect(
      await push(asker, about(here), gap(there, other.encounterId), about(there), gap(here, encounterId)),
    ).toEqual(['wrong-gap', null, 'wrong-gap', null]);
    expect(await push(asker, about(there), about(here))).toEqual(['wrong-gap', null]);
    // It stays so, whatever else of the query is changed.
    expect(await push(asker, changeOf('query', draft.queryId, { title: 'Renal function' }))).toEqual([null]);
  });

  test('is written by its author until it is sent, and then stays as it was read', async () => {
    const draft = await draftQuery(backend);
    const colleague = await colleagueOf(draft);
    const changed = (fields: Change['fields']) => changeOf('query', draft.queryId, fields);
    const title = 'Kidney function clarification';
    expect(await push(draft.asker, changed({ title }))).toEqual([null]);
    expect(await push(colleague, changed({ title }))).toEqual(['not-your-query']);
    expect(
      await push(
        draft.asker,
        changed({ createdBy: colleague.person.id }),
        changed({ createdAt: 1 }),
        changed({ encounterId: (await makeReview(draft.asker.person.id, 'another')).encounter }),
        changed({ format: 'riddle' }),
      ),
    ).toEqual(['fixed-field', 'fixed-field', 'fixed-field', 'malformed-change']);
    expect(await push(draft.asker, sendOf(draft))).toEqual(['query-changed']);
    expect(await push(draft.asker, sendOf(draft, 1, { ...draft.query, title }))).toEqual([null]);
    expect(await push(draft.asker, changed({ title: 'Another' }), changed({ title }))).toEqual([
      'query-sent',
      'query-sent',
    ]);
    expect((await draft.asker.pull()).changes.filter(({ kind }) => kind === 'query')).toHaveLength(2);
  });

  test('in a push is seen by what comes after it', async () => {
    const { asker, encounterId, query } = await draftQuery(backend);
    const queryId = backend.id();
    const draft = { asker, encounterId, queryId, query };
    const given = { step: 'answer', answer: answerOf() } as const;
    expect(
      await push(
        asker,
        sendOf(draft),
        changeOf('query', queryId, fieldsOf(query)),
        sendOf(draft),
        changeOf('query', queryId, { title: 'Too late' }),
        stepOf(draft, 2, backend.time, given),
        stepOf(draft, 4, backend.time, { step: 'remind' }),
      ),
    ).toEqual(['no-query', null, null, 'query-sent', null, 'step-taken']);
    expect((await stepsOf(draft)).map(({ fields }) => fields.step)).toEqual(['send', 'answer']);
  });

  test('is as if it were not there for another organisation', async () => {
    const theirs = await sentQuery(backend);
    const asker = await backend.newOrganisation('cdi-coordinator');
    const remind = await stepOf({ ...theirs, asker }, 2, backend.time, { step: 'remind' });
    const nowhere = await stepOf({ ...theirs, asker, queryId: backend.id() }, 2, backend.time, {
      step: 'remind',
    });
    const told = await asker.push([remind, nowhere]);
    expect(codes(told)).toEqual(['no-query', 'no-query']);
    const title = { title: 'Mine now' };
    expect(await push(asker, changeOf('query', theirs.queryId, title))).toEqual(['malformed-change']);
    // Its id is not taken here, and what is written under it changes nothing there.
    const mine = await draftQuery(backend, {}, asker);
    const again = changeOf('query', theirs.queryId, fieldsOf(mine.query));
    expect(await push(asker, again)).toEqual([null]);
    expect((await asker.pull()).changes.map(({ kind }) => kind)).not.toContain('query-step');
    expect(await push(theirs.asker, stepOf(theirs, 2, backend.time, { step: 'remind' }))).toEqual([null]);
  });

  test('belongs to a chart that is known, and its steps to the same', async () => {
    const draft = await draftQuery(backend);
    const { asker } = draft;
    const unknown = await deriveEncounter('https://ehr.example', 'MRN', 'never sent');
    const orphan = { ...draft.query, encounterId: unknown };
    expect(await push(asker, changeOf('query', backend.id(), fieldsOf(orphan)))).toEqual(['no-encounter']);
    const other = await draftQuery(backend, {}, asker);
    const crossed = { ...draft, encounterId: other.encounterId };
    expect(await push(asker, sendOf(crossed))).toEqual(['wrong-encounter']);
    const send = await sendOf(draft);
    expect(await push(asker, { ...send, record: await queryStepId(other.queryId, 1) })).toEqual(['wrong-id']);
    expect(await push(asker, send)).toEqual([null]);
  });

  test('and its steps leave a trail that holds', async () => {
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });
});
