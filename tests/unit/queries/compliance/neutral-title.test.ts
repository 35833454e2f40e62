// Titles that give the answer away, and those that only name what is to be clarified.

import { describe, expect, it } from 'vitest';
import { neutralTitle } from '../../../../lib/queries/compliance/neutral-title.ts';
import { clinical, note, nurse, openEnd } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const failure = {
  indicators: [note('hf', 'CHF, IV furosemide', 2), nurse('w', 'Weight up 5 kg', 2)],
  options: [
    clinical('Acute on chronic systolic heart failure', 'hf w'),
    clinical('Acute on chronic diastolic heart failure', 'hf w'),
    ...openEnd,
  ],
};

describe('Q07', () => {
  it.each([
    'Renal function clarification',
    'Kidney function: acute change',
    'Creatinine trend and treatment',
    'Status and type of the renal finding',
  ])('passes: %s', (title) => {
    expect(ask(neutralTitle, { title })).toEqual([]);
  });

  it.each([
    ['Acute kidney injury clarification', 'Acute kidney injury'],
    ['AKI?', 'AKI'],
    ['Renal query: azotemia', 'azotemia'],
    ['Sepsis and renal function', 'Sepsis'],
    ['MCC clarification', 'MCC'],
  ])('holds: %s', (title, words) => {
    expect(wordsAt(title, ask(neutralTitle, { title }))).toEqual([words]);
  });

  it('lets a diagnosis be named that a provider documented, without what is still open', () => {
    expect(ask(neutralTitle, { ...failure, title: 'Heart failure: type and acuity' })).toEqual([]);
    expect(ask(neutralTitle, { ...failure, title: 'Systolic heart failure' })).toHaveLength(1);
    expect(ask(neutralTitle, { ...failure, title: 'Acute heart failure' })).toHaveLength(1);
    expect(ask(neutralTitle, { ...failure, title: 'Heart failure: acute or chronic' })).toEqual([]);
  });

  it('does not take a nurse’s words for a diagnosis', () => {
    const parts = {
      indicators: [nurse('w', 'Stage 3 pressure injury, sacrum', 2)],
      options: [clinical('Pressure ulcer of sacrum', 'w'), clinical('Other wound type', 'w'), ...openEnd],
    };
    expect(ask(neutralTitle, { ...parts, title: 'Pressure injury clarification' })).toHaveLength(1);
    expect(ask(neutralTitle, { ...parts, title: 'Sacral wound clarification' })).toEqual([]);
  });

  it.each([
    ['Gouty finding', ['Gout flare', 'Joint effusion'], 'Gouty'],
    ['Infarct clarification', ['Infarction of the bowel', 'Joint effusion'], 'Infarct'],
    // Of words of three letters no other form is known.
    ['Gas exchange clarification', ['Gastric bleed', 'Joint effusion'], null],
    ['Gastric finding', ['Gas gangrene', 'Joint effusion'], null],
    // A chart’s own words tell nothing, nor does what every answer has in common.
    ['Resection clarification', ['Complication of the resection', 'Joint effusion'], null],
    ['Spiculated lesion', ['Spiculated tumor, benign', 'Spiculated tumor, malignant'], null],
    ['Spiculated lesion', ['Spiculated tumor, benign', 'Tumor, malignant'], 'Spiculated'],
    ['Spiculated lesion', ['Spiculated tumor, benign'], 'Spiculated'],
    // Acute is a course of what it stands with.
    ['Acute function', ['Acute function loss', 'Joint effusion'], null],
  ])('reads “%s” beside its answers %s', (title, answers, words) => {
    const options = [...answers.map((text) => clinical(text, 'cr')), ...openEnd];
    expect(wordsAt(title, ask(neutralTitle, { title, options }))).toEqual(words ? [words] : []);
  });

  it('lets the title say a degree that no answer says', () => {
    expect(ask(neutralTitle, { ...failure, title: 'Severe heart failure' })).toEqual([]);
  });

  it('asks for a title', () => {
    expect(ask(neutralTitle, { title: '  ' })).toHaveLength(1);
  });
});
