// One question a query, and none that is answered already.

import { describe, expect, it } from 'vitest';
import { oneQuestion } from '../../../../lib/queries/compliance/one-question.ts';
import { note } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

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
    expect(ask(oneQuestion, { title: 'Heart failure and CKD clarification' })).toMatchObject([
      { level: 'block', field: 'title' },
    ]);
    expect(ask(oneQuestion, { title: 'Relationship of heart failure and CKD' })).toEqual([]);
    expect(ask(oneQuestion, { title: 'Type and acuity of heart failure' })).toEqual([]);
  });

  it('asks a reason for a title of a diagnosis and another body system', () => {
    const title = 'Pneumonia and wound clarification';
    const found = ask(oneQuestion, { title });
    expect(found).toMatchObject([{ level: 'justify', field: 'title' }]);
    expect(wordsAt(title, found)).toEqual(['and wound clarification']);
    expect(ask(oneQuestion, { title: 'Pneumonia and oxygen requirement' })).toEqual([]);
  });

  it.each([
    ...[
      'relation',
      'relationship',
      'link',
      'linkage',
      'association',
      'conflict',
      'conflicting notes',
      'cause',
    ],
    ...['causation', 'etiology', 'etiologies'],
  ])('takes a title for one matter that asks of two their: %s', (word) => {
    expect(ask(oneQuestion, { title: `Heart failure and CKD: ${word}` })).toEqual([]);
  });

  it.each([
    ...['and', ', and', 'as well as', 'plus', 'and also', 'also', ', also', ', also,', 'in addition'],
    ...['secondly,', 'while you are at it,'],
  ])('holds a request that is joined by: %s', (join) => {
    const second = `${join} please specify the type of the anemia.`;
    const question = `Please clarify the stage of the CKD${join.startsWith(',') ? '' : ' '}${second}`;
    expect(wordsAt(question, ask(oneQuestion, { question }))).toEqual([second]);
  });

  it.each(['and the underlying type', 'and the long-standing type', 'and etiology', 'and their etiology'])(
    'holds one that is joined without a verb: %s',
    (joined) => {
      const question = `Please clarify the stage of the CKD ${joined} of the anemia.`;
      const found = ask(oneQuestion, { question });
      expect(found).toMatchObject([{ level: 'block' }]);
      expect(wordsAt(question, found)).toEqual([`${joined} of the anemia.`]);
    },
  );

  it.each(['Second, please specify the wound depth.', 'Secondly, please specify the wound depth.'])(
    'holds one that is counted: %s',
    (second) => {
      const question = `What caused the CKD? ${second}`;
      const found = ask(oneQuestion, { question });
      expect(found).toMatchObject([{ level: 'block' }]);
      expect(wordsAt(question, found)).toEqual([second]);
    },
  );

  it('holds the third of three questions that shares nothing with the first', () => {
    const question = 'What stage is the CKD? What is the anemia of CKD? What type is the anemia?';
    const found = ask(oneQuestion, { question });
    expect(found).toMatchObject([{ level: 'block' }]);
    expect(wordsAt(question, found)).toEqual(['What type is the anemia?']);
  });

  it.each([
    // What is told, asked on a condition, or asked of the two together, is no second question.
    'CKD is documented. What is the type of the anemia?',
    'Anemia is documented and the stage of the CKD is 3. What is the cause of the anemia?',
    'The CKD is documented, and what is the cause of the anemia?',
    'Please specify the stage of the CKD, and if anemia was treated, its type.',
    'Please clarify the stage of the CKD with anemia and please specify the type of the anemia.',
  ])('does not hold: %s', (question) => {
    expect(ask(oneQuestion, { question }).filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('asks a reason for a second matter', () => {
    const second = ', and what was the transfusion treating?';
    const question = `What was the potassium treating${second}`;
    const found = ask(oneQuestion, { question });
    expect(found).toMatchObject([{ level: 'justify', field: 'question' }]);
    expect(wordsAt(question, found)).toEqual([second]);
  });

  it('asks a reason for two diagnoses that are joined, unless it is asked how they relate', () => {
    const question = 'Can the CHF and the anemia be specified?';
    expect(wordsAt(question, ask(oneQuestion, { question }))).toEqual(['anemia']);
    for (const reason of ['cause-and-effect', 'conflicting'] as const)
      expect(ask(oneQuestion, { question, reason })).toEqual([]);
    expect(ask(oneQuestion, { question, reason: null })).toHaveLength(1);
  });

  it('asks a reason for a further question that does not take up the first', () => {
    const first = 'What accounts for the creatinine rise?';
    for (const second of ['Was the creatinine high?', 'Did the creatinine fall?'])
      expect(ask(oneQuestion, { question: `${first} ${second}` }), second).toMatchObject([
        { level: 'justify', field: 'question', happened: 'Several questions are asked.' },
      ]);
    for (const word of [
      ...['specificity', 'specific', 'clarification', 'significance', 'relation', 'relationship', 'finding'],
      ...['findings', 'type', 'baseline', 'source'],
    ])
      expect(ask(oneQuestion, { question: `${first} Was the creatinine a ${word}?` }), word).toEqual([]);
  });

  it('asks a reason where the name of the heart failure gives its type', () => {
    const indicators = [note('h', 'HFrEF, diurese', 2)];
    const question = 'Please specify the type of heart failure.';
    expect(ask(oneQuestion, { indicators, question })).toMatchObject([{ level: 'justify' }]);
    const acuity = 'Please specify the acuity of the heart failure.';
    expect(ask(oneQuestion, { indicators, question: acuity })).toEqual([]);
    expect(ask(oneQuestion, { indicators: [note('h', 'CHF', 2)], question })).toEqual([]);
    for (const reason of ['conflicting', 'diagnosis-without-indicators'] as const)
      expect(ask(oneQuestion, { indicators, question, reason })).toEqual([]);
    const other = 'Please specify the type of the anemia.';
    expect(ask(oneQuestion, { indicators, question: other })).toEqual([]);
  });

  it('asks a reason where the classification presumes the link', () => {
    const indicators = [note('d', 'Type 2 diabetes; CKD stage 3b', 2)];
    const question = 'Is the CKD related to diabetes? Please clarify.';
    expect(ask(oneQuestion, { indicators, question })).toMatchObject([{ level: 'justify' }]);
    expect(ask(oneQuestion, { indicators, question, reason: 'conflicting' })).toEqual([]);
    expect(ask(oneQuestion, { indicators, question: 'What is the stage of the CKD?' })).toEqual([]);
    for (const link of ['complications', 'etiologies'])
      expect(
        ask(oneQuestion, { indicators, question: `Which ${link} of diabetes has the CKD?` }),
      ).toHaveLength(1);
  });
});
