// The backend keeps the times of a policy: reminders and the ladder, once each, whoever looks and how often. A query is
// sent on Monday 5 January 2026 at 14:00 UTC, which is 8:00 in Chicago; 18 business hours of 8 to 17 end on Tuesday at
// 17:00 there, 23:00 UTC.

import { beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { type OrganisationPolicy, queryPolicyId } from '../../../lib/model/query-policy.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { queryLife } from '../../../lib/queries/query-life.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { keepTimes } from '../../../lib/server/query-clock/keep-times.ts';
import { findQuery } from '../../../lib/server/query-links/find-query.ts';
import { makeReport } from '../../../lib/server/trail/report.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { buildPolicy } from '../../fixtures/queries/build-policy.ts';
import { answerOf } from '../queries/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { draftQuery, type Sent, stepOf } from './query-link-steps.ts';
import { changeOf } from './review-changes.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = Date.UTC(2026, 0, 5, 14);
const overdue = Date.UTC(2026, 0, 6, 23);

onBothDatabases('the clock of queries', (backend) => {
  const told: string[] = [];
  const look = () =>
    keepTimes({
      ...backend.clockwork,
      database: backend.database,
      tell: (event, _organisation, error) => void told.push(`${event} ${error ?? ''}`),
    });
  beforeEach(() => {
    backend.time = monday;
    told.length = 0;
  });

  const decide = async (admin: Caller, parts: Partial<OrganisationPolicy> = {}) => {
    const change = changeOf('query-policy', await queryPolicyId(), buildPolicy(parts) as Change['fields']);
    expect(codes(await admin.push([change]))).toEqual([null]);
  };
  const sentOf = async (asker: Caller): Promise<Sent> => {
    const draft = await draftQuery(backend, {}, asker);
    const content = queryDigest(draft.query);
    const send = await stepOf(draft, 1, monday, { step: 'send', content, sentBy: 'page', dueAt: overdue });
    expect(codes(await asker.push([send]))).toEqual([null]);
    return draft;
  };
  const administrator = () => backend.newOrganisation('administrator');
  // As the database has it: whoever asked is signed out by the time that a ladder takes.
  const lifeOf = async ({ asker, queryId }: Sent) =>
    inOrganisation(backend.database, asker.person.organisation, async (queries) => {
      const found = await findQuery(queries, asker.person.organisation, queryId);
      return found?.life ?? queryLife([]);
    });
  const stepsOf = async (sent: Sent) => (await lifeOf(sent)).steps.map(({ step }) => step);

  test('reminds, climbs the ladder one rung at a time, and leaves the rest to people', async () => {
    const admin = await administrator();
    await decide(admin);
    const sent = await sentOf(admin);
    // Nine business hours are over on Monday at 17:00 in Chicago.
    backend.time = monday + 9 * hour - 1;
    await look();
    expect(await stepsOf(sent)).toEqual(['send']);
    backend.time += 1;
    await look();
    expect(await stepsOf(sent)).toEqual(['send', 'remind']);
    backend.time = overdue - 1;
    await look();
    expect(await stepsOf(sent)).toEqual(['send', 'remind']);
    backend.time = overdue;
    await look();
    // Ten hours from Tuesday 17:00: Wednesday has nine, Thursday 8 to 9 is the tenth, 15:00 UTC.
    const advisorDue = Date.UTC(2026, 0, 8, 15);
    expect((await lifeOf(sent)).steps.at(-1)).toMatchObject({
      step: 'escalate',
      rung: 'physician-advisor',
      by: 'policy',
      at: overdue,
      dueAt: advisorDue,
      reason: 'By the policy, to Ann Advisor, MD',
    });
    for (const rung of ['department-chair', 'chief-medical-officer']) {
      backend.time = (await lifeOf(sent)).dueAt!;
      await look();
      expect(await lifeOf(sent)).toMatchObject({ state: 'sent', rung });
    }
    backend.time += 365 * day;
    await look();
    expect(await stepsOf(sent)).toEqual(['send', 'remind', 'escalate', 'escalate', 'escalate']);
    expect(told).toEqual([]);
  });

  test('takes one step after a long standstill, and counts the next time from then', async () => {
    const admin = await administrator();
    await decide(admin);
    const sent = await sentOf(admin);
    // Three weeks later, Monday 26 January at 8:00 in Chicago: nine hours that day, one on Tuesday, 15:00 UTC.
    backend.time = monday + 21 * day;
    await look();
    await look();
    expect(await stepsOf(sent)).toEqual(['send', 'escalate']);
    expect((await lifeOf(sent)).dueAt).toBe(Date.UTC(2026, 0, 27, 15));
  });

  test('takes a step once, however many look at a time', async () => {
    const admin = await administrator();
    await decide(admin);
    const sent = [await sentOf(admin), await sentOf(admin), await sentOf(admin)];
    backend.time = monday + 9 * hour;
    await Promise.all([look(), look(), look()]);
    for (const one of sent) expect(await stepsOf(one)).toEqual(['send', 'remind']);
    backend.time = overdue;
    await Promise.all([look(), look()]);
    for (const one of sent) expect(await stepsOf(one)).toEqual(['send', 'remind', 'escalate']);
    expect(told).toEqual([]);
  });

  test('does nothing in an organisation that has not asked for it', async () => {
    const [off, none, on] = [await administrator(), await administrator(), await administrator()];
    await decide(off, { byItself: false });
    await decide(on);
    const [mine, theirs, ours] = [await sentOf(off), await sentOf(none), await sentOf(on)];
    const before = await Promise.all([off.pull(), none.pull()]);
    backend.time = overdue;
    await look();
    expect(await stepsOf(mine)).toEqual(['send']);
    expect(await stepsOf(theirs)).toEqual(['send']);
    expect(await stepsOf(ours)).toEqual(['send', 'escalate']);
    backend.time = monday;
    expect(await Promise.all([off.pull(), none.pull()])).toEqual(before);
  });

  test('leaves alone what is answered, withdrawn or a draft, also where a text looks like a field', async () => {
    const admin = await administrator();
    await decide(admin);
    const [answered, withdrawn, odd] = [await sentOf(admin), await sentOf(admin), await sentOf(admin)];
    const draft = await draftQuery(backend, {}, admin);
    // Nothing that somebody has typed passes for the end of a query, nor keeps the database from reading the rest.
    const typed = '"step":{"value":"close"},\u0000\ud800';
    const steps = [
      stepOf(answered, 2, monday, { step: 'answer', answer: answerOf() }),
      stepOf(withdrawn, 2, monday, { step: 'withdraw', reason: 'Asked twice.' }),
      stepOf(odd, 2, monday, { step: 'remind', reason: typed }),
    ];
    expect(codes(await admin.push(await Promise.all(steps)))).toEqual([null, null, null]);
    backend.time = overdue;
    await look();
    expect(await stepsOf(answered)).toEqual(['send', 'answer']);
    expect(await stepsOf(withdrawn)).toEqual(['send', 'withdraw']);
    expect(await stepsOf(odd)).toEqual(['send', 'remind', 'escalate']);
    expect(await stepsOf(draft)).toEqual([]);
    expect(told).toEqual([]);
  });

  test('is in a trail that holds, under a name of its own that nobody can take', async () => {
    const admin = await administrator();
    await decide(admin);
    const sent = await sentOf(admin);
    const forged = await stepOf(sent, 2, monday, { step: 'remind', by: 'policy' });
    expect(codes(await admin.push([forged]))).toEqual(['not-your-step']);
    backend.time = overdue;
    await look();
    const { organisation } = admin.person;
    const period = { chart: '', person: '', from: monday, until: overdue };
    const { report } = await inOrganisation(backend.database, organisation, (queries) =>
      makeReport(queries, organisation, period),
    );
    expect(report.entries[0]).toMatchObject({ name: 'Overread, by the policy', kind: 'query-step' });
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });
});
