// Where words lean to a side or speak of impact beside the question: titles, signatures, indicators, yes or no.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { neutralTitle } from '../../../../lib/queries/compliance/neutral-title.ts';
import { noImpactWords } from '../../../../lib/queries/compliance/no-impact-words.ts';
import { noSteering } from '../../../../lib/queries/compliance/no-steering.ts';
import { nonLeading } from '../../../../lib/queries/compliance/non-leading.ts';
import { yesNoPurpose } from '../../../../lib/queries/compliance/yes-no-purpose.ts';
import {
  buildQuery,
  cite,
  clinical,
  note,
  nurse,
  openEnd,
  option,
  yesNo,
} from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const told = (breaches: ReturnType<typeof ask>) => breaches.map(({ level, field }) => [level, field]);

describe('Q05', () => {
  const earlier = (pertinence: string) => ({
    indicators: [
      note('n', 'Septic shock, on norepinephrine', 4),
      cite('p', 'Creatinine 0.9', 'Clinic note', 'attending', 2, { encounter: 'prior', pertinence }),
    ],
  });

  it('asks for a reason where an earlier finding is said to prove something', () => {
    for (const why of [
      'This is consistent with a renal insult',
      'Please document the renal insult',
      'Baseline before the pneumonia',
    ])
      expect(told(ask(nonLeading, earlier(why))), why).toContainEqual(['justify', 'indicators']);
    for (const why of ['Baseline creatinine', 'Baseline before the septic shock'])
      expect(ask(nonLeading, earlier(why)), why).toEqual([]);
  });

  it('asks for a reason where a typed indicator asks for words, or is of working papers', () => {
    const typed = (text: string, source = 'Progress note') => ({
      indicators: [{ ...note('n', text, 4), source }],
    });
    expect(told(ask(nonLeading, typed('Please document the renal insult in your note')))).toEqual([
      ['justify', 'indicators'],
    ]);
    for (const one of [typed('Creatinine 2.4', 'CDI worksheet'), typed('Coder’s findings: creatinine 2.4')])
      expect(told(ask(nonLeading, one))).toEqual([['justify', 'indicators']]);
    const [paper] = typed('Creatinine 2.4', 'CDI worksheet').indicators;
    expect(
      ask(nonLeading, { indicators: [{ ...paper!, anchor: { exact: 'Creatinine 2.4' } as never }] }),
    ).toEqual([]);
  });

  it('says of each phrase what it does', () => {
    const question =
      'Please document the renal insult in your note. We believe that the kidneys were affected.';
    const found = ask(nonLeading, { question }).map(({ happened }) => happened);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/asks for a given answer to be written\.$/);
    expect(found[1]).not.toMatch(/asks for a given answer/);
  });
});

