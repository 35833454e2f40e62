// Questions and titles that lead, and those that ask for a judgement in nearly the same words.

import { describe, expect, it } from 'vitest';
import { nonLeading } from '../../../../lib/queries/compliance/non-leading.ts';
import { cite, clinical, note, nurse, openEnd, yesNo } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const leads = [
  'Please document the renal insult in your note.',
  'Can you please add the missing renal diagnosis of contrast injury?',
  'Would you agree with the values below?',
  'Don’t you think that the creatinine rise is relevant?',
  'The values meet KDIGO criteria. What is the diagnosis?',
  'The urine sediment is consistent with a renal insult. Please clarify.',
  'The creatinine rise should be documented as a diagnosis. Which one?',
  'We believe that the kidneys were affected. What is the diagnosis?',
  'It appears to have been caused by contrast. Please clarify.',
  'Is it possible that the patient has a renal diagnosis?',
  'Please consider adding a renal diagnosis.',
  'Please clarify that the renal function was impaired.',
  'Please review the values and add the diagnosis of contrast nephropathy.',
  'The creatinine rise was significant, wasn’t it?',
  'Please select the first option.',
  'Please use the term “injury” in your note.',
  'What condition (e.g. AKI) accounts for the creatinine rise?',
];

const asksOnly = [
  'Please clarify the clinical significance of the creatinine rise.',
  'Please document your clinical judgement of the creatinine rise.',
  'Please document in the progress note the diagnosis, if any, that was treated with fluids.',
  'Please confirm or rule out a renal condition and specify its cause.',
  'Please add an addendum with your response. What accounts for the creatinine rise?',
  'Documentation appears to be incomplete about renal function. Please clarify.',
  'Your response should be documented in the record. What accounts for the creatinine rise?',
  'What diagnosis, if any, do these findings suggest to you?',
  'That a question is asked does not imply that any answer is expected. Please clarify the renal findings.',
];

describe('Q05', () => {
  it.each(leads)('holds: %s', (question) => {
    const found = ask(nonLeading, { question });
    expect(found).not.toEqual([]);
    for (const { level, field } of found) expect([level, field]).toEqual(['block', 'question']);
  });

  it.each(asksOnly)('passes: %s', (question) => {
    expect(ask(nonLeading, { question })).toEqual([]);
  });

  it('points at the words as they were written', () => {
    const question = 'Creatinine rose. Would  you\u200B agree with nephrology?';
    expect(wordsAt(question, ask(nonLeading, { question }))).toEqual(['Would  you\u200B agree']);
  });

  it('reads the title too', () => {
    const [found] = ask(nonLeading, { title: 'Please confirm the contrast event' });
    expect(found).toMatchObject({ field: 'title', span: { start: 0, end: 14 } });
  });

  it('lets the record be quoted word for word', () => {
    const question = 'The film reads “opacity consistent with infection”. What is being treated?';
    const film = cite('f', 'RLL opacity consistent with infection', 'Chest film', 'radiologist', 2);
    expect(ask(nonLeading, { question, indicators: [film] })).toEqual([]);
    expect(ask(nonLeading, { question })).toHaveLength(1);
  });

  it.each(['☑ Prerenal azotemia', 'Prerenal azotemia (most likely)', '[x] Prerenal azotemia'])(
    'holds an answer that is singled out: %s',
    (text) => {
      const [found] = ask(nonLeading, { options: [clinical(text, 'cr'), ...openEnd] });
      expect(found).toMatchObject({ field: 'options', part: clinical(text, '').id });
    },
  );

  it('passes a question that names every answer alike', () => {
    expect(
      ask(nonLeading, {
        question: 'Was the creatinine rise acute kidney injury, prerenal azotemia, or something else?',
      }),
    ).toEqual([]);
  });

  it('lets be told what a dietitian found, but not asked for', () => {
    const parts = {
      indicators: [cite('rd', 'Severe malnutrition', 'Nutrition assessment', 'dietitian', 3)],
      options: [clinical('Severe malnutrition', 'rd'), clinical('Moderate malnutrition', 'rd'), ...openEnd],
    };
    const told = 'The dietitian assessed severe malnutrition. What is the nutritional diagnosis, if any?';
    expect(ask(nonLeading, { ...parts, question: told })).toEqual([]);
    expect(ask(nonLeading, { ...parts, question: 'Was this severe malnutrition?' })).toHaveLength(1);
  });

  it('lets yes or no be asked of a pathologist’s or radiologist’s report', () => {
    const parts = yesNo('documented-diagnosis', 'Adenocarcinoma', 'p', [
      cite('p', 'Adenocarcinoma', 'Pathology', 'pathologist', 3),
      note('m', 'Colon mass resected', 2),
    ]);
    const agree = 'Do you agree with the pathology report of 03/03?';
    expect(ask(nonLeading, { ...parts, question: agree })).toEqual([]);
    expect(ask(nonLeading, { question: agree })).toHaveLength(1);
  });

  it('holds an open question for a diagnosis that nobody documented', () => {
    const open = { format: 'open', options: [], indicators: [nurse('s', 'SpO2 82%', 2)] } as const;
    const asked = { ...open, indicators: [...open.indicators], options: [] };
    expect(ask(nonLeading, { ...asked, question: 'Was respiratory failure treated?' })).toHaveLength(1);
    expect(ask(nonLeading, { ...asked, question: 'What condition was treated?' })).toEqual([]);
  });
});
