// One question a query, and none that is answered already.

import { describe, expect, it } from 'vitest';
import { oneQuestion } from '../../../../lib/queries/compliance/one-question.ts';
import { note } from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

describe('Q23', () => {
  it.each([
    'Please specify the acuity of the heart failure and the stage of the CKD.',
    'What caused the AKI? Also, what is the type of the anemia?',
    'Please clarify the pneumonia organism. Additionally, please specify the malnutrition degree.',
    'Please clarify the type of shock and whether the encephalopathy was toxic.',
  ])('holds: %s', (question) => {
    expect(ask(oneQuestion, { question })).toMatchObject([{ level: 'block', field: 'question' }]);
  });

  it.each([
    'Please clarify the type and acuity of the heart failure.',
    'What relationship, if any, exists between the AKI and vancomycin?',
    'Was the pneumonia present on admission? If not, when did it begin?',
    'Please clarify whether the wound is a pressure injury, its stage and whether it was present on admission.',
    'CKD and anemia are documented. What is the cause of the anemia?',
  ])('passes: %s', (question) => {
    expect(ask(oneQuestion, { question })).toEqual([]);
  });

  it('holds a title of two matters', () => {
    expect(ask(oneQuestion, { title: 'Heart failure and CKD clarification' })).toHaveLength(1);
    expect(ask(oneQuestion, { title: 'Relationship of heart failure and CKD' })).toEqual([]);
    expect(ask(oneQuestion, { title: 'Type and acuity of heart failure' })).toEqual([]);
  });

  it('asks a reason where the name of the heart failure gives its type', () => {
    const indicators = [note('h', 'HFrEF, diurese', 2)];
    const question = 'Please specify the type of heart failure.';
    expect(ask(oneQuestion, { indicators, question })).toMatchObject([{ level: 'justify' }]);
    const acuity = 'Please specify the acuity of the heart failure.';
    expect(ask(oneQuestion, { indicators, question: acuity })).toEqual([]);
    expect(ask(oneQuestion, { indicators: [note('h', 'CHF', 2)], question })).toEqual([]);
  });

  it('asks a reason where the classification presumes the link', () => {
    const indicators = [note('d', 'Type 2 diabetes; CKD stage 3b', 2)];
    const question = 'Is the CKD related to diabetes? Please clarify.';
    expect(ask(oneQuestion, { indicators, question })).toMatchObject([{ level: 'justify' }]);
    expect(ask(oneQuestion, { indicators, question, reason: 'conflicting' })).toEqual([]);
    expect(ask(oneQuestion, { indicators, question: 'What is the stage of the CKD?' })).toEqual([]);
  });
});
