// What an answer rests on, by whom it was written and when; and how many things one question asks.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { nonLeading } from '../../../../lib/queries/compliance/non-leading.ts';
import { oneQuestion } from '../../../../lib/queries/compliance/one-question.ts';
import { optionsSupported } from '../../../../lib/queries/compliance/options-supported.ts';
import { priorEncounters } from '../../../../lib/queries/compliance/prior-encounters.ts';
import { yesNoOptions } from '../../../../lib/queries/compliance/yes-no-options.ts';
import {
  cite,
  clinical,
  lab,
  note,
  nurse,
  openEnd,
  option,
  yesNo,
  yesOrNo,
} from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

describe('Q04', () => {
  const of = (options: Query['options'], indicators: Query['indicators']) =>
    ask(optionsSupported, { options: [...options, ...openEnd], indicators }).map(({ level, happened }) => [
      level,
      happened.replace(/“[^”]*”/, '…'),
    ]);
  const sodium = lab('n', 'Sodium 121', 3);

  it('passes an answer that an indicator supports, that a provider documented, or that denies', () => {
    expect(of([clinical('Hyponatremia', 'n')], [sodium])).toEqual([]);
    expect(of([clinical('Sepsis', '', 's')], [note('s', 'Sepsis due to cholangitis', 3)])).toEqual([]);
    expect(of([clinical('No sepsis', '')], [sodium])).toEqual([]);
    // Ways out rest on nothing.
    expect(of([option('not-significant', 'Not significant')], [sodium])).toEqual([]);
  });

  it('holds one that nothing supports, or only what is denied', () => {
    expect(of([clinical('Hyponatremia', '')], [sodium])).toEqual([
      ['block', 'No cited indicator supports ….'],
    ]);
    expect(of([clinical('Hyponatremia', 'x')], [sodium])).toEqual([
      ['block', 'No cited indicator supports ….'],
    ]);
    const denied = { ...note('n', 'No fever', 3), mention: 'negated' as const };
    expect(of([clinical('Hyponatremia', 'n')], [denied])).toEqual([
      ['block', '… is supported only by findings that the record denies.'],
    ]);
    expect(of([clinical('Hyponatremia', 'n m')], [denied, { ...sodium, id: 'm' }])).toEqual([]);
  });

  it('holds one that is said to be documented and is not', () => {
    const claimed = clinical('Sepsis', '', 's');
    expect(of([claimed], [sodium])).toEqual([
      ['block', '… is said to be documented in an indicator that is not cited.'],
    ]);
    expect(of([claimed], [nurse('s', 'Sepsis', 3)])).toEqual([
      ['block', '… is said to be documented, but not by a provider.'],
    ]);
    expect(of([claimed], [note('s', 'Bacteremia', 3)])).toEqual([
      ['block', 'The passage that is said to document … does not state it.'],
    ]);
  });

  it('asks for a reason for one that rests on the past alone, unless it is one of the past', () => {
    const rests = [['justify', '… rests on the past history alone.']];
    for (const text of ['History of stroke', 'PMH: stroke', 'Past history: stroke', 'h/o stroke'])
      expect(of([clinical('Stroke', 'h')], [note('h', text, 3)]), text).toEqual(rests);
    const old = { ...note('h', 'Stroke in 2019', 3), mention: 'historical' as const };
    expect(of([clinical('Stroke', 'h')], [old])).toEqual(rests);
    expect(of([clinical('Stroke', 'h w')], [old, note('w', 'Stroke, new weakness', 3)])).toEqual([]);
    for (const text of ['Old stroke', 'History of stroke', 'Sequelae of stroke', 'Prior stroke'])
      expect(of([clinical(text, 'h')], [old]), text).toEqual([]);
  });
});

