// What a query claims beside its question, and whether its answers are balanced and can rest on what is named for them.

import { describe, expect, it } from 'vitest';
import { escapeOptions } from '../../../../lib/queries/compliance/escape-options.ts';
import { multipleChoiceOptions } from '../../../../lib/queries/compliance/multiple-choice-options.ts';
import { neutralTitle } from '../../../../lib/queries/compliance/neutral-title.ts';
import { noImpactWords } from '../../../../lib/queries/compliance/no-impact-words.ts';
import { nonLeading } from '../../../../lib/queries/compliance/non-leading.ts';
import { optionsSupported } from '../../../../lib/queries/compliance/options-supported.ts';
import { priorEncounters } from '../../../../lib/queries/compliance/prior-encounters.ts';
import { buildQuery, clinical, lab, note, openEnd, option } from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

const reason = [{ level: 'justify' }];

describe('a claim beside the question', () => {
  it.each([
    'The bolus was given late, which settles the cause. What condition accounts for the findings?',
    'Creatinine of 2.4 corresponds to stage 2. What condition accounts for the findings?',
    'The hypotension caused an acute kidney injury. What condition accounts for the findings?',
  ])('asks for a reason: %s', (question) => {
    expect(ask(nonLeading, { question })).not.toEqual([]);
  });

  it.each([
    'Creatinine rose to 2.4 mg/dL and lisinopril was held. What condition accounts for the findings?',
    'The nursing flowsheet describes dark urine. What condition, if any, accounts for the findings?',
  ])('is none: %s', (question) => {
    expect(ask(nonLeading, { question })).toEqual([]);
  });
});

describe('whoever signs', () => {
  const signed = (more: { name?: string; credential?: string }) => ({
    author: { name: 'Dana Reyes', credential: 'RN, CCDS', contact: 'ext. 4410', ...more },
  });

  it.each([signed({}), signed({ name: 'First auditor' }), signed({ credential: 'CPC, auditor' })])(
    'may be an auditor: %o',
    (author) => {
      expect(ask(noImpactWords, author)).toEqual([]);
    },
  );

  it.each([signed({ credential: 'CPC, denials team' }), signed({ name: 'Dana Reyes, audit defense' })])(
    'gives a reason for another word: %o',
    (author) => {
      expect(ask(noImpactWords, author)).toMatchObject(reason);
    },
  );
});

describe('answers', () => {
  it('that all affirm one new diagnosis ask for a reason, not where one is without it', () => {
    const shock = [clinical('Septic shock', 'cr'), clinical('Hypovolemic shock', 'cr')];
    expect(ask(multipleChoiceOptions, { options: [...shock, ...openEnd] })).toMatchObject(reason);
    const without = clinical('Hypotension without shock', 'cr');
    expect(ask(multipleChoiceOptions, { options: [...shock, without, ...openEnd] })).toEqual([]);
  });

  it('that nothing named for them can bear on ask for a reason', () => {
    const options = [clinical('Hyponatremia', 'n'), ...openEnd];
    for (const text of ['Platelets 61', 'Sodium 139'])
      expect(ask(optionsSupported, { options, indicators: [lab('n', text, 3)] })).toMatchObject(reason);
    expect(ask(optionsSupported, { options, indicators: [lab('n', 'Sodium 121', 3)] })).toEqual([]);
  });

  it('that open a way out say no more than that', () => {
    const { options } = buildQuery();
    const laden = option('unable', 'Unable to determine (will be returned to you)');
    expect(ask(escapeOptions, { options: [...options.slice(0, -1), laden] })).toMatchObject(reason);
    expect(ask(escapeOptions, {})).toEqual([]);
  });
});

describe('a title', () => {
  const options = [clinical('Respiratory distress syndrome', 'cr'), clinical('Transient tachypnea', 'cr')];

  it('names no answer by its initials', () => {
    expect(ask(neutralTitle, { title: 'RDS clarification', options })).toHaveLength(1);
    expect(ask(neutralTitle, { title: 'Breathing: clarification', options })).toEqual([]);
  });
});

describe('an earlier time', () => {
  it('is not told as if it were now', () => {
    const old = note('o', 'Creatinine 3.1 on 05/02/2025', 4);
    expect(ask(priorEncounters, { indicators: [old] })).toMatchObject(reason);
    expect(
      ask(priorEncounters, { question: 'Dialysis was given last spring. What is the diagnosis?' }),
    ).toMatchObject(reason);
    expect(ask(priorEncounters, {})).toEqual([]);
  });
});
