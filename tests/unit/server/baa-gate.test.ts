// At the backend, whatever a browser says: without an agreement in force no review of a vendor's chart begins or is signed,
// no sample of it is drawn, and nothing is taken from it or given to it.

import { expect, test } from 'vitest';
import { dayAt } from '../../../lib/model/calendar-day.ts';
import { reviewStepId } from '../../../lib/model/review-step.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { Refusal } from '../../../lib/server/faults.ts';
import { requireBaa } from '../../../lib/server/oversight/baa.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { changeOf, makeReview, signature } from './review-changes.ts';
import { withVendor } from './vendor-register.ts';

const day = 86_400_000;

onBothDatabases('the gate of agreements', (backend) => {
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
    const { officer, auditor, agreement } = await withVendor(backend);
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
    const { auditor } = await withVendor(backend, 'Other House');
    const strange = await reviewOf(auditor, 'Acme Coding');
    expect(codes(await auditor.push([strange.chart, strange.rest[0]!]))).toEqual([null, 'no-baa']);
    const unsaid = await reviewOf(auditor, null, '2');
    expect(codes(await auditor.push([unsaid.chart, ...unsaid.rest])).filter(Boolean)).toEqual([]);
  });

  test('is of one organisation: another’s register counts for nobody else', async () => {
    await withVendor(backend);
    const auditor = await backend.newOrganisation();
    const { chart, rest } = await reviewOf(auditor, 'Acme Coding');
    expect(codes(await auditor.push([chart, ...rest])).filter(Boolean)).toEqual([]);
  });

  test('counts what stands before in the same push', async () => {
    const { officer, auditor, agreement } = await withVendor(backend);
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
    const { officer, auditor, agreement } = await withVendor(backend);
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
      });
    backend.time = began + 600_000;
    expect(codes(await auditor.push([await release()]))).toEqual(['no-baa']);
    backend.time = began;
    expect(codes(await auditor.push([await release()]))).toEqual([null]);
    backend.time = start;
  });

  test('draws no sample that names the vendor', async () => {
    const { officer, auditor, agreement } = await withVendor(backend);
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

  test('takes in no gaps of its coders from a reviewer', async () => {
    const { officer, auditor, agreement } = await withVendor(backend);
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
    const { officer, agreement } = await withVendor(backend);
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
    expect(await asked('Acme Coding', '2026-02-02')).toMatch(/until 1 Feb 2026/);
    expect(await asked('Somebody else')).toMatch(/not in the register/);
  });
});
