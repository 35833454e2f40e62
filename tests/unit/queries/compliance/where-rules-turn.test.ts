// Where the rules on answers, on people and on time turn: one word, one mark or one missing value to this side or that.

import { describe, expect, it } from 'vitest';
import type { AuthorRole, Query } from '../../../../lib/model/query.ts';
import { outcomesOffered } from '../../../../lib/queries/compliance/clinical-validation.ts';
import { escapeOptions } from '../../../../lib/queries/compliance/escape-options.ts';
import { formatFits } from '../../../../lib/queries/compliance/format-fits.ts';
import { multipleChoiceOptions } from '../../../../lib/queries/compliance/multiple-choice-options.ts';
import { optionsSupported } from '../../../../lib/queries/compliance/options-supported.ts';
import { priorEncounters } from '../../../../lib/queries/compliance/prior-encounters.ts';
import { recipientNamed } from '../../../../lib/queries/compliance/recipient-named.ts';
import { verbalNoted } from '../../../../lib/queries/compliance/verbal-noted.ts';
import { yesNoPurpose } from '../../../../lib/queries/compliance/yes-no-purpose.ts';
import {
  cite,
  clinical,
  lab,
  note,
  nurse,
  openEnd,
  option,
  yesNo,
} from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

const cr = lab('cr', 'Creatinine 2.4 mg/dL', 4);
const aki = clinical('Acute kidney injury', 'cr');
const azotemia = clinical('Prerenal azotemia', 'cr');

describe('Q04', () => {
  const of = (text: string, indicators: Query['indicators']) =>
    ask(optionsSupported, { indicators, options: [clinical(text, indicators[0]!.id), ...openEnd] }).map(
      ({ happened }) => (/past history/.test(happened) ? 'past' : 'unrelated'),
    );

  it('takes what anyone wrote for what bears on an answer, and a value for a part of its finding', () => {
    expect(of('Pneumonia', [cr])).toEqual(['unrelated']);
    expect(of('Pneumonia', [cr, nurse('n', 'Pneumonia per RN', 4)])).toEqual([]);
    expect(of('Pneumonia', [{ ...cr, value: 'SpO2 82%' }])).toEqual([]);
    expect(of('Pneumonia and stroke', [cr])).toHaveLength(1);
  });

  it.each([
    ['History of stroke', ['past']],
    ['“Past history of stroke', ['past']],
    ['History of stroke; now aphasia', []],
    ['Aphasia after a history of stroke', []],
  ])('takes for the past: %s', (said, found) => {
    expect(of('Stroke', [note('s', said, 4)])).toEqual(found);
    for (const text of ['Sequela of stroke', 'Sequelae of stroke'])
      expect(of(text, [note('s', said, 4)])).toEqual([]);
  });
});

describe('Q08', () => {
  const yes = (text: string) =>
    ask(formatFits, { options: [aki, azotemia, clinical(text, 'cr'), ...openEnd] }).length;

  it.each(['Yes', '“Yes”', 'Yes.', 'Agree, acute', 'Correct - acute', 'False : chronic'])(
    'takes for yes or no: %s',
    (text) => {
      expect(yes(text)).toBe(1);
    },
  );

  it.each(['Injury: yes', 'Norepinephrine', 'No injury', 'True hyponatremia'])(
    'takes for none: %s',
    (text) => {
      expect(yes(text)).toBe(0);
    },
  );

  it('looks for what a template left open in what is asked, not in what is told of an earlier finding', () => {
    const pertinence = '{why it bears on this}';
    expect(ask(formatFits, { indicators: [{ ...cr, pertinence }] })).toEqual([]);
    expect(ask(formatFits, { title: pertinence })).toHaveLength(1);
  });
});

