// What happens to a review after it was signed, as the backend keeps it: each step once, in order, by who may.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { educationId } from '../../../lib/model/education.ts';
import { reviewStepId } from '../../../lib/model/review-step.ts';
import type { Scorecard, Stage } from '../../../lib/review/scorecard.ts';
import type { Step } from '../../../lib/review/worksheet-life.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { answer, day, outcome, step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { changeOf, findingChange, makeReview, type Review, signature } from './review-changes.ts';

onBothDatabases('a step of a review', (backend) => {
  const total = async (caller: Caller, stage: Stage) => {
    const answered = await (await caller.send('GET', paths.scorecard)).json();
    const made = answered as Record<Stage, { raw: Scorecard }>;
    return made[stage].raw.total;
  };

  /** Three lines: one agreed, two deleted, with their findings; signed. */
  async function signedReview() {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    const review = await makeReview(auditor.person.id, '1', 3);
    const [second, last] = review.verdicts.slice(1) as [string, string];
    const signed = await auditor.push([
      ...review.changes,
      changeOf('verdict', second, { disposition: 'delete' }),
      changeOf('verdict', last, { disposition: 'delete' }),
      await findingChange(review, second),
      await findingChange(review, last),
      signature(review),
    ]);
    expect(codes(signed).filter(Boolean)).toEqual([]);
    const keys = ['CPT 99001 #1', 'CPT 99002 #1'] as const;
    return { auditor, colleague, review, keys, findings: [second, last] as const };
  }

  const stepOf = async (
    { worksheet, encounter }: Review,
    number: number,
    { step: kind, by, ...more }: Step,
  ): Promise<Change> =>
    changeOf('review-step', await reviewStepId(worksheet, number), {
      ...step(kind, by, more),
      worksheetId: worksheet,
      encounterId: encounter,
      number,
    } as Change['fields']);

  test('an overturned dispute changes the final figure and keeps the initial one', async () => {
    const { auditor, colleague, review, keys } = await signedReview();
    const me = auditor.person.id;
    const release = step('release', me, { at: backend.time, dueAt: backend.time + 5 * day });
    const disputed = step('answer', me, { answers: [answer(keys[0], 'It is billed.'), answer(keys[1])] });
    const decide = (by: string) => step('reconsider', by, { outcomes: [outcome(keys[0])] });

    expect(codes(await auditor.push([await stepOf(review, 1, release)]))).toEqual([null]);
    expect(codes(await auditor.push([await stepOf(review, 2, disputed)]))).toEqual([null]);
    expect(await total(auditor, 'final')).toMatchObject({ charts: 0 });
    expect(codes(await auditor.push([await stepOf(review, 3, decide(me))]))).toEqual(['own-findings']);
    const named = await stepOf(review, 3, decide(me));
    expect(codes(await colleague.push([named]))).toEqual(['not-your-step']);
    const both = [
      await stepOf(review, 3, decide(colleague.person.id)),
      await stepOf(review, 4, step('finalise', colleague.person.id)),
    ];
    expect(codes(await colleague.push(both))).toEqual([null, null]);

    // Three lines: one agreed, two deleted. One deletion was overturned: agreed 2, deleted 1.
    // All opportunities a / (a + r + o + d): 1 / 3 at first, 2 / 3 in the end.
    const all = (figures: { method: string; numerator: number; denominator: number }[]) =>
      figures.filter((f) => f.method === 'all-opportunities').map((f) => [f.numerator, f.denominator]);
    const [initial, final] = [await total(auditor, 'initial'), await total(auditor, 'final')];
    expect(initial).toMatchObject({ charts: 1, tally: { agree: 1, delete: 2 } });
    expect(final).toMatchObject({ charts: 1, tally: { agree: 2, delete: 1 } });
    expect([all(initial.figures), all(final.figures)]).toEqual([[[1, 3]], [[2, 3]]]);
  });

  test('is taken once: of two people at the same place the second is told', async () => {
    const { auditor, colleague, review } = await signedReview();
    const at = backend.time;
    const release = (by: string) => step('release', by, { at, dueAt: at + 5 * day });
    const first = await stepOf(review, 1, release(auditor.person.id));
    expect(codes(await auditor.push([first]))).toEqual([null]);
    const second = await stepOf(review, 1, release(colleague.person.id));
    expect(codes(await colleague.push([second]))).toEqual(['step-taken']);
    // Sent again, as after a lost answer, it is what it was.
    expect(codes(await auditor.push([first]))).toEqual([null]);
  });

  test('that deems it accepted goes by the backend’s clock', async () => {
    const { auditor, review } = await signedReview();
    const me = auditor.person.id;
    const at = backend.time;
    const release = step('release', me, { at, dueAt: at + 5 * day });
    const deemed = step('deem-accepted', me, { at: at + 6 * day });
    expect(codes(await auditor.push([await stepOf(review, 1, release)]))).toEqual([null]);
    expect(codes(await auditor.push([await stepOf(review, 2, deemed)]))).toEqual(['too-early']);
    backend.time += 5 * day;
    // The session may have ended in five days: signing in again is not what is tried here.
    const again = await backend.newPerson(auditor.person.organisation);
    const later = { ...deemed, by: again.person.id };
    expect(codes(await again.push([await stepOf(review, 2, later)]))).toEqual([null]);
    expect(await total(again, 'final')).toMatchObject({ charts: 1, tally: { agree: 1, delete: 2 } });
  });

  test('belongs to a worksheet that is known, and to its encounter', async () => {
    const { auditor, review } = await signedReview();
    const hold = step('hold', auditor.person.id, { reason: 'Query open.' });
    const stranger = await makeReview(auditor.person.id, '2');
    expect(codes(await auditor.push([await stepOf(stranger, 1, hold)]))).toEqual(['no-worksheet']);
    const elsewhere = { ...review, encounter: stranger.encounter };
    expect(codes(await auditor.push([await stepOf(elsewhere, 1, hold)]))).toEqual(['wrong-encounter']);
    expect(codes(await auditor.push([await stepOf(review, 1, hold)]))).toEqual([null]);
  });

  test('opens the way to education, which waits for what is final', async () => {
    const { auditor, colleague, review, keys, findings } = await signedReview();
    const me = auditor.person.id;
    const at = backend.time;
    const item = async (verdict: string, madeBy: string) =>
      changeOf('education', await educationId(verdict), {
        worksheetId: review.worksheet,
        encounterId: review.encounter,
        verdictId: verdict,
        coder: 'Coder 1',
        topic: 'unsupported',
        lesson: 'Code what is documented.',
        citation: '',
        madeBy,
        madeAt: at,
        dueAt: at + 10 * day,
        acknowledged: null,
        reaudit: null,
        removed: false,
      });
    expect(codes(await auditor.push([await item(findings[0], me)]))).toEqual(['not-final']);
    const way = [
      step('release', me, { at, dueAt: at + 5 * day }),
      step('answer', me, { answers: [answer(keys[0]), answer(keys[1], 'It is billed.')] }),
    ];
    for (const [i, each] of way.entries())
      expect(codes(await auditor.push([await stepOf(review, i + 1, each)]))).toEqual([null]);
    const { id } = colleague.person;
    const decided = [
      await stepOf(review, 3, step('reconsider', id, { outcomes: [outcome(keys[1])] })),
      await stepOf(review, 4, step('finalise', id)),
    ];
    expect(codes(await colleague.push(decided))).toEqual([null, null]);
    expect(codes(await auditor.push([await item(findings[0], id)]))).toEqual(['not-your-item']);
    expect(codes(await auditor.push([await item(findings[1], me)]))).toEqual(['not-final']);
    expect(codes(await auditor.push([await item(findings[0], me)]))).toEqual([null]);
    const read = changeOf('education', await educationId(findings[0]), {
      acknowledged: { by: 'Coder 1', at: at + day },
    });
    expect(codes(await colleague.push([read]))).toEqual([null]);
  });
});

onBothDatabases('a rationale', (backend) => {
  test('is written by its owner alone', async () => {
    const owner = await backend.newOrganisation();
    const other = await backend.newPerson(owner.person.organisation);
    const id = backend.id();
    const fields = {
      title: 'No exam',
      text: 'No exam is documented.',
      citation: '',
      category: null,
      owner: owner.person.id,
      shared: true,
      removed: false,
    };
    expect(codes(await other.push([changeOf('rationale', id, fields)]))).toEqual(['not-your-rationale']);
    expect(codes(await owner.push([changeOf('rationale', id, fields)]))).toEqual([null]);
    const changed = changeOf('rationale', id, { text: 'Another.' });
    expect(codes(await other.push([changed]))).toEqual(['not-your-rationale']);
    const taken = changeOf('rationale', id, { owner: other.person.id });
    expect(codes(await other.push([taken]))).toEqual(['fixed-field']);
  });
});
