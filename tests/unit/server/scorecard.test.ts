import { expect, test } from 'vitest';
import type { Scorecard } from '../../../lib/review/scorecard.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { changeOf, makeReview, signature } from './review-changes.ts';

onBothDatabases('the scorecard', (backend) => {
  const read = async (caller: Caller) =>
    (await (await caller.send('GET', paths.scorecard)).json()) as Scorecard;

  test('counts signed reviews of the organisation, by coder and specialty', async () => {
    const auditor = await backend.newOrganisation();
    await (await backend.newOrganisation()).push([]);
    expect((await read(auditor)).total).toMatchObject({ charts: 0 });
    const [signed, open] = [
      await makeReview(auditor.person.id, '1', 4),
      await makeReview(auditor.person.id, '2'),
    ];
    const wrong = changeOf('verdict', signed.verdicts[0]!, { disposition: 'delete' });
    await auditor.push([...signed.changes, wrong, signature(signed), ...open.changes]);
    const { total, coder, specialty } = await read(auditor);
    expect(total).toMatchObject({ charts: 1, tally: { agree: 3, revise: 0, add: 0, delete: 1 } });
    expect(coder).toMatchObject([{ name: 'Coder 1', charts: 1, encounterIds: [signed.encounter] }]);
    expect(specialty).toMatchObject([{ name: 'Cardiology', charts: 1 }]);
  });

  test('of another organisation is not counted', async () => {
    const [mine, theirs] = [await backend.newOrganisation(), await backend.newOrganisation()];
    const review = await makeReview(theirs.person.id, '1');
    await theirs.push([...review.changes, signature(review)]);
    expect((await read(theirs)).total.charts).toBe(1);
    expect((await read(mine)).total.charts).toBe(0);
  });
});
