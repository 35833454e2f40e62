// The policy of queries on the backend: who writes it, what it may not say, and that the gate of queries goes by the
// organisation's own.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import type { Role } from '../../../lib/model/person.ts';
import { type OrganisationPolicy, queryPolicyId } from '../../../lib/model/query-policy.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { buildPolicy } from '../../fixtures/queries/build-policy.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { draftQuery, type Sent, stepOf } from './query-link-steps.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf } from './review-changes.ts';

const day = 86_400_000;

const changed = async (fields: Partial<OrganisationPolicy>) =>
  changeOf('query-policy', await queryPolicyId(), fields as Change['fields']);

onBothDatabases('the policy of queries', (backend) => {
  const push = async (caller: Caller, ...changes: (Change | Promise<Change>)[]) =>
    codes(await caller.push(await Promise.all(changes)));
  const colleagueOf = (caller: Caller, role: Role) => backend.newPerson(caller.person.organisation, role);
  const send = (of: Sent, number = 1) =>
    stepOf(of, number, backend.time, {
      step: 'send',
      content: queryDigest(of.query),
      sentBy: 'page',
      dueAt: backend.time + 2 * day,
    });

  test('is written by administrators and compliance, and given to whoever works with queries', async () => {
    const admin = await backend.newOrganisation('administrator');
    expect(await push(admin, changed(buildPolicy()))).toEqual([null]);
    const officer = await colleagueOf(admin, 'compliance-officer');
    expect(await push(officer, changed({ reminders: [12] }))).toEqual([null]);
    for (const role of ['qa-auditor', 'cdi-coordinator', 'denial-analyst'] as const) {
      const reader = await colleagueOf(admin, role);
      expect(await push(reader, changed({ byItself: false }))).toEqual(['not-allowed']);
      expect((await reader.pull()).changes.map(({ kind }) => kind)).toEqual(['query-policy', 'query-policy']);
    }
    const vendor = await colleagueOf(admin, 'vendor-liaison');
    expect(await push(vendor, changed({ byItself: false }))).toEqual(['not-allowed']);
    expect((await vendor.pull()).changes).toEqual([]);
    const { changes } = await admin.pull();
    expect(changes).toHaveLength(2);
    expect(await readRecords(backend.database, admin.person.organisation)).toEqual(foldLog(changes));
  });

  test('is one record of each organisation', async () => {
    const [mine, theirs] = [
      await backend.newOrganisation('administrator'),
      await backend.newOrganisation('administrator'),
    ];
    const elsewhere = { ...(await changed(buildPolicy())), record: backend.id() };
    expect(await push(mine, elsewhere, changed(buildPolicy()))).toEqual(['wrong-id', null]);
    expect((await theirs.pull()).changes).toEqual([]);
    expect(await push(theirs, changed(buildPolicy({ byItself: false })))).toEqual([null]);
  });

  test('that nobody could keep to is refused in words, also where only both halves together are wrong', async () => {
    const admin = await backend.newOrganisation('administrator');
    const short = buildPolicy({ answerHours: { concurrent: 2, retrospective: 2, 'post-bill': 27 } });
    const [outcome] = await admin.push([await changed(short)]);
    expect(outcome).toMatchObject({
      outcome: 'refused',
      fault: {
        code: 'bad-policy',
        happened:
          'The policy of queries cannot be like this (answerHours.concurrent). Write whole hours from 10 to 1000. ' +
          'Fewer could be over within a day, and everybody has at least that. There is 1 more.',
      },
    });
    const { calendar } = buildPolicy();
    const tries = [
      changed({ ...buildPolicy(), calendar: { ...calendar, zone: 'Nowhere/At_All' } }),
      changed({ reminders: [9] }),
      changed({ ...buildPolicy(), calendar: { ...calendar, days: [9] } }),
    ];
    expect(await push(admin, ...tries)).toEqual(['bad-policy', 'malformed-change', 'malformed-change']);
    // Each half is sound; with days of ten hours eleven would be over within one.
    expect(await push(admin, changed(buildPolicy({ calendar: { ...calendar, to: 17 } })))).toEqual([null]);
    expect(await push(admin, changed({ calendar: { ...calendar, to: 20 } }))).toEqual(['bad-policy']);
    const rungs = { 'physician-advisor': 13, 'department-chair': 18, 'chief-medical-officer': 18 };
    expect(await push(admin, changed({ rungHours: rungs }))).toEqual([null]);
    expect(await push(admin, changed({ calendar: { ...calendar, to: 20 } }))).toEqual([null]);
  });

  test('says which topics are approved before they are sent, in its organisation alone', async () => {
    const admin = await backend.newOrganisation('administrator');
    const topic = 'heart-failure';
    const draft = await draftQuery(backend, { topic }, admin);
    const policy = changed(buildPolicy({ approvalTopics: [topic] }));
    // In one push: the step is judged by the policy that stands by then.
    expect(await push(admin, policy, send(draft))).toEqual([null, 'not-approved']);
    const colleague = await colleagueOf(admin, 'qa-auditor');
    const approve = stepOf({ ...draft, asker: colleague }, 1, backend.time, {
      step: 'approve',
      content: queryDigest(draft.query),
    });
    expect(await push(colleague, approve)).toEqual([null]);
    expect(await push(admin, send(draft, 2))).toEqual([null]);

    const elsewhere = await draftQuery(backend, { topic });
    expect(await push(elsewhere.asker, send(elsewhere))).toEqual([null]);
    const later = await draftQuery(backend, { topic }, admin);
    expect(await push(admin, changed({ approvalTopics: [] }), send(later))).toEqual([null, null]);
    // Complications are read by a second person whatever the policy says.
    const always = await draftQuery(backend, { topic: 'device-link' }, admin);
    expect(await push(admin, send(always))).toEqual(['not-approved']);
  });
});
