import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { type Scorecard, type Stage, scorecard, signedReviews } from '../../../lib/review/scorecard.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { demoReview, recordsOf } from '../../fixtures/demo-reviews.ts';
import { drawnSample } from '../review/drawn-sample.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { changeOf, findingChange, makeReview, reviewChanges, signature } from './review-changes.ts';

onBothDatabases('the scorecard', (backend) => {
  const read = async (caller: Caller) =>
    (await (await caller.send('GET', paths.scorecard)).json()) as Record<
      Stage,
      { raw: Scorecard; vendor: Scorecard }
    >;

  test('counts signed reviews of the organisation, by coder and specialty', async () => {
    const auditor = await backend.newOrganisation();
    await (await backend.newOrganisation()).push([]);
    expect((await read(auditor)).initial.raw.total).toMatchObject({ charts: 0 });
    const [signed, open] = [
      await makeReview(auditor.person.id, '1', 4),
      await makeReview(auditor.person.id, '2'),
    ];
    const wrong = changeOf('verdict', signed.verdicts[0]!, { disposition: 'delete' });
    await auditor.push([...signed.changes, wrong, signature(signed), ...open.changes]);
    const { total, groups } = (await read(auditor)).initial.raw;
    expect(total).toMatchObject({ charts: 1, tally: { agree: 3, revise: 0, add: 0, delete: 1 } });
    expect(groups.coder).toMatchObject([{ name: 'Coder 1', charts: 1, encounterIds: [signed.encounter] }]);
    expect(groups.specialty).toMatchObject([{ name: 'Cardiology', charts: 1 }]);
  });

  test('of another organisation is not counted', async () => {
    const [mine, theirs] = [await backend.newOrganisation(), await backend.newOrganisation()];
    const review = await makeReview(theirs.person.id, '1');
    await theirs.push([...review.changes, signature(review)]);
    expect((await read(theirs)).initial.raw.total.charts).toBe(1);
    expect((await read(mine)).initial.raw.total.charts).toBe(0);
    expect((await read(theirs)).initial.raw.total.charts).toBe(1);
  });

  test('is what was signed by the last change that entered, and leaves advisory findings out', async () => {
    const auditor = await backend.newOrganisation();
    const charts = [];
    for (const number of ['1', '2', '3']) {
      const review = await makeReview(auditor.person.id, number, 2);
      const [deleted] = review.verdicts;
      const finding = await findingChange(review, deleted!);
      const advisory = { ...finding, fields: { ...finding.fields, severity: 'advisory' } };
      await auditor.push([
        ...review.changes,
        changeOf('verdict', deleted!, { disposition: 'delete' }),
        number === '1' ? advisory : finding,
        signature(review),
      ]);
      charts.push((await read(auditor)).initial.raw.total);
      expect((await read(auditor)).initial.raw.total).toEqual(charts.at(-1));
    }
    // Each chart has one agreed and one deleted code; the first chart's deletion is advisory.
    expect(charts.map((total) => [total.charts, total.tally.agree, total.tally.delete])).toEqual([
      [1, 1, 0],
      [2, 2, 1],
      [3, 3, 2],
    ]);
  });

  test('leaves out charts of a focused sample that was drawn before their review', async () => {
    const auditor = await backend.newOrganisation();
    const { id: me } = auditor.person;
    const reviews = [await makeReview(me, '1'), await makeReview(me, '2'), await makeReview(me, '3')];
    for (const review of reviews) await auditor.push([...review.changes, signature(review)]);
    expect((await read(auditor)).initial.raw.total.charts).toBe(3);
    const focused = (key: string, madeAt: number) =>
      changeOf('sample', backend.id(), {
        ...drawnSample,
        design: { kind: 'focused', focus: {}, size: 'all', reason: 'High-dollar' },
        madeBy: me,
        madeAt,
        assignments: [{ key, auditor: me, second: null }],
      } as Change['fields']);
    expect(codes(await auditor.push([focused('1', 1), focused('2', Date.UTC(2027, 0, 1))]))).toEqual([
      null,
      null,
    ]);
    const { encounterIds } = (await read(auditor)).initial.raw.total;
    expect(new Set(encounterIds)).toEqual(new Set([reviews[1]!.encounter, reviews[2]!.encounter]));
  });

  test('has the figures that a browser computes of the same records', async () => {
    const auditor = await backend.newOrganisation();
    const reviews = await Promise.all(
      demoCharts.slice(0, 20).map((chart, i) => demoReview(chart, auditor.person.id, 1_000 + i)),
    );
    for (const review of reviews)
      expect(codes(await auditor.push(reviewChanges(review))).filter(Boolean)).toEqual([]);
    const at = (stage: Stage) => {
      const own = signedReviews(recordsOf(reviews), stage);
      return { raw: scorecard(own, 'raw'), vendor: scorecard(own, 'vendor') };
    };
    const written = { initial: at('initial'), final: at('final') };
    expect(await read(auditor)).toEqual(JSON.parse(JSON.stringify(written)));
  });
});
