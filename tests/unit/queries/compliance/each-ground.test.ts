// Q05, one by one: the grounds and remarks by which an answer argues for itself, the papers of those who ask, and what of
// a question that leads is said beside it.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { nonLeading } from '../../../../lib/queries/compliance/non-leading.ts';
import { cite, clinical, note, nurse, openEnd, yesNo } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

describe('an answer', () => {
  // Of a question that does not itself say what the answer does.
  const question = 'What accounts for the creatinine rise?';
  const of = (text: string) =>
    wordsAt(text, ask(nonLeading, { question, options: [clinical(text, 'cr'), ...openEnd] }));

  it.each([
    ['Azotemia given fluids', 'given'],
    ['Azotemia based on values', 'based on'],
    ['Azotemia as evidenced by values', 'as evidenced by'],
    ['Azotemia, since it rose', ', since it rose'],
    ['Azotemia,since it rose', ',since it rose'],
    ['Azotemia, which resolved', ', which resolved'],
    ['Azotemia, as told', ', as told'],
    ['Azotemia, where it rose', ', where it rose'],
    ['Azotemia, whereas it rose', ', whereas it rose'],
    ['Azotemia, because it rose: ___', ', because it rose:'],
    ['Azotemia (all fluids were held overnight)', '(all fluids were held overnight)'],
    ['Azotemia (in 2 of 3 values)', '(in 2 of 3 values)'],
    ['The usual azotemia', 'usual'],
    ['Azotemia, usually', 'usually'],
    ['Azotemia (per labs', '(per labs'],
    ['Azotemia - range', '- range'],
    ['Azotemia - it fit', '- it fit'],
    ['Azotemia - it fits the values', '- it fits the values'],
    ['Azotemia - it does fit the values', '- it does fit the values'],
    ['Azotemia - favored', '- favored'],
    ['Azotemia - favoured by two', '- favoured by two'],
    ['Azotemia - all values by nursing of the floor', '- all values by nursing of the floor'],
  ])('gives grounds: %s', (text, words) => {
    expect(of(text)).toEqual([words]);
  });

  it.each([
    ...['Azotemia given with meals', 'Azotemia given 3 days', 'Azotemia, forgiven'],
    ...['Azotemia based on:', 'Azotemia based on ___', 'Azotemia based on :', 'Azotemia based on (list)'],
    ...['Azotemia based on the following:', 'Azotemia based on the following :'],
    ...['Azotemia based on clinical indicators:', 'Azotemia based on clinical indicators :'],
    ...['Azotemia, which is the cause', 'Azotemia, as well as uremia', 'Azotemia, ascending'],
    ...['Azotemia (fluids held)', 'Azotemia (all fluids held)', 'Azotemia (all or none of the fluids)'],
    ...[
      'Azotemia (please tell which one it was)',
      'Azotemia (with a cause: ___ )',
      'Azotemia (one of/all of them)',
    ],
    ...[
      'Azotemia (per ___)',
      'Azotemia (labs per ___)',
      'Azotemia - per type to specify',
      'Azotemia - renal',
    ],
  ])('gives none: %s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('an indicator of the papers of those who ask', () => {
  const of = (source: string) =>
    ask(nonLeading, { indicators: [{ ...note('n', 'Creatinine 2.4', 4), source }] }).length;

  it.each([
    ...['CDI worksheet', 'Coding worksheets', 'DRG work sheet', 'Coder review', 'Coder reviews'],
    ...['Coder’s notes', 'Query note', 'CDI finding', 'CDI findings', 'Encoder summary', 'Encoder'],
    ...[
      'Computer-assisted coding',
      'Computer assisted coding',
      'CAC prompt',
      'CAC suggests',
      'CAC suggestion',
    ],
  ])('is one: %s', (source) => {
    expect(of(source)).toBe(1);
  });

  it.each(['Progress note', 'Code blue sheet', 'CAC score', 'Decoder ring', 'Nursing review'])(
    'is none: %s',
    (source) => {
      expect(of(source)).toBe(0);
    },
  );
});

describe('what is said beside a question that leads', () => {
  const argued = 'It would be in the interest of the patient. What accounts for the creatinine rise?';
  const fields = (parts: Partial<Query>) =>
    ask(nonLeading, parts).map(({ level, field }) => `${level} ${field}`);

  it('is told with an answer or a title that leads, and let be where the question itself does', () => {
    expect(fields({ question: argued })).toEqual(['justify question']);
    expect(fields({ question: argued, title: 'Please confirm the contrast event' })).toEqual([
      'block title',
      'justify question',
    ]);
    expect(fields({ question: `${argued} Would you agree with the values below?` })).toEqual([
      'block question',
    ]);
  });

  it('may name in an earlier finding what a nurse documented', () => {
    const prior = cite('p', 'Creatinine 0.9', 'Clinic note', 'attending', 2, {
      ...{ encounter: 'prior' as const, pertinence: 'Baseline before the pneumonia' },
    });
    expect(ask(nonLeading, { indicators: [prior, nurse('n', 'Pneumonia', 4)] })).toEqual([]);
    expect(ask(nonLeading, { indicators: [prior, nurse('n', 'Cough', 4)] })).toMatchObject([
      { happened: expect.stringMatching(/^“pneumonia” tells/) },
    ]);
  });
});

describe('yes or no', () => {
  const parts = yesNo('documented-diagnosis', 'Adenocarcinoma', 'p', [
    cite('p', 'Adenocarcinoma', 'Pathology', 'pathologist', 3),
    note('m', 'Colon mass resected', 2),
  ]);
  const of = (question: string) => wordsAt(question, ask(nonLeading, { ...parts, question }));

  it.each([
    ...[
      'pathology report',
      'pathologist',
      'final pathology report',
      'radiology report',
      'radiologist’s reading',
    ],
    ...['imaging', 'biopsy', 'cytology', 'consult', 'consultant', 'cardiology reading', 'cardiologist'],
  ])('asks of agreement with the %s', (report) => {
    expect(of(`A mass was resected. Do you agree with the ${report}?`)).toEqual([]);
    expect(of(`A mass was resected. Would you agree with the ${report}?`)).toEqual(['Would you agree']);
  });

  it('asks of no other agreement, whatever it asks besides', () => {
    expect(of('Do you agree with the coder?')).toEqual(['Do you agree']);
    expect(of('Would you agree? Do you agree with the pathology report?')).toEqual(['Would you agree']);
  });

  it('names what a rule of its own lets it, whatever else is offered', () => {
    const options = [...parts.options, clinical('Sepsis', 'm')];
    const question = 'Was sepsis present?';
    expect(ask(nonLeading, { ...parts, options, question })).toEqual([]);
    expect(ask(nonLeading, { format: 'multiple-choice', options, question })).not.toEqual([]);
  });
});
