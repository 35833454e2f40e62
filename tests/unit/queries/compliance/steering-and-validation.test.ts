// Complications, diagnoses that findings do not bear out, queries after billing, and their second approval.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { needsApproval } from '../../../../lib/queries/compliance/approval.ts';
import { clinicalValidation } from '../../../../lib/queries/compliance/clinical-validation.ts';
import { complicationTopics } from '../../../../lib/queries/compliance/complication.ts';
import { noSteering } from '../../../../lib/queries/compliance/no-steering.ts';
import { notAfterLoss } from '../../../../lib/queries/compliance/not-after-loss.ts';
import {
  buildQuery,
  cite,
  clinical,
  note,
  nurse,
  openEnd,
  option,
  ruledOut,
} from '../../../fixtures/queries/build-query.ts';
import { soundQueries } from '../../../fixtures/queries/sound-queries.ts';
import { ask, wordsAt } from './ask-rule.ts';

const tear = {
  topic: 'post-op-complication',
  title: 'Intraoperative finding clarification',
  question: 'A serosal tear was oversewn. Please clarify its clinical significance.',
  indicators: [cite('t', 'Serosal tear oversewn', 'Operative note', 'surgeon', 3)],
};
const complication = clinical('Complication of the procedure', 't');
const inherent = clinical('Inherent to the procedure', 't');

describe('Q14', () => {
  const of = (...options: Query['options']) =>
    ask(noSteering, { ...tear, options: [...options, ...openEnd] });

  it('passes both sides', () => {
    expect(of(complication, inherent)).toEqual([]);
    expect(of(complication, option('integral', 'Integral to the procedure'))).toEqual([]);
    expect(of(complication, clinical('Due to underlying disease: ___', 't'))).toEqual([]);
  });

  it('holds one side only', () => {
    expect(of(inherent)).toHaveLength(1);
    expect(of(inherent, clinical('Expected, not a complication', 't'))).toHaveLength(1);
    expect(of(complication)).toHaveLength(1);
  });

  it.each([
    'Please clarify that the tear was inherent to the lysis of adhesions.',
    'Was the tear unavoidable?',
    'Please document the tear as incidental.',
  ])('holds: %s', (question) => {
    expect(
      ask(noSteering, { ...tear, question, options: [complication, inherent, ...openEnd] }),
    ).toHaveLength(1);
  });

  it('passes a question that names both', () => {
    const question = 'Was the tear a complication of the procedure, inherent to it, or something else?';
    expect(ask(noSteering, { ...tear, question, options: [complication, inherent, ...openEnd] })).toEqual([]);
  });
});

describe('Q15', () => {
  const sound: Partial<Query> = {
    reason: 'diagnosis-without-indicators',
    indicators: [note('dx', 'Acute respiratory failure', 2), nurse('s', 'SpO2 96% on room air', 2)],
    options: [
      clinical('Acute respiratory failure confirmed: ___', 'dx', 'dx'),
      ruledOut('Acute respiratory failure ruled out'),
      ...openEnd,
    ],
  };

  it('passes a diagnosis cited with findings and both outcomes', () => {
    expect(ask(clinicalValidation, sound)).toEqual([]);
    expect(ask(clinicalValidation, { ...sound, coder: null, format: 'multiple-choice' })).toEqual([]);
    expect(ask(clinicalValidation, { reason: 'specificity', coder: 'vendor-17' })).toEqual([]);
  });

  it.each<[string, Partial<Query>]>([
    ['of a coder', { coder: 'vendor-17' }],
    ['that cannot be ruled out', { options: sound.options!.filter(({ kind }) => kind !== 'ruled-out') }],
    ['that cannot be confirmed', { options: sound.options!.filter(({ kind }) => kind !== 'clinical') }],
    ['of a diagnosis that is not cited', { indicators: [sound.indicators![1]!, nurse('t', 'RR 14', 2)] }],
    ['without a finding', { indicators: [sound.indicators![0]!] }],
  ])('holds one %s', (_, parts) => {
    expect(ask(clinicalValidation, { ...sound, ...parts })).not.toEqual([]);
  });
});

describe('Q22', () => {
  const timing = 'post-bill';

  it.each(['The days were denied.', 'The payer removed it.', 'We plan to appeal.'])('holds: %s', (said) => {
    const question = `${said} What accounts for the creatinine rise?`;
    expect(wordsAt(question, ask(notAfterLoss, { timing, question })).length).toBeGreaterThan(0);
  });

  it('passes a question about the record', () => {
    expect(ask(notAfterLoss, { timing })).toEqual([]);
    expect(ask(notAfterLoss, { timing, question: 'The two notes differ. Which stage applies?' })).toEqual([]);
    expect(
      ask(notAfterLoss, { timing: 'concurrent', question: 'Patient claims he fell. What was found?' }),
    ).toEqual([]);
  });
});

describe('a second approval', () => {
  const policy = { approvalTopics: ['sepsis'] };

  it.each([
    ['post-op-complication', 'concurrent', true],
    ['device-link', 'retrospective', true],
    ['sepsis', 'concurrent', true],
    ['aki', 'post-bill', true],
    ['aki', 'retrospective', false],
    ['own', 'concurrent', false],
  ] as const)('for %s, %s: %s', (topic, timing, needed) => {
    expect(needsApproval(buildQuery({ topic, timing }), policy)).toBe(needed);
  });

  const contested = soundQueries.filter(({ query }) => complicationTopics.includes(query.topic));
  const asOwn = (query: Query) => needsApproval({ ...query, topic: 'own' }, { approvalTopics: [] });

  it('is not escaped by calling a query about a complication one’s own', () => {
    expect(contested.length).toBeGreaterThan(2);
    expect(contested.filter(({ query }) => !asOwn(query)).map(({ name }) => name)).toEqual([]);
    for (const question of [
      'Was the durotomy inadvertent or inherent to the procedure?',
      'In your clinical judgment, how does the ileus relate to the bowel resection?',
      'Was the pneumothorax a complication of the line placement?',
      'Please clarify the clinical significance of the accidental puncture of the bladder.',
    ])
      expect(asOwn(buildQuery({ question })), question).toBe(true);
  });

  it('is asked of hardly any other sound query', () => {
    const others = soundQueries.filter(
      ({ query }) => !complicationTopics.includes(query.topic) && query.timing !== 'post-bill',
    );
    // Hematuria after a catheter was placed, asked about as its effect.
    expect(others.filter(({ query }) => asOwn(query)).map(({ name }) => name)).toEqual([
      'post-operative delirium: yes/no cause',
    ]);
    for (const question of [
      'Is the neuropathy a complication of the diabetes?',
      'Is the ulcer related to pressure or to venous disease?',
      'Was the ventilator support an expected part of recovery?',
    ])
      expect(asOwn(buildQuery({ question })), question).toBe(false);
  });
});