describe('Q09', () => {
  const of = (...texts: string[]) =>
    ask(multipleChoiceOptions, {
      options: [aki, azotemia, ...texts.map((text, n) => ({ ...option('other', text), id: String(n) }))],
    }).length;

  it('compares answers without a clinical word as they are written, but for capitals and space around', () => {
    expect(of('Not this', 'Not that')).toBe(0);
    expect(of('Not this', ' not This ')).toBe(1);
  });

  it('asks for the alternatives of a provider, not for every word beside them', () => {
    const indicators = [note('s', 'Stroke vs TIA overnight', 4)];
    const stroke = clinical('Stroke', 's');
    const of = (...options: Query['options']) => ask(multipleChoiceOptions, { indicators, options }).length;
    expect(of(stroke, clinical('TIA', 's'), ...openEnd)).toBe(0);
    expect(of(stroke, clinical('Seizure', 's'), ...openEnd)).toBe(1);
  });
});

describe('Q10', () => {
  const of = (...options: Query['options']) =>
    ask(escapeOptions, { options: [aki, azotemia, ...options] }).map(({ happened }) => happened);
  const [other, unable] = openEnd as [Query['options'][0], Query['options'][0]];

  it('names the way out that is missing', () => {
    expect(of(unable)).toEqual(['The answer “Other (please specify)” is not offered.']);
    expect(of(other)).toEqual(['The answer “Unable to determine” is not offered.']);
  });

  it.each(['An alternative', 'Alternatively: ___', 'Free text', 'Free-text', 'In your own words'])(
    'takes for another answer: %s',
    (text) => {
      expect(of(unable, option('other', text))).toEqual([]);
    },
  );

  it('holds each answer of many words by what it is called, and once', () => {
    const words = 'zebra giraffe lion';
    expect(of(other, unable, option('not-significant', `Unknown ${words}`))).toEqual([]);
    expect(of(other, option('unable', `Unknown ${words}`))).toEqual([
      expect.stringMatching(/says more than/),
    ]);
    expect(of(other, option('unable', words))).toEqual([expect.stringMatching(/names an answer/)]);
  });
});

describe('Q11', () => {
  const of = (parts: Partial<NonNullable<Query['yesNo']>>, pertinence = '') => {
    const asked = yesNo('documented-diagnosis', 'Sepsis', 'n', [{ ...note('n', 'Sepsis', 4), pertinence }]);
    const question = 'Was sepsis present?';
    const title = 'Infection';
    return ask(yesNoPurpose, { ...asked, yesNo: { ...asked.yesNo!, ...parts }, question, title }).map(
      ({ happened }) => happened,
    );
  };

  it('asks for the name of what is asked about', () => {
    expect(of({ target: ' ' })).toEqual(['The diagnosis that is asked about is not named.']);
    expect(of({})).toEqual([]);
  });

  it('leaves what is said of an earlier finding to another rule', () => {
    expect(of({}, 'Baseline before the pneumonia')).toEqual([]);
  });
});