describe('Q12', () => {
  it('names each answer that is missing in its words', () => {
    const parts = yesNo('poa', 'Sepsis', 'l', [lab('l', 'Lactate 4.1', 2)]);
    expect(ask(yesNoOptions, { ...parts, options: [] }).map(({ mend }) => mend)).toEqual([
      'Add “Yes” to the answers.',
      'Add “No” to the answers.',
      'Add “Other (please specify)” to the answers.',
      'Add “Unable to determine” to the answers.',
    ]);
    expect(ask(yesNoOptions, { ...parts, yesNo: null, options: yesOrNo })).toEqual([]);
    const laden = yesOrNo.with(2, option('other', 'Septic shock'));
    expect(ask(yesNoOptions, { ...parts, options: laden })).toMatchObject([{ part: laden[2]!.id }]);
  });
});

describe('Q13', () => {
  const of = (parts: Partial<Query>) =>
    ask(priorEncounters, parts).map(({ level, field, part }) => [level, field, part]);
  const prior = (id: string, more: Partial<Query['indicators'][number]> = {}) =>
    cite(id, 'Creatinine 0.9', 'Clinic note', 'attending', 1, {
      ...{ encounter: 'prior', pertinence: 'Baseline creatinine', ...more },
    });
  const now = lab('cr', 'Creatinine 2.4', 4);

  it('asks of what is of an earlier stay its date, and why it matters', () => {
    expect(of({ indicators: [now, prior('p')] })).toEqual([]);
    expect(of({ indicators: [now, prior('p', { date: null })] })).toEqual([['block', 'indicators', 'p']]);
    for (const pertinence of ['', 'baseline'])
      expect(of({ indicators: [now, prior('p', { pertinence })] })).toEqual([['justify', 'indicators', 'p']]);
  });

  it('holds a query that rests on an earlier stay alone, and answers that do', () => {
    expect(of({ indicators: [prior('p')], options: openEnd })).toEqual([['block', 'indicators', null]]);
    const old = clinical('Chronic kidney disease', 'p');
    const both = { indicators: [now, prior('p')] };
    expect(of({ ...both, options: [old, ...openEnd] })).toEqual([['block', 'options', old.id]]);
    expect(of({ ...both, options: [old, clinical('Acute kidney injury', 'cr'), ...openEnd] })).toEqual([]);
    expect(of({ ...both, options: [clinical('Acute kidney injury', 'cr p'), ...openEnd] })).toEqual([]);
    expect(of({ indicators: [], options: openEnd })).toEqual([]);
  });

  it.each([
    ['last spring', 'Dialysis was given last spring. What is the diagnosis?'],
    ['last admission', 'Dialysis was given at the last admission. What is the diagnosis?'],
    ['last hospitalization', 'Dialysis was given in the last hospitalization. What is the diagnosis?'],
    ['previous visits', 'Dialysis was given in previous visits. What is the diagnosis?'],
    ['years ago', 'Dialysis was given years ago. What is the diagnosis?'],
    ['in 2019', 'Dialysis was given in 2019. What is the diagnosis?'],
    ['old records', 'Old records tell of dialysis. What is the diagnosis?'],
  ])('asks for a reason where a question speaks of an earlier time: %s', (words, question) => {
    expect(wordsAt(question, ask(priorEncounters, { question })).map((one) => one.toLowerCase())).toEqual([
      words,
    ]);
    expect(of({ question, indicators: [now, prior('p')] })).toEqual([]);
  });

  it('does not where the record itself speaks of that time', () => {
    const question = 'Dialysis was given in 2019. What is the diagnosis?';
    expect(of({ question, indicators: [now, note('d', 'Dialysis 2019', 4)] })).toEqual([]);
  });

  it('asks for a reason for values of long before their document, or of another stay', () => {
    // 60 days before 4 March 2026 is 3 January; a day before that is of another stay.
    for (const [text, held] of [
      ['Creatinine 3.1 on 1/2/2026', true],
      ['Creatinine 3.1 on 01/03/2026', false],
      ['Creatinine 3.1 on 2026-01-02', true],
      ['Creatinine 3.1 on 2026-01-03', false],
      ['Creatinine 3.1 on 1/2/2026, 2.4 on 3/4/2026', false],
    ] as const)
      expect(of({ indicators: [lab('cr', text, 4)] }), text).toEqual(
        held ? [['justify', 'indicators', 'cr']] : [],
      );
    const dated = (date: string) => [now, { ...nurse('o', 'Dark urine', 4), date }];
    expect(of({ indicators: dated('2026-01-02') })).toEqual([['justify', 'indicators', 'o']]);
    expect(of({ indicators: dated('2026-01-03') })).toEqual([]);
    expect(of({ indicators: [now, prior('p', { date: '2020-01-03' })] })).toEqual([]);
  });
});

