// Practice at the backend: who gives sets, who hands in, and who is given what was handed in.

import { expect, test } from 'vitest';
import { practiceResultId } from '../../../lib/model/practice.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf } from './review-changes.ts';

const charts = ['em-01', 'em-02'];

onBothDatabases('practice', (backend) => {
  test('is given by a lead, handed in by whoever practised, and seen by those two alone', async () => {
    const lead = await backend.newOrganisation('compliance-officer');
    const { organisation } = lead.person;
    const auditor = await backend.newPerson(organisation, 'qa-auditor');
    const other = await backend.newPerson(organisation, 'qa-auditor');
    const set = backend.id();
    const given = { person: auditor.person.id, charts, dueOn: null, madeAt: 1, removed: false };
    expect(
      codes(await auditor.push([changeOf('practice-set', set, { ...given, madeBy: auditor.person.id })])),
    ).toEqual(['not-allowed']);
    expect(
      codes(await lead.push([changeOf('practice-set', set, { ...given, madeBy: auditor.person.id })])),
    ).toEqual(['not-your-set']);
    const giving = changeOf('practice-set', set, { ...given, madeBy: lead.person.id });
    expect(codes(await lead.push([giving]))).toEqual([null]);

    const id = await practiceResultId(set, 'em-01');
    const result = { set, chart: 'em-01', by: auditor.person.id, signedAt: 2, answers: [] };
    expect(codes(await other.push([changeOf('practice-result', id, result)]))).toEqual(['not-your-practice']);
    const handedIn = changeOf('practice-result', id, result);
    expect(codes(await auditor.push([handedIn]))).toEqual([null]);
    expect(codes(await auditor.push([changeOf('practice-result', id, { signedAt: 3 })]))).toEqual([
      'fixed-field',
    ]);
    expect(codes(await auditor.push([changeOf('practice-result', backend.id(), result)]))).toEqual([
      'wrong-id',
    ]);

    const pulled = async (reader: typeof lead) => (await reader.pull()).changes.map((change) => change.id);
    expect(await pulled(lead)).toEqual([giving.id, handedIn.id]);
    expect(await pulled(auditor)).toEqual([giving.id, handedIn.id]);
    expect(await pulled(other)).toEqual([giving.id]);
    // Taken back by another who may give; whom it was given to stays.
    const administrator = await backend.newPerson(organisation, 'administrator');
    expect(codes(await administrator.push([changeOf('practice-set', set, { removed: true })]))).toEqual([
      null,
    ]);
    expect(
      codes(await administrator.push([changeOf('practice-set', set, { person: other.person.id })])),
    ).toEqual(['fixed-field']);
  });

  test('leaves every figure as it was', async () => {
    const lead = await backend.newOrganisation('administrator');
    const scorecard = async () => (await lead.send('GET', '/v1/scorecard')).json();
    const before = await scorecard();
    const set = backend.id();
    const by = lead.person.id;
    const id = await practiceResultId(set, 'em-01');
    const answer = {
      lineKey: 'CPT 99291 #1',
      disposition: 'delete',
      auditor: null,
      position: null,
      category: 'time',
      severity: 'major',
      direction: 'over',
      rootCause: 'coder',
      quotes: [],
      absent: true,
    };
    const pushed = await lead.push([
      changeOf('practice-set', set, {
        person: by,
        charts,
        dueOn: null,
        madeBy: by,
        madeAt: 1,
        removed: false,
      }),
      changeOf('practice-result', id, { set, chart: 'em-01', by, signedAt: 2, answers: [answer] }),
    ]);
    expect(codes(pushed)).toEqual([null, null]);
    expect(await scorecard()).toEqual(before);
  });
});