describe('Q13', () => {
  const of = (parts: Partial<Query>) =>
    ask(priorEncounters, parts).map(({ field, part }) => `${field} ${part}`);
  const told = (time: string, text = 'Creatinine 2.4') =>
    of({ question: `It was 0.9 ${time}. What accounts for it?`, indicators: [{ ...cr, text }] });
  const longAgo = { ...cr, id: 'old', date: '2025-10-01' };
  const prior = { ...cr, id: 'prior', encounter: 'prior' as const, pertinence: 'Baseline renal function' };

  it.each([
    ...['at the last hospitalization', 'at a prior hospitalisation', 'at a prior visit', 'at prior visits'],
    ...['in an old record', 'in old records', 'in an outside chart', 'in outside charts', 'in 2019'],
    ...['at an archived encounter', 'at archived encounters', 'two years ago'],
  ])('asks what is cited of the time: %s', (time) => {
    expect(told(time)).toEqual(['question null']);
  });

  it.each(['at the last dose', 'in the record', 'hours ago', 'before the visit'])('does not: %s', (time) => {
    expect(told(time)).toEqual([]);
  });

  it('does not where the record speaks of it, in whatever letters', () => {
    expect(told('at the last ADMISSION', 'Creatinine 0.9 at last Admission')).toEqual([]);
  });

  it('takes for another stay what is long before the rest of this one, as far as that has dates', () => {
    expect(of({ indicators: [longAgo, cr] })).toEqual(['indicators old']);
    expect(of({ indicators: [longAgo, cr, { ...cr, id: 'undated', date: null }] })).toEqual([
      'indicators old',
    ]);
    expect(of({ indicators: [longAgo] })).toEqual([]);
    expect(of({ indicators: [longAgo, prior] })).toEqual([]);
  });

  it('lets an earlier finding tell of what was earlier still', () => {
    const text = 'Creatinine 0.8 on 01/02/2020';
    expect(of({ indicators: [cr, { ...prior, text }] })).toEqual([]);
    expect(of({ indicators: [cr, { ...longAgo, date: cr.date, text }] })).toEqual(['indicators old']);
  });

  it('leaves an answer that nothing supports to another rule', () => {
    const bare = clinical('Acute tubular necrosis', '');
    expect(of({ indicators: [cr, prior], options: [bare, ...openEnd] })).toEqual([]);
    const rests = clinical('Acute kidney injury', 'prior');
    expect(of({ indicators: [cr, prior], options: [bare, rests, ...openEnd] })).toEqual([
      `options ${rests.id}`,
    ]);
  });
});

it('Q15 says which outcome is not offered', () => {
  expect(outcomesOffered({ options: [] }).map(({ happened }) => happened)).toEqual([
    'No option says: the documented diagnosis is confirmed.',
    'No option says: the diagnosis was ruled out.',
    'No option says: another answer.',
    'No option says: unable to determine.',
  ]);
});

describe('Q16', () => {
  const of = (question: string) =>
    ask(verbalNoted, { channel: 'verbal', question }).filter(({ field }) => field === 'question').length;

  it.each(['Discuss with nephrology.', 'Discussed with nephrology.', '“Discussed with nephrology.”'])(
    'takes for a talk that is told: %s',
    (question) => {
      expect(of(question)).toBe(1);
    },
  );

  it('takes for a question one about what was discussed', () => {
    expect(of('Please clarify what was discussed.')).toBe(0);
  });
});

describe('Q17', () => {
  const to = (name: string, role: AuthorRole = 'attending') => ({ recipient: { name, role } });
  const of = (parts: Partial<Query>) => ask(recipientNamed, parts).map(({ level }) => level);

  it.each([
    ...[
      'The physician',
      'Physicians',
      'Any doctor',
      'All doctors',
      'Hospitalist',
      'The hospitalists',
      'Provider',
    ],
    ...['Providers', 'MD'],
  ])('takes for nobody: %s', (name) => {
    expect(of(to(name))).toEqual(['block']);
  });

  it('takes for somebody who is called like one', () => {
    expect(of(to('A. Doctor, MD'))).toEqual([]);
  });

  it('lets the attending alone settle what is called a conflict, whatever is offered', () => {
    expect(of({ reason: 'conflicting', ...to('A. Rivera, MD', 'surgeon') })).toEqual(['block']);
    expect(of({ reason: 'conflicting', ...to('A. Rivera, MD') })).toEqual([]);
    expect(of({ reason: 'specificity', ...to('A. Rivera, MD', 'surgeon') })).toEqual([]);
  });

  it('lets the attending be asked of others’ words, and who gave the anesthesia of their own alone', () => {
    const indicators = [cite('s', 'Serosal tear', 'Operative note', 'surgeon', 3)];
    expect(of({ indicators, ...to('A. Rivera, MD') })).toEqual([]);
    expect(of({ indicators: [cr], ...to('A. Rivera, MD', 'anesthesiologist') })).toEqual(['justify']);
    expect(of({ indicators: [cr], ...to('A. Rivera, MD', 'consultant') })).toEqual([]);
  });
});
