// The words in which care is blamed, excused or billed, one by one: each alone decides, in each of its forms.

import { describe, expect, it } from 'vitest';
import { concernsComplication, offersComplication } from '../../../../lib/queries/compliance/complication.ts';
import { noSteering } from '../../../../lib/queries/compliance/no-steering.ts';
import { notAfterLoss } from '../../../../lib/queries/compliance/not-after-loss.ts';
import { cite, clinical, openEnd } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const complication = 'Complication of the procedure';

describe('Q14, an answer', () => {
  /** How the only answers that are offered lean. */
  const lean = (...texts: string[]) =>
    ask(noSteering, {
      ...{ topic: 'post-op-complication', question: 'Please clarify the significance of the tear.' },
      title: 'Intraoperative finding',
      indicators: [cite('t', 'Serosal tear oversewn', 'Operative note', 'surgeon', 3)],
      options: [...texts.map((text) => clinical(text, 't')), ...openEnd],
    }).map(({ happened }) => (happened.startsWith('Every') ? 'excuses' : 'blames'));

  it.each([
    ...['Normal course', 'Normal postoperative course', 'Normal post-operative finding'],
    ...['Not complication', 'Not a complication', 'Not considered a complication', 'No relation to it'],
    ...['No relationship', 'No association', 'Not device-related', 'Not line related', 'Uncomplicated tear'],
    ...['Noncomplicated tear', 'Non-complicated tear', 'An alternative rather than complication'],
    'An alternative rather than a complication',
  ])('excuses: %s', (text) => {
    expect(lean(text)).toEqual(['excuses']);
  });

  it.each([
    ...['Result of the stapler', 'Resulting from the stapler', 'Resulted from the stapler', 'Linked to it'],
    ...['Device-related tear', 'Device related tear', 'Catheter-related tear', 'Catheter related tear'],
    ...['Line-related tear', 'Line related tear', 'Catheter-associated tear', 'Catheter associated tear'],
  ])('blames: %s', (text) => {
    expect(lean(text)).toEqual(['blames']);
  });

  it.each([
    ...['Serosal tear', 'Expectant care', 'Normal bowel', 'Not healed'],
    ...['Tear, no complicating factor', 'Not a complicating factor', 'Not an iatrogenic tear'],
  ])('does neither: %s', (text) => {
    expect(lean(text)).toEqual([]);
  });

  it.each([
    ...['drug', 'drugs', 'a new drug', 'the drug', 'an opioid', 'opioids', 'medication', 'medications'],
    ...['narcotic', 'narcotics', 'antibiotic', 'antibiotics', 'steroid', 'steroids', 'anticoagulation'],
    ...[
      'new drugs',
      'underlying fibrosis',
      'severe underlying fibrosis',
      'the underlying fibrosis',
      'disease',
    ],
    ...['chronic disease', 'heart disease', 'severe chronic disease', 'severe pre-existing infection'],
    ...['severe preexisting infection', 'adhesions', 'trauma'],
  ])('names a cause that is no second side: due to %s', (cause) => {
    expect(lean(complication, `Tear due to ${cause}`)).toEqual(['blames']);
  });

  it.each(['the stapler', 'retraction', 'drugstore stapler'])('blames a second time: due to %s', (cause) => {
    expect(lean(complication, `Tear due to ${cause}`)).toEqual([]);
  });
});

describe('Q14, a question about anything', () => {
  it.each([
    ...['need no complication code', 'needs no complication code', 'does not need a complication code'],
    ...['does not need an early complication code', 'without a complication code', 'not complication code'],
    ...['without an early complication code', 'without a post-op complication code', 'avoid complication'],
    ...[
      'avoid a complication',
      'prevent an injury',
      'avoid the complication',
      'avoid it being a complication',
    ],
    ...['remove this postoperative complication', 'keep the post-operative complication'],
    ...['just normal', 'just the normal', 'just a normal', 'just an expected', 'merely part of normal'],
    ...['simply a part of normal', 'falls on you', 'falls upon you', 'fall on the surgeon'],
    ...['blame on the surgeon', 'blamed on the surgeon', 'reflect on the surgeon', 'reflects on the surgeon'],
    ...[
      'rather than a complication',
      'not as a complication',
      'not a complication',
      'and not a complication',
    ],
    ...['not an intraoperative complication', 'not an intra-operative complication'],
    ...['not a postoperative complication', 'instead of a post-operative complication'],
  ])('leans: %s', (words) => {
    const question = `One could say ${words} here. What is your judgment?`;
    expect(wordsAt(question, ask(noSteering, { question }))).toEqual([words]);
  });

  it.each([
    ['The tear was expected and repaired. Please clarify.', 'was expected and repaired'],
    ['The tear was expected, and repaired. Please clarify.', 'was expected, and repaired'],
    ['Please clarify, as the tear was routine to repair', 'was routine to repair'],
    // What follows a comma, or lies farther, is another statement.
    ['The tear was expected and repaired, then watched. Please clarify.', null],
    ['The tear was expected to be repaired. Please clarify.', null],
    ['Please clarify whether or not the tear was expected and repaired.', null],
    ['The repair was expected and the abdomen was then closed in layers over a drain. What was it?', null],
  ])('leans by what was expected: %s', (question, words) => {
    expect(wordsAt(question, ask(noSteering, { question }))).toEqual(words ? [words] : []);
  });
});