describe('Q06', () => {
  const of = (parts: Partial<Query>) => ask(noImpactWords, parts);

  it('reads what yes or no is about', () => {
    expect(told(of(yesNo('poa', 'Higher DRG', 'n', [note('n', 'Sepsis', 4)])))).toEqual([['block', 'yesNo']]);
  });

  it('tells of the clinical sense where it may be meant, and of none where not', () => {
    const question = (said: string) => of({ question: `What accounts for the rise? ${said}` })[0];
    const kept = question('PSI class IV was recorded in the pneumonia severity index.');
    expect(kept?.happened).toMatch(/It may mean .+ here\.$/);
    expect(kept?.mend).toContain('give the clinical sense');
    const taken = question('PSI 10 applies.');
    expect(taken?.happened).not.toContain('It may mean');
    expect(taken?.mend).toMatch(/^Take it out/);
    // Its sense is looked for within 60 characters, not anywhere.
    const far =
      'The fluids that were given on the first and on the second day are told in the notes of both days. ';
    expect(question(`PSI 10 applies. ${far}A pneumonia severity index was made.`)?.level).toBe('block');
  });

  it('finds two words in either order, and of one within another the longer', () => {
    for (const question of ['Does reimbursement follow the DRG?', 'Does the DRG change reimbursement?'])
      expect(of({ question }), question).toHaveLength(2);
    const within = 'Which MS-DRG is it?';
    expect(wordsAt(within, of({ question: within }))).toEqual(['MS-DRG']);
  });

  it('asks for a reason for a word in a signature, but for the calling of an auditor', () => {
    const author = (credential: string) => ({
      author: { name: 'Dana Reyes', credential, contact: 'ext. 4410' },
    });
    expect(told(of(author('RN, DRG validation')))).toEqual([['justify', 'author']]);
    expect(of(author('Auditor'))).toEqual([]);
    expect(told(of(author('External auditor')))).toEqual([['justify', 'author']]);
    expect(of(author('PSI, pneumonia severity index desk'))).toEqual([]);
    // Name and credential are two, whatever they would spell together.
    expect(of({ author: { name: 'Dana D', credential: 'RG', contact: '' } })).toEqual([]);
    expect(told(of({ recipient: { name: 'DRG desk', role: 'attending' } }))).toEqual([
      ['justify', 'recipient'],
    ]);
    expect(of({ recipient: null })).toEqual([]);
  });

  it('asks for a reason for a word that was typed as an indicator', () => {
    expect(told(of({ indicators: [note('n', 'Reimbursement depends on it', 4)] }))).toEqual([
      ['justify', 'indicators'],
    ]);
  });
});

describe('Q07', () => {
  it.each([
    ['Coder question on renal function', 'Coder'],
    ['Coders ask: renal function', 'Coders'],
    ['Coding of renal function', 'Coding'],
    ['Urgent: renal function', 'Urgent'],
    ['Renal function, urgently', 'urgently'],
    ['Immediate: renal function', 'Immediate'],
    ['Renal function, immediately', 'immediately'],
    ['Renal function need answer', 'need answer'],
    ['Renal function needs response', 'needs response'],
    ['Renal function needs your documentation', 'needs your documentation'],
    ['Renal function!', '!'],
  ])('asks for a reason for a title that urges: %s', (title, words) => {
    const found = ask(neutralTitle, { title });
    expect(told(found)).toEqual([['justify', 'title']]);
    expect(wordsAt(title, found)).toEqual([words]);
  });
});

describe('Q14', () => {
  const tear = {
    ...{ topic: 'post-op-complication', title: 'Intraoperative finding clarification' },
    question: 'A serosal tear was oversewn. Please clarify its clinical significance.',
    indicators: [cite('t', 'Serosal tear oversewn', 'Operative note', 'surgeon', 3)],
  };
  const complication = clinical('Complication of the procedure', 't');
  const inherent = clinical('Inherent to the procedure', 't');
  const plain = clinical('Serosal tear', 't');
  const of = (options: Query['options'], parts: Partial<Query> = {}) =>
    told(ask(noSteering, { ...tear, options: [...options, ...openEnd], ...parts }));
  const held = [['block', 'options']];

  it('takes an answer without a word on it for either side', () => {
    expect(of([complication, plain])).toEqual([]);
    expect(of([inherent, plain])).toEqual([]);
    expect(of([complication, clinical('Iatrogenic injury', 't')])).toEqual([]);
  });

  it('takes another cause for no second side', () => {
    expect(of([complication, clinical('Tear due to adhesions', 't')])).toEqual(held);
  });

  it('takes answers that deny for the side that it is none', () => {
    expect(of([option('not-significant', 'Not significant')])).toEqual(held);
    expect(of([option('ruled-out', 'Tear ruled out')])).toEqual(held);
    expect(of([option('integral', 'Part of the operation')])).toEqual(held);
    expect(of([complication, option('ruled-out', 'Tear ruled out')])).toEqual([]);
  });

  it('asks an open query for no sides', () => {
    expect(of([inherent], { format: 'open' })).toEqual([]);
  });

  it('holds a title that leans, and a sentence only where it asks', () => {
    const both = [complication, inherent];
    expect(of(both, { title: 'Unavoidable tear' })).toEqual([['block', 'title']]);
    expect(of(both, { question: 'The tear was unavoidable. Please clarify its significance.' })).toEqual([]);
    expect(of(both, { question: 'Was the tear unavoidable?' })).toEqual([['block', 'question']]);
    for (const said of ['not an early device complication', 'not a complication'])
      expect(of(both, { question: `Was the tear inherent, ${said}?` }), said).toEqual([
        ['block', 'question'],
      ]);
  });

  it('says nothing of what is expected where no complication is asked about', () => {
    expect(ask(noSteering, { question: 'Was the creatinine rise expected?' })).toEqual([]);
    expect(ask(noSteering)).toEqual([]);
  });
});

