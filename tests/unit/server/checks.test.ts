// Confirmed facts and decisions on proposals in the backend: part of a worksheet, closed with it, and of their own shape.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { type ChartFact, chartFactId } from '../../../lib/model/chart-fact.ts';
import { type CheckDecision, checkDecisionId } from '../../../lib/model/check-decision.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf, makeReview, type Review, signature } from './review-changes.ts';

const line = 'CPT 99001 #1';

const factChange = async (review: Review, more: Partial<ChartFact> = {}, id?: string): Promise<Change> => {
  const fact = {
    worksheetId: review.worksheet,
    encounterId: review.encounter,
    name: 'visit-minutes',
    lineKey: line,
    value: 40,
    evidence: null,
    ...more,
  };
  return changeOf('chart-fact', id ?? (await chartFactId(fact.worksheetId, fact.name, fact.lineKey)), fact);
};

const decisionChange = async (review: Review, more: Partial<CheckDecision> = {}): Promise<Change> => {
  const decision = {
    worksheetId: review.worksheet,
    encounterId: review.encounter,
    rule: 'X1',
    lineKey: line,
    message: 'It had ended.',
    reason: 'exception' as const,
    note: '',
    ...more,
  };
  return changeOf('check-decision', await checkDecisionId(decision.worksheetId, decision), decision);
};

onBothDatabases('facts and decisions of checks', (backend) => {
  test('are kept, changed and given to whoever reads reviews', async () => {
    const ada = await backend.newOrganisation();
    const review = await makeReview(ada.person.id, '1');
    const fact = await factChange(review);
    const wide = await factChange(review, { name: 'claim', lineKey: null, value: 'facility' });
    const decision = await decisionChange(review);
    const later = [
      changeOf('chart-fact', fact.record, { value: 47 }, { value: fact.id }),
      changeOf('check-decision', decision.record, { reason: null }, { reason: decision.id }),
    ];
    const all = [...review.changes, fact, wide, decision, ...later];
    expect(codes(await ada.push(all)).filter(Boolean)).toEqual([]);
    const reader = await backend.newPerson(ada.person.organisation, 'denial-analyst');
    const given = (await reader.pull()).changes.map(({ kind }) => kind);
    expect(given.filter((kind) => kind === 'chart-fact' || kind === 'check-decision')).toEqual([
      'chart-fact',
      'chart-fact',
      'check-decision',
      'chart-fact',
      'check-decision',
    ]);
    expect(codes(await reader.push([changeOf('chart-fact', fact.record, { value: 3 })]))).toEqual([
      'not-allowed',
    ]);
  });

  test('are refused where they are not what they say', async () => {
    const ada = await backend.newOrganisation();
    const review = await makeReview(ada.person.id, '1');
    const other = await makeReview(ada.person.id, '2');
    const kept = await factChange(review, { name: 'naps', value: 2 });
    await ada.push([...review.changes, ...other.changes, kept]);
    const refused = [
      await factChange(review, { value: 'long' }),
      await factChange(review, { lineKey: 'CPT 12345 #1' }),
      await factChange(review, { encounterId: other.encounter }),
      await factChange(review, {}, backend.id()),
      changeOf('chart-fact', kept.record, { name: 'views' }, { name: kept.id }),
      changeOf('chart-fact', kept.record, { value: true }, { value: kept.id }),
      await decisionChange(review, { reason: 'other', note: ' ' }),
      await decisionChange(review, { lineKey: 'CPT 12345 #1' }),
      await factChange(review, { name: 'heartbeats' as never }),
    ];
    expect(codes(await ada.push(refused))).toEqual([
      'not-of-the-fact',
      'unknown-line',
      'wrong-encounter',
      'wrong-id',
      'fixed-field',
      'not-of-the-fact',
      'no-reason',
      'unknown-line',
      'malformed-change',
    ]);
  });

  test('are their reviewer’s, and closed once the worksheet is signed', async () => {
    const ada = await backend.newOrganisation();
    const ben = await backend.newPerson(ada.person.organisation);
    const review = await makeReview(ada.person.id, '1');
    const decision = await decisionChange(review);
    await ada.push([...review.changes, decision]);
    const tries = async () => [
      await factChange(review),
      changeOf('check-decision', decision.record, { note: 'x' }),
    ];
    expect(codes(await ben.push(await tries()))).toEqual(['not-your-worksheet', 'not-your-worksheet']);
    expect(codes(await ada.push([signature(review)]))).toEqual([null]);
    expect(codes(await ada.push(await tries()))).toEqual(['worksheet-signed', 'worksheet-signed']);
  });

  test('without their worksheet are nobody’s', async () => {
    const ada = await backend.newOrganisation();
    const review = await makeReview(ada.person.id, '1');
    expect(codes(await ada.push([await factChange(review), await decisionChange(review)]))).toEqual([
      'no-worksheet',
      'no-worksheet',
    ]);
  });
});
