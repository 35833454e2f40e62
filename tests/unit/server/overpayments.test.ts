// Overpayment cases at the backend: read and written by compliance alone, decided by a person with a reason, and never made
// younger.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import type { OverpaymentCase } from '../../../lib/model/oversight/overpayment-case.ts';
import { caseUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf } from './review-changes.ts';

onBothDatabases('overpayment cases', (backend) => {
  const fields = (by: string, more: Partial<OverpaymentCase> = {}): Change['fields'] => ({
    ...caseUnsaid,
    title: 'Modifier 25 in March',
    payer: 'Medicare',
    vendorId: null,
    owner: by,
    amount: 120_000,
    credibleOn: '2026-01-01',
    attributedTo: 'vendor',
    madeBy: by,
    madeAt: 1,
    removed: false,
    ...more,
  });
  const identified = { identifiedOn: '2026-01-05', identifiedBy: 'x', identifiedWhy: 'Audit of March.' };

  const begun = async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const id = backend.id();
    const opened = changeOf('overpayment-case', id, fields(officer.person.id));
    expect(codes(await officer.push([opened]))).toEqual([null]);
    const change = async (more: Partial<OverpaymentCase>) =>
      codes(await officer.push([changeOf('overpayment-case', id, more as Change['fields'])]))[0];
    return { officer, id, opened, change };
  };

  test('are given to compliance officers and to nobody else', async () => {
    const { officer, opened } = await begun();
    const colleague = await backend.newPerson(officer.person.organisation, 'compliance-officer');
    expect((await colleague.pull()).changes.map(({ id }) => id)).toEqual([opened.id]);
    for (const role of ['administrator', 'revenue-cycle-leader', 'denial-analyst', 'qa-auditor'] as const) {
      const other = await backend.newPerson(officer.person.organisation, role);
      expect((await other.pull()).changes).toEqual([]);
      const own = changeOf('overpayment-case', backend.id(), fields(other.person.id));
      expect(codes(await other.push([own]))).toEqual(['not-allowed']);
    }
  });

  test('who becomes a compliance officer reads the log anew, and is given them', async () => {
    const { officer } = await begun();
    const other = await backend.newPerson(officer.person.organisation, 'qa-auditor');
    const epochOf = async () =>
      ((await (await other.send('GET', '/v1/changes?after=0')).json()) as { epoch: string }).epoch;
    const before = await epochOf();
    await backend.database.transaction((queries) =>
      queries.query("update person set role = 'compliance-officer' where id = $1", [other.person.id]),
    );
    expect(await epochOf()).not.toBe(before);
  });

  test('are identified by somebody, for a reason, and that day is neither moved later nor taken back', async () => {
    const { change } = await begun();
    expect(await change({ status: 'identified' })).toBe('case-undecided');
    expect(await change({ ...identified, identifiedWhy: ' ' })).toBe('case-undecided');
    expect(await change({ ...identified, identifiedOn: '2025-12-31' })).toBe('case-before-credible');
    expect(await change({ status: 'identified', ...identified })).toBeNull();
    expect(await change({ identifiedOn: '2026-01-06' })).toBe('case-moved-later');
    expect(await change({ identifiedOn: null, status: 'open' })).toBe('case-moved-later');
    expect(await change({ identifiedOn: '2026-01-04' })).toBeNull();
  });

  test('whose error it was closes nothing, and only days and reasons do', async () => {
    const { officer, id, change } = await begun();
    expect(await change({ attributedTo: 'vendor' })).toBeNull();
    const kept = (await officer.pull()).changes.filter(({ record }) => record === id);
    expect(kept.some(({ fields: set }) => 'status' in set && set.status !== 'open')).toBe(false);
    expect(await change({ status: 'returned', returnedOn: '2026-02-01' })).toBe('case-not-returned');
    expect(await change({ status: 'no-overpayment' })).toBe('case-without-basis');
    expect(await change({ status: 'identified', ...identified })).toBeNull();
    expect(await change({ investigationTo: '2026-01-20' })).toBe('case-investigation');
    expect(
      await change({ status: 'returned', reportedOn: '2026-02-01', returnedOn: '2026-02-01' }),
    ).toBeNull();
  });

  test('name who made them, and somebody who answers for them', async () => {
    const { officer } = await begun();
    const foreign = changeOf('overpayment-case', backend.id(), fields('somebody-else'));
    const ownerless = changeOf('overpayment-case', backend.id(), fields(officer.person.id, { owner: '' }));
    expect(codes(await officer.push([foreign, ownerless]))).toEqual(['not-your-record', 'malformed-change']);
  });
});