describe('Q11', () => {
  const ejection = cite('e', 'Heart failure', 'Progress note', 'attending', 3);
  const of = (target: string, indicators = [ejection], parts: Partial<Query> = {}) =>
    ask(yesNoPurpose, {
      ...{ title: 'Cardiac finding', question: 'Was it present?' },
      ...yesNo('documented-diagnosis', target, 'e', indicators),
      ...parts,
    }).map(({ happened }) => happened);

  it('lets a yes add no acuity, degree or kind to what providers wrote', () => {
    const adds = (words: string) => [`Yes or no would add “${words}”, which no provider documented.`];
    expect(of('Heart failure')).toEqual([]);
    expect(of('Acute heart failure')).toEqual(adds('acute'));
    expect(of('Systolic heart failure')).toEqual(adds('systolic'));
    expect(of('Diastolic heart failure')).toEqual(adds('diastolic'));
    expect(of('Acute heart failure, acute systolic')).toEqual(adds('acute, systolic'));
    expect(of('Heart failure', [ejection], { question: 'Was it acute?' })).toEqual(adds('acute'));
  });

  it('lets it say what a provider’s report says, not what a nurse’s does', () => {
    const report = (by: 'radiologist' | 'nursing') => [
      ejection,
      cite('r', 'Acute systolic function loss', 'Echo', by, 3),
    ];
    expect(of('Acute systolic heart failure', report('radiologist'))).toEqual([]);
    expect(of('Acute systolic heart failure', report('nursing'))).toHaveLength(1);
  });

  it('reads title, question and answers for what nobody documented, but for quotations and the record’s own words', () => {
    const added = [ejection, nurse('w', 'Looks septic: sepsis suspected', 3)];
    expect(of('Heart failure', added, { question: 'Was the pneumonia present?' })).toHaveLength(1);
    expect(of('Heart failure', added, { question: 'Was “sepsis suspected” present?' })).toEqual([]);
    expect(of('Heart failure', added)).toEqual([]);
  });

  it('lets a conflict be about what one side denies, by two statements of providers', () => {
    const denied = cite('c', 'Sepsis', 'Consult', 'consultant', 4, { mention: 'negated' });
    const again = note('d', 'Fever', 3);
    const conflict = (indicators: Query['indicators']) =>
      ask(yesNoPurpose, {
        ...{ title: 'Two notes', question: 'Was sepsis present?' },
        ...yesNo('conflict', 'Sepsis', 'c', indicators),
      });
    expect(conflict([denied, again])).toEqual([]);
    expect(conflict([denied])).toHaveLength(1);
    expect(conflict([denied, nurse('n', 'Sepsis screen', 4)])).toHaveLength(1);
    expect(conflict([note('a', 'Cough', 2), note('b', 'Fever', 3)])).toHaveLength(1);
  });

  it('is asked of yes or no alone', () => {
    expect(ask(yesNoPurpose)).toEqual([]);
    expect(
      ask(yesNoPurpose, { ...buildQuery(), format: 'yes-no', yesNo: null, title: 'Finding', options: [] }),
    ).toEqual([]);
  });
});