describe('Q05', () => {
  const report = (by: string) => ({
    ...yesNo('documented-diagnosis', 'Adenocarcinoma', 'p', [
      cite('p', 'Adenocarcinoma', 'Pathology', 'pathologist', 3),
    ]),
    ...{ title: 'Colon lesion', question: `Do you agree with the ${by}?` },
  });

  it.each([
    'pathology report',
    'pathologist',
    'radiologist',
    'radiology reading',
    'final surgical pathology report',
    'post-operative imaging',
    'biopsy',
    'cytology',
    'consult',
    'consultant',
    'cardiology reading',
    'cardiologist',
  ])('lets yes or no be asked about agreeing with the %s', (by) => {
    expect(ask(nonLeading, report(by))).toEqual([]);
    expect(ask(nonLeading, { question: report(by).question })).toHaveLength(1);
  });

  it('not with anybody else, nor before something else', () => {
    for (const by of ['coder', 'diagnosis', 'very last and final surgical pathology report'])
      expect(ask(nonLeading, report(by)), by).toHaveLength(1);
  });

  it('lets a yes or no name what is documented, where a choice may not', () => {
    const question = 'Was the patient treated for adenocarcinoma?';
    expect(ask(nonLeading, { ...report(''), question })).toEqual([]);
    expect(ask(nonLeading, { question })).not.toEqual([]);
  });

  it.each([
    'Prerenal azotemia as evidenced by the urine sodium',
    'Prerenal azotemia, which fits the course',
    'Prerenal azotemia (supported by nursing)',
    'Prerenal azotemia, as usual',
    'Prerenal azotemia based on the fluids given',
  ])('asks for a reason for an answer that brings its grounds: %s', (text) => {
    const one = clinical(text, 'cr');
    const found = ask(nonLeading, { options: [one, ...openEnd] }).filter(({ field }) => field === 'options');
    expect(found).toMatchObject([{ level: 'justify', part: one.id }]);
  });
});

describe('Q23', () => {
  const of = (question: string, more: Partial<Query> = {}) =>
    ask(oneQuestion, { question, ...more }).map(({ level, field }) => [level, field]);

  it('lets a further question depend on the first, whatever it names', () => {
    for (const question of [
      'Was the AKI present on admission? If anemia was, what is its type?',
      'Was the AKI present on admission? And if anemia was, what is its type?',
      'Was the AKI present on admission? Should anemia be, what is its type?',
      '“Was the AKI present?” (If anemia was, what is its type?)',
    ])
      expect(of(question), question).not.toContainEqual(['block', 'question']);
    expect(of('Was the AKI present on admission? What is the type of anemia, if any?')).toContainEqual([
      'block',
      'question',
    ]);
  });

  it('takes a question that says that it is another for one, unless it takes up the first', () => {
    expect(of('What is the cause of the rise? Separately, what was the fluid for?')).toEqual([
      ['block', 'question'],
    ]);
    expect(of('What is the cause of the rise? Also, what is its stage?')).toEqual([]);
    // The first is none of a second matter, whatever word it begins with.
    expect(of('Additionally, what is the cause of the rise?')).toEqual([]);
  });

  it('asks for a reason for three questions, or two that have nothing to do with each other', () => {
    expect(of('What rose? What is its cause? Which stage is it?')).toEqual([['justify', 'question']]);
    expect(of('What is the cause of the rise? Which stage is it?')).toEqual([]);
  });
});
