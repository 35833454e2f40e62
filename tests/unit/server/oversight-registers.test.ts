// The registers of evaluation and governance at the backend: refused as in the browser, whoever sends, and kept as they were.

import { expect, test } from 'vitest';
import { asFields } from '../../../lib/model/as-fields.ts';
import type { Change } from '../../../lib/model/change.ts';
import { keysOf } from '../../../lib/model/keys-of.ts';
import type { RegisterKind, RegisterOf } from '../../../lib/model/oversight/register-kinds.ts';
import { scheduledTaskId } from '../../../lib/model/oversight/task.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { applyChange, type RecordState, recordValues } from '../../../lib/sync/merge.ts';
import { oversightRecords } from '../../fixtures/oversight/records.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { changeOf } from './review-changes.ts';

onBothDatabases('registers of oversight', (backend) => {
  const push = async (by: Caller, ...changes: Change[]) => codes(await by.push(changes));
  const made = <K extends keyof ReturnType<typeof oversightRecords>>(
    by: Caller,
    kind: K,
    parts: Partial<RegisterOf<K>> = {},
    id = backend.id(),
  ) => changeOf(kind, id, asFields({ ...oversightRecords(by.person.id)[kind], ...parts }));
  const later = (of: Change, fields: object, seen = of.id): Change =>
    changeOf(
      of.kind,
      of.record,
      asFields(fields),
      Object.fromEntries(Object.keys(fields).map((f) => [f, seen])),
    );

  test('each kind is kept, and given to whoever reads the registers', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const all = keysOf(oversightRecords()).map((kind) => made(leader, kind));
    expect(await push(leader, ...all)).toEqual(all.map(() => null));
    const analyst = await backend.newPerson(leader.person.organisation, 'denial-analyst');
    expect((await analyst.pull()).changes.map((c) => c.id)).toEqual(all.map((c) => c.id));
    expect(await push(analyst, later(all[2]!, { severity: 'low' }))).toEqual(['not-allowed']);
  });

  test('nothing is refused in the browser only', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const round = made(officer, 'evaluation-round');
    const weights = [
      { criterion: 'price', weight: 40 },
      { criterion: 'accuracy', weight: 60 },
    ];
    expect(await push(officer, round, later(round, { weights }))).toEqual([null, 'price-weighs-too-much']);
    expect(await push(officer, later(round, { weights, priceNote: 'Grant conditions.' }))).toEqual([null]);
    const one = made(officer, 'vendor-evaluation', { security: [] });
    expect(await push(officer, one, later(one, { status: 'advanced' }))).toEqual([null, 'gate-closed']);
    const short = made(officer, 'vendor-transition', { parallelTo: '2026-03-10' });
    const over = { status: 'cut-over', cutoverOn: '2026-03-11' };
    expect(await push(officer, short, later(short, over))).toEqual([null, 'cutover-too-early']);
    expect(await push(officer, later(short, { ...over, overrideWhy: 'The old vendor stopped.' }))).toEqual([
      null,
    ]);
    const baseline = made(officer, 'figures-baseline');
    expect(
      await push(officer, baseline, later(baseline, { charts: 1 }), later(baseline, { removed: true })),
    ).toEqual([null, 'fixed-field', 'fixed-field']);
    const [risk, inquiry, incident, task, ending] = [
      made(officer, 'vendor-risk'),
      made(officer, 'payer-inquiry'),
      made(officer, 'security-incident'),
      made(officer, 'oversight-task'),
      made(officer, 'vendor-offboarding'),
    ];
    expect(
      await push(
        officer,
        risk,
        inquiry,
        incident,
        task,
        ending,
        later(risk, { status: 'closed' }),
        later(inquiry, { status: 'answered' }),
        later(incident, { status: 'closed' }),
        later(task, { status: 'done', doneOn: '2026-12-01', doneBy: officer.person.id }),
        later(ending, { status: 'done' }),
      ),
    ).toEqual([
      ...[null, null, null, null, null],
      'risk-without-mitigation',
      'inquiry-unanswered',
      'incident-undecided',
      'review-without-pack',
      'offboarding-open',
    ]);
    expect(await push(officer, made(officer, 'vendor-risk', { owner: '' }))).toEqual(['malformed-change']);
  });

  test('two browsers that keep the calendar make one task, and the second undoes nothing', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const second = await backend.newPerson(leader.person.organisation, 'compliance-officer');
    const { vendorId } = oversightRecords()['oversight-task'];
    const scheduled = 'monthly-review 2026-11';
    const id = await scheduledTaskId(vendorId, scheduled);
    const first = made(leader, 'oversight-task', { scheduled }, id);
    const done = later(first, {
      status: 'done',
      doneOn: '2026-12-01',
      doneBy: leader.person.id,
      pack: 'November',
    });
    expect(await push(leader, first, done)).toEqual([null, null]);
    expect(await push(second, made(second, 'oversight-task', { scheduled }, id))).toEqual([null]);
    expect(await push(second, made(second, 'oversight-task', { scheduled }))).toEqual(['wrong-id']);
    const states = new Map<string, RecordState>();
    for (const change of (await leader.pull()).changes)
      states.set(change.record, applyChange(states.get(change.record), change, change.author));
    expect([...states.values()].map(recordValues)).toMatchObject([
      { madeBy: leader.person.id, status: 'done', pack: 'November' },
    ]);
  });

  test('an independent audit is not left to whom the vendor employs, whatever the change says', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const { organisation } = leader.person;
    const lent = await backend.newPerson(organisation, 'qa-auditor');
    const own = await backend.newPerson(organisation, 'qa-auditor');
    await inOrganisation(backend.database, organisation, (queries) =>
      queries.query('update person set employer = $3 where organisation = $1 and id = $2', [
        organisation,
        lent.person.id,
        'MERIDIAN coding',
      ]),
    );
    const vendor = changeOf('vendor', backend.id(), asFields(vendorFields(leader.person.id)));
    const audit = made(leader, 'oversight-task', { kind: 'independent-audit', vendorId: vendor.record });
    expect(await push(leader, vendor, audit)).toEqual([null, null]);
    const given = (auditor: string, auditorFirm: string | null = null) =>
      push(leader, later(audit, { auditor, auditorFirm }));
    expect(await given(lent.person.id)).toEqual(['auditor-of-vendor']);
    expect(await given('P. Halden', 'meridian  coding')).toEqual(['auditor-of-vendor']);
    expect(await given('P. Halden', 'MC')).toEqual(['auditor-of-vendor']);
    expect(await given(own.person.id)).toEqual([null]);
    expect(await given('P. Halden', 'Halden Audit')).toEqual([null]);
    // Another task of the vendor may be theirs: only the audit must be independent.
    const other = made(leader, 'oversight-task', { vendorId: vendor.record, auditor: lent.person.id });
    expect(await push(leader, other)).toEqual([null]);
  });

  test('what names encounters is not for accounts that are limited to some charts', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const { organisation } = officer.person;
    const limited = await backend.newPerson(organisation, 'qa-auditor');
    const kinds: RegisterKind[] = ['payer-inquiry', 'vendor-transition', 'vendor-risk'];
    const all = kinds.map((kind) => made(officer, kind as 'vendor-risk'));
    expect(await push(officer, ...all)).toEqual([null, null, null]);
    await inOrganisation(backend.database, organisation, (queries) =>
      queries.query('update person set limits = $3 where organisation = $1 and id = $2', [
        organisation,
        limited.person.id,
        JSON.stringify({ facilities: ['North'], vendors: [] }),
      ]),
    );
    expect((await limited.pull()).changes.map((c) => c.kind)).toEqual(['vendor-risk']);
  });
});

const vendorFields = (madeBy: string): RegisterOf<'vendor'> => ({
  name: 'Meridian Coding',
  alsoNamed: ['MC'],
  status: 'live',
  services: [],
  delivery: [],
  goLive: '2026-01-15',
  ends: null,
  contactName: '',
  contactEmail: '',
  owner: madeBy,
  ownReviewShare: null,
  ownQaMethod: '',
  notes: '',
  madeBy,
  madeAt: 1,
  removed: false,
});