describe('whether a query is about a complication', () => {
  const offered = (text: string) => offersComplication([{ kind: 'clinical', text }]);
  const asked = (question: string) =>
    concernsComplication({ topic: 'own', title: '', question, options: [] });

  it.each([
    ...['Complication of anesthesia', 'Complications of the repair', 'Complication of a repair'],
    ...[
      'Not a complication',
      'Not an early complication',
      'Surgical complication',
      'Procedural complication',
    ],
    ...['Postoperative complication', 'Post-operative complication', 'Intraoperative complication'],
    'Intra-operative complication',
  ])('is offered: %s', (text) => {
    expect(offered(text)).toBe(true);
  });

  it.each([
    ...['Complication of diabetes', 'Complication of the disease', 'Complications of a pregnancy'],
    ...['Surgical wound', 'Complication'],
  ])('is not offered: %s', (text) => {
    expect(offered(text)).toBe(false);
  });

  it.each([
    ...['Was there a postoperative complication?', 'Was it a peri-operative adverse event?'],
    ...['Was an intra-operative complication noted?', 'Was it inherent to the procedure?'],
    ...['Is it an integral part of the hip resection?', 'IATROGENIC TEAR?', 'Was it catheter related?'],
  ])('is asked: %s', (question) => {
    expect(asked(question)).toBe(true);
  });

  it.each([
    ...['Was there a postoperative fever?', 'Is it inherent to the disease?', 'Is there a complication?'],
    'Is pain an integral part of the disease?',
  ])('is not asked: %s', (question) => {
    expect(asked(question)).toBe(false);
  });

  it.each(['sepsis-device-link', 'device-link', 'post-op-complication'])('is by its topic: %s', (topic) => {
    expect(concernsComplication({ topic, title: '', question: '', options: [] })).toBe(true);
  });
});

describe('Q22', () => {
  const of = (said: string) => {
    const question = `We note ${said} here. What accounts for the rise?`;
    return wordsAt(question, ask(notAfterLoss, { timing: 'post-bill', question }));
  };

  it.each([
    ...['rebill', 're-billed', 'rebilling', 'resubmit', 're-submitted', 'resubmission', 're-submission'],
    ...['corrected claim', 'appeal', 'appealed', 'overturn', 'overturned', 'overpaid', 'overpayment'],
    ...['underpaid', 'underpayments', 'recoup', 'recoupment', 'takeback', 'take-back', 'rebuttal'],
    ...['claim', 'claims', 'denial', 'denials', 'payer', 'payers', 'payor', 'payors', 'insurer', 'insurers'],
    ...['auditor', 'auditors', 'audit', 'audits', 'insurance', 'billed', 'billing', 'remittance', 'Medicare'],
    ...['stay was denied', 'code has been removed', 'diagnosis is being disallowed', 'days were rejected'],
    ...[
      'recover loss',
      'regain the payment',
      'restore our lost code',
      'win back any money',
      'defend the DRG',
    ],
  ])('speaks of what was lost: %s', (words) => {
    expect(of(words)).toEqual([words]);
  });

  it.each([
    ...[
      'auditory loss',
      'a reclaimed airway',
      'the bill of health',
      'the stay was long',
      'restored perfusion',
    ],
    ...['recovered strength', 'fluids to recover', 'a corrected sodium'],
  ])('does not: %s', (words) => {
    expect(of(words)).toEqual([]);
  });
});
