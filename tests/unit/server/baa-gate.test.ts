// At the backend, whatever a browser says: without an agreement in force no review of a vendor's chart begins or is signed,
// no sample of it is drawn, its people neither sign in nor use their routes, and nothing is taken from it or given to it.

import { expect, test } from 'vitest';
import { demoVendors } from '../../../lib/demo/oversight/vendors.ts';
import { dayAt } from '../../../lib/model/calendar-day.ts';
import type { Role } from '../../../lib/model/person.ts';
import { reviewStepId } from '../../../lib/model/review-step.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { Refusal } from '../../../lib/server/faults.ts';
import { requireBaa } from '../../../lib/server/oversight/baa.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { registerChange } from '../../fixtures/oversight/vendor-changes.ts';
import { step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { changeOf, makeReview, signature } from './review-changes.ts';

const day = 86_400_000;
const [demo] = demoVendors('2026-01-05', 'x');

onBothDatabases('the gate of agreements', (backend) => {
  /** An organisation with one vendor in its register, and a reviewer. */
  const withVendor = async (name = 'Acme Coding') => {
    const officer = await backend.newOrganisation('compliance-officer');
    const { organisation, id } = officer.person;
    const made = registerChange('vendor', { ...demo!.vendor, name, alsoNamed: [] }, id, backend.time);
    expect(codes(await officer.push([made]))).toEqual([null]);
    const agreement = (more: object = {}) =>
      registerChange(
        'vendor-agreement',
        {
          ...demo!.agreements[0],
          vendorId: made.record,
          from: '2026-01-01',
          signedOn: '2026-01-01',
          ...more,
        },
        id,
        backend.time,
      );
    return { officer, auditor: await backend.newPerson(organisation), vendor: made.record, agreement };
  };
  /** A review of a chart that `vendor` coded. */
  const reviewOf = async (auditor: Caller, vendor: string | null, number = '1') => {
    const review = await makeReview(auditor.person.id, number);
    const [encounter, ...rest] = review.changes;
    const chart = { ...encounter!, fields: { ...encounter!.fields, vendor } };
    return { ...review, chart, rest };
  };

  test('an empty register refuses nothing', async () => {
    const auditor = await backend.newOrganisation();
    const { chart, rest, ...review } = await reviewOf(auditor, 'Acme Coding');
    expect(codes(await auditor.push([chart, ...rest, signature(review)])).filter(Boolean)).toEqual([]);
  });

  test('keeps a worksheet out, and lets it in once an agreement is in force', async () => {
    const { officer, auditor, agreement } = await withVendor();
    const { chart, rest } = await reviewOf(auditor, 'Acme Coding');
    const [worksheet, ...verdicts] = rest;
    const outcomes = await auditor.push([chart, worksheet!]);
    expect(codes(outcomes)).toEqual([null, 'no-baa']);
    expect(outcomes[1]).toMatchObject({
      fault: {
        happened: 'Acme Coding has no business associate agreement.',
        meaning: expect.stringMatching(/may not be opened/),
        action: expect.stringMatching(/Vendors/),
      },
    });
    expect(codes(await auditor.push(verdicts))).toEqual(verdicts.map(() => 'no-worksheet'));
    expect(codes(await officer.push([agreement({ signedOn: null })]))).toEqual([null]);
    expect(codes(await auditor.push([worksheet!]))).toEqual(['no-baa']);
    expect(codes(await officer.push([agreement()]))).toEqual([null]);
    expect(codes(await auditor.push([worksheet!, ...verdicts])).filter(Boolean)).toEqual([]);
  });

  test('holds for a vendor that is not in the register, and for none where nobody has said which', async () => {
    const { auditor } = await withVendor('Other House');
    const strange = await reviewOf(auditor, 'Acme Coding');
    expect(codes(await auditor.push([strange.chart, strange.rest[0]!]))).toEqual([null, 'no-baa']);
    const unsaid = await reviewOf(auditor, null, '2');
    expect(codes(await auditor.push([unsaid.chart, ...unsaid.rest])).filter(Boolean)).toEqual([]);
  });

  test('is of one organisation: another’s register counts for nobody else', async () => {
    await withVendor();
    const auditor = await backend.newOrganisation();
    const { chart, rest } = await reviewOf(auditor, 'Acme Coding');
    expect(codes(await auditor.push([chart, ...rest])).filter(Boolean)).toEqual([]);
  });

  test('counts what stands before in the same push', async () => {
    const { officer, auditor, agreement } = await withVendor();
    const both = await backend.newPerson(officer.person.organisation, 'administrator');
    const { chart, rest } = await reviewOf(both, 'Acme Coding');
    const entered = { ...agreement() };
    const own = { ...entered, fields: { ...entered.fields, madeBy: both.person.id } };
    expect(codes(await both.push([chart, rest[0]!, own, { ...rest[0]!, id: backend.id() }]))).toEqual([
      null,
      'no-baa',
      null,
      null,
    ]);
    expect(auditor.person.organisation).toBe(officer.person.organisation);
  });

  test('refuses signing and releasing when it has run out meanwhile, by the backend’s clock', async () => {
    const start = backend.time;
    // Five minutes before the day ends: the next is here before anybody has to sign in again.
    backend.time = Date.parse(`${dayAt(start)}T23:55:00Z`);
    const { officer, auditor, agreement } = await withVendor();
    const today = dayAt(backend.time);
    expect(codes(await officer.push([agreement({ to: today })]))).toEqual([null]);
    const { chart, rest, ...review } = await reviewOf(auditor, 'Acme Coding');
    expect(codes(await auditor.push([chart, ...rest])).filter(Boolean)).toEqual([]);
    const began = backend.time;
    backend.time = began + 600_000;
    expect(codes(await auditor.push([signature(review)]))).toEqual(['no-baa']);
    backend.time = began;
    expect(codes(await auditor.push([signature(review)]))).toEqual([null]);
    const release = async () =>
      changeOf('review-step', await reviewStepId(review.worksheet, 1), {
        ...step('release', auditor.person.id, { at: began, dueAt: began + 5 * day }),
        worksheetId: review.worksheet,
        encounterId: review.encounter,
        number: 1,
      } as never);
    backend.time = began + 600_000;
    expect(codes(await auditor.push([await release()]))).toEqual(['no-baa']);
    backend.time = began;
    expect(codes(await auditor.push([await release()]))).toEqual([null]);
    backend.time = start;
  });

  test('draws no sample that names the vendor', async () => {
    const { officer, auditor, agreement } = await withVendor();
    const sample = (vendor: string | null) =>
      changeOf('sample', backend.id(), {
        title: 'June',
        purpose: '',
        frame: 'a'.repeat(64),
        frameSource: 'claims.csv',
        frameSize: 10,
        population: 10,
        size: 2,
        design: { kind: 'simple', size: 2 },
        seed: '00c0ffee12345678',
        spares: 0,
        drawn: 'b'.repeat(64),
        vendor,
        madeBy: auditor.person.id,
        madeAt: backend.time,
        auditors: [],
        assignments: [],
        replaced: [],
        removed: false,
      });
    expect(codes(await auditor.push([sample('Acme Coding'), sample('Nobody known'), sample(null)]))).toEqual([
      'no-baa',
      'no-baa',
      null,
    ]);
    await officer.push([agreement()]);
    expect(codes(await auditor.push([sample('acme coding')]))).toEqual([null]);
  });

  test.each<[Role, 'employer' | 'limits']>([
    ['vendor-coder', 'employer'],
    ['vendor-liaison', 'employer'],
    ['vendor-liaison', 'limits'],
  ])('lets a %s (by %s) neither sign in nor use a route', async (role, by) => {
    const { officer, agreement } = await withVendor();
    const { organisation } = officer.person;
    const signIn = (caller: Caller) =>
      backend.send('POST', paths.session, { email: caller.person.email, password: caller.password });
    // Made while nobody has said for whom they work: that alone keeps them out.
    const them = await backend.newPerson(organisation, role);
    expect(await refusal(await signIn(them))).toMatchObject({ status: 403, fault: { code: 'no-baa' } });
    const works = (vendor: string) =>
      inOrganisation(backend.database, organisation, (queries) =>
        queries.query(`update person set employer = $2, limits = $3 where id = $1`, [
          them.person.id,
          by === 'employer' ? vendor : null,
          by === 'limits' ? JSON.stringify({ facilities: [], vendors: [vendor] }) : null,
        ]),
      );
    await works('Acme Coding');
    expect(await refusal(await signIn(them))).toMatchObject({
      status: 403,
      fault: {
        code: 'no-baa',
        happened: 'Acme Coding has no business associate agreement.',
        meaning: expect.stringMatching(/sign in/),
      },
    });

    await officer.push([agreement({ to: dayAt(backend.time) })]);
    const answer = await signIn(them);
    expect(answer.status).toBe(200);
    const { token } = (await answer.json()) as { token: string };
    const send = (method: string, path: string, body?: unknown) =>
      backend.send(method, path, body, { authorization: `Bearer ${token}` });
    const routes = async () => [
      (await send('GET', `${paths.pull}?after=0&limit=10`)).status,
      role === 'vendor-coder' ? (await send('POST', paths.coderGaps, { act: 'look' })).status : null,
    ];
    const open = await routes();
    expect(open).not.toContain(403);
    const before = backend.time;
    // An hour after midnight the access token would still be good.
    backend.time = Date.parse(`${dayAt(before)}T23:55:00Z`);
    const late = (await (await signIn(them)).json()) as { token: string };
    backend.time = Date.parse(`${dayAt(before)}T23:55:00Z`) + 600_000;
    const over = await backend.send('GET', `${paths.pull}?after=0&limit=10`, undefined, {
      authorization: `Bearer ${late.token}`,
    });
    expect(await refusal(over)).toMatchObject({ status: 403, fault: { code: 'no-baa' } });
    // Signing out is left to them.
    expect(
      (await backend.send('DELETE', paths.session, undefined, { authorization: `Bearer ${late.token}` }))
        .status,
    ).toBe(204);
    expect((await refusal(await signIn(them))).fault.code).toBe('no-baa');
    backend.time = before;
  });

  test('an organisation’s own people sign in whatever stands in the register', async () => {
    const { officer } = await withVendor();
    for (const role of ['qa-auditor', 'denial-analyst', 'revenue-cycle-leader'] as const)
      expect((await backend.newPerson(officer.person.organisation, role)).token).toBeTruthy();
  });

  test('takes in no gaps of its coders from a reviewer', async () => {
    const { officer, auditor, agreement } = await withVendor();
    const gap = {
      number: 'E-1',
      dateOfService: '2026-01-02',
      deficiency: 'specificity',
      words: 'Heart failure',
      lookedIn: '',
      question: '',
      action: 'hold',
      coder: 'Kim',
    };
    const note = () =>
      auditor.send('POST', paths.coderGaps, { act: 'note', vendor: 'Acme Coding', gaps: [gap] });
    expect(await refusal(await note())).toMatchObject({ status: 403, fault: { code: 'no-baa' } });
    await officer.push([agreement()]);
    expect(await (await note()).json()).toMatchObject({ taken: 1 });
  });

  test('lets an export go only while one is in force', async () => {
    const { officer, agreement } = await withVendor();
    const asked = (vendor: string | null, on = dayAt(backend.time)) =>
      inOrganisation(backend.database, officer.person.organisation, async (queries) => {
        try {
          await requireBaa(queries, officer.person.organisation, vendor, on);
          return null;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return error.fault.happened;
        }
      });
    expect(await asked('Acme Coding')).toBe('Acme Coding has no business associate agreement.');
    expect(await asked(null)).toBeNull();
    await officer.push([agreement({ to: '2026-02-01' })]);
    expect(await asked('Acme Coding')).toBeNull();
    expect(await asked('Acme Coding', '2026-02-02')).toMatch(/until 2026-02-01/);
    expect(await asked('Somebody else')).toMatch(/not in the register/);
  });

  test('a coder who has left, and a vendor that has ended, are looked at in the access review', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { organisation, id } = administrator.person;
    const made = registerChange(
      'vendor',
      { ...demo!.vendor, name: 'Acme', alsoNamed: ['ACME Inc'] },
      id,
      backend.time,
    );
    const coder = (name: string, left: string | null) =>
      registerChange(
        'coder',
        { ...demo!.coders[0], vendorId: made.record, name, alsoNamed: [], left },
        id,
        backend.time,
      );
    await administrator.push([
      made,
      coder('Kim Gone', '2026-01-04'),
      coder('Lee Here', null),
      coder('Pat Last', '2026-01-05'),
    ]);
    const add = (name: string, employer: string) =>
      administrator.send('POST', paths.accounts, {
        act: 'add',
        name,
        employer,
        email: `${backend.id()}@test.example`,
        role: 'vendor-coder',
      });
    for (const [name, employer] of [
      ['kim  gone', 'acme inc'],
      ['Lee Here', 'Acme'],
      ['Pat Last', 'Acme'],
      ['Kim Gone', 'Elsewhere'],
    ])
      expect((await add(name!, employer!)).status).toBe(200);
    const flags = async () => {
      const review = (await (
        await administrator.send('POST', paths.accessReview, { act: 'look' })
      ).json()) as {
        people: { name: string; employer?: string | null; flags: string[] }[];
      };
      return review.people
        .filter(({ employer }) => employer)
        .map(({ name, employer, flags: of }) => [name, employer, of]);
    };
    const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(await flags())).toEqual(
      sorted([
        ['kim  gone', 'acme inc', ['coder-left']],
        ['Lee Here', 'Acme', []],
        ['Pat Last', 'Acme', []],
        ['Kim Gone', 'Elsewhere', []],
      ]),
    );
    await administrator.push([changeOf('vendor', made.record, { status: 'ended' })]);
    expect((await flags()).filter(([, , of]) => (of as string[]).includes('vendor-ended'))).toHaveLength(3);
    expect(organisation).toBeTruthy();
  });
});
