// What a liaison sees of the charts that were released to their vendor, and what they say to it.

import { expect, test } from 'vitest';
import { asFields } from '../../../lib/model/as-fields.ts';
import { educationId } from '../../../lib/model/education.ts';
import { instructionStepId, payerInstructionId } from '../../../lib/model/payer-instruction.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { pullAnswer } from '../../../lib/sync/wire.ts';
import { buildInstruction, toldOf } from '../../fixtures/payers/instructions.ts';
import { day, outcome, step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { changeOf } from './review-changes.ts';
import {
  liaisonOf,
  notedPages,
  releasedReview,
  type SignedReview,
  signInOnPage,
  stepChange,
} from './vendor-page-steps.ts';

const dispute = {
  'answer-0': 'dispute',
  'reason-0': 'It is billed with the visit.',
  'documents-0': 'ED note of 2 January',
  'answer-1': 'accept',
};

onBothDatabases('the vendor pages', (backend) => {
  async function start() {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    const review = await releasedReview(backend, auditor);
    const account = await liaisonOf(backend, auditor.person.organisation);
    const browser = await signInOnPage(backend, account);
    return { auditor, colleague, review, account, browser, chart: `/vendor/charts/${review.worksheet}` };
  }
  const stepsOf = async (caller: Caller, { worksheet }: SignedReview) =>
    (await caller.pull()).changes
      .filter(({ kind, fields }) => kind === 'review-step' && fields.worksheetId === worksheet)
      .map(({ fields, author }) => ({ ...fields, author }) as Record<string, unknown>);

  test('show a finding with its codes, reasons and quote, and nothing else of the patient', async () => {
    const { browser, chart } = await start();
    expect((await browser.go(chart)).status).toBe(200);
    for (const shown of [
      'ACCT-',
      '2 Jan 2026',
      'Coder 1',
      '99001',
      'Deleted',
      'Not supported by documentation',
      'Major',
    ])
      expect(browser.text).toContain(shown);
    expect(browser.text).toContain('Nothing in the note supports it.');
    expect(browser.text).toContain('no distress');
    expect(browser.text).toContain('10 Jan 2026');
    // Name, record number, birth date, what stands around the quote, and the page's own words of a line.
    await browser.go('/vendor/charts');
    const list = browser.text;
    await browser.go(chart);
    for (const hidden of ['Doe', 'MRN-', '1951', 'SECRET-', 'Visit “é”', 'ehr.example'])
      expect([list, browser.text].some((text) => text.includes(hidden))).toBe(false);
  });

  test('take accept and dispute with reason and documents, in the liaison’s own name', async () => {
    const { auditor, account, review, browser, chart } = await start();
    const sent = await browser.send(chart, `${chart}/answer`, dispute);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${chart}?done=answer`]);
    const [, taken] = await stepsOf(auditor, review);
    expect(taken).toMatchObject({
      step: 'answer',
      author: account.caller.person.id,
      by: account.caller.person.id,
      vendorPerson: 'Lena Ortiz',
      answers: [
        {
          lineKey: review.keys[0],
          answer: 'dispute',
          reason: 'It is billed with the visit.',
          documents: 'ED note of 2 January',
        },
        { lineKey: review.keys[1], answer: 'accept', reason: '', documents: '' },
      ],
    });
    // As the extension reads it: one change that it cannot read would stop its pulling for good.
    expect(pullAnswer.safeParse(await auditor.pull()).error).toBeUndefined();
    await browser.go(`${chart}?done=answer`);
    expect(browser.text).toContain('Your answer was taken.');
    expect(browser.text).toContain('You disputed it.');
    expect(browser.text).not.toContain('<button type="submit">Send the answer');
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
    expect(await notedPages(backend, auditor.person.organisation)).toEqual(['read', 'answered', 'read']);
  });

  test('say what is missing, keep what was typed, and take nothing half', async () => {
    const { auditor, review, browser, chart } = await start();
    const none = {
      'answer-0': 'dispute',
      'reason-0': '',
      'answer-1': 'accept',
      'reason-1': 'kept <b>words</b>',
    };
    const answered = await browser.send(chart, `${chart}/answer`, none);
    expect([answered.status, browser.text.includes('disputed without a reason')]).toEqual([422, true]);
    expect(browser.text).toContain('kept &lt;b&gt;words&lt;/b&gt;');
    const silent = await browser.send(chart, `${chart}/answer`, { 'answer-0': 'accept' });
    expect([silent.status, browser.text.includes('Finding 2 has no answer')]).toEqual([422, true]);
    const long = { ...dispute, 'reason-0': 'x'.repeat(4001) };
    expect((await browser.send(chart, `${chart}/answer`, long)).status).toBe(422);
    expect(await stepsOf(auditor, review)).toHaveLength(1);
  });

  test('show the decision and take the second level once, with a reason', async () => {
    const { auditor, colleague, review, browser, chart } = await start();
    await browser.send(chart, `${chart}/answer`, dispute);
    const upheld = step('reconsider', colleague.person.id, { outcomes: [outcome(review.keys[0], 'upheld')] });
    expect(codes(await colleague.push([await stepChange(review, 3, upheld)]))).toEqual([null]);
    await browser.go(chart);
    expect(browser.text).toContain('Upheld.');
    expect(browser.text).toContain('Read again.');
    const asked = { 'answer-0': 'dispute', 'reason-0': 'The note says so.' };
    expect((await browser.send(chart, `${chart}/escalate`, asked)).status).toBe(422);
    const whole = { ...asked, reason: 'The guideline was read otherwise.' };
    expect((await browser.send(chart, `${chart}/escalate`, whole)).status).toBe(303);
    expect((await stepsOf(auditor, review)).at(-1)).toMatchObject({
      step: 'escalate',
      reason: 'The guideline was read otherwise.',
      vendorPerson: 'Lena Ortiz',
      answers: [{ lineKey: review.keys[0], answer: 'dispute', reason: 'The note says so.' }],
    });
    expect((await browser.send(chart, `${chart}/escalate`, whole)).status).toBe(422);
  });

  test('leave out what a colleague overturned before the vendor was told', async () => {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    const review = await releasedReview(backend, auditor, { released: false });
    const checked = step('peer-check', colleague.person.id, { outcomes: [outcome(review.keys[0])] });
    const told = step('release', auditor.person.id, { at: backend.time, dueAt: backend.time + day });
    await colleague.push([await stepChange(review, 1, checked)]);
    expect(codes(await auditor.push([await stepChange(review, 2, told)]))).toEqual([null]);
    const browser = await signInOnPage(backend, await liaisonOf(backend, auditor.person.organisation));
    await browser.go(`/vendor/charts/${review.worksheet}`);
    expect([browser.text.includes('99001'), browser.text.includes('99002')]).toEqual([false, true]);
    expect(browser.text).toContain('1 finding');
  });

  test('are only for reviews that were released, of the vendor by whatever spelling', async () => {
    const { auditor, review, browser } = await start();
    const spelled = await releasedReview(backend, auditor, { vendor: '  ACME ' });
    const unreleased = await releasedReview(backend, auditor, { released: false });
    const others = await releasedReview(backend, auditor, { vendor: 'Northgate' });
    await browser.go('/vendor/charts');
    const listed = (one: SignedReview) => browser.text.includes(one.worksheet);
    expect([review, spelled, unreleased, others].map(listed)).toEqual([true, true, false, false]);
  });

  test('note that an education item was read, once, in the liaison’s name', async () => {
    const { auditor, review, browser, chart } = await start();
    await browser.send(chart, `${chart}/answer`, { 'answer-0': 'accept', 'answer-1': 'accept' });
    const item = await educationId(review.verdicts[1]!);
    const made = changeOf('education', item, {
      worksheetId: review.worksheet,
      encounterId: review.encounter,
      verdictId: review.verdicts[1]!,
      coder: 'Coder 1',
      topic: 'unsupported',
      lesson: 'Code what is documented.',
      citation: '',
      madeBy: auditor.person.id,
      madeAt: backend.time,
      dueAt: backend.time + 10 * day,
      acknowledged: null,
      reaudit: null,
      removed: false,
    });
    expect(codes(await auditor.push([made]))).toEqual([null]);
    await browser.go('/vendor/education');
    expect(browser.text).toContain('Code what is documented.');
    for (let n = 0; n < 2; n += 1)
      expect((await browser.send('/vendor/education', `/vendor/education/${item}`, {})).status).toBe(303);
    const changes = (await auditor.pull()).changes.filter(({ record }) => record === item);
    expect(changes.slice(1).map(({ fields }) => fields)).toEqual([
      { acknowledged: { by: 'Lena Ortiz', at: backend.time } },
    ]);
  });

  test('show the payer instructions that the vendor was told, and acknowledge for it alone', async () => {
    const { auditor, browser } = await start();
    const leader = await backend.newPerson(auditor.person.organisation, 'revenue-cycle-leader');
    const by = leader.person.id;
    const instruction = buildInstruction({ madeBy: by, madeAt: backend.time, from: '2027-01-01' });
    const told = { ...toldOf(instruction, 1, { by }), vendor: 'ACME', on: '2026-01-05' };
    const other = { ...toldOf(instruction, 2, { by }), vendor: 'Northgate', on: '2026-01-05' };
    const pushed = await leader.push([
      changeOf('payer-instruction', await payerInstructionId(instruction.key, 1), asFields(instruction)),
      changeOf('payer-instruction-step', await instructionStepId(instruction.key, 1, 1), asFields(told)),
      changeOf('payer-instruction-step', await instructionStepId(instruction.key, 1, 2), asFields(other)),
    ]);
    expect(codes(pushed)).toEqual([null, null, null]);
    const of = { of: instruction.key, version: '1' };
    for (let n = 0; n < 2; n += 1)
      expect((await browser.send('/vendor/instructions', '/vendor/instructions', of)).status).toBe(303);
    const steps = (await leader.pull()).changes.filter(({ kind }) => kind === 'payer-instruction-step');
    expect(steps.slice(2).map(({ fields }) => fields)).toMatchObject([
      { step: 'acknowledged', vendor: 'ACME', person: 'Lena Ortiz', number: 3 },
    ]);
    await browser.go('/vendor/instructions');
    expect(browser.text).not.toContain('Northgate');
    const stranger = await signInOnPage(
      backend,
      await liaisonOf(backend, auditor.person.organisation, 'Third'),
    );
    expect((await stranger.send('/vendor/instructions', '/vendor/instructions', of)).status).toBe(404);
  });

  test('count the vendor’s own released charts, and no others', async () => {
    const { auditor, browser, chart } = await start();
    await releasedReview(backend, auditor, { vendor: 'Northgate' });
    await releasedReview(backend, auditor, { released: false });
    await browser.send(chart, `${chart}/answer`, { 'answer-0': 'accept', 'answer-1': 'accept' });
    await browser.go('/vendor/figures');
    // One chart: three lines, one agreed, two deleted. All opportunities: 1 / 3.
    expect(browser.text).toContain('Accuracy over 1 charts, 1 of them final');
    expect(browser.text).toContain('33.3 %');
  });
});
