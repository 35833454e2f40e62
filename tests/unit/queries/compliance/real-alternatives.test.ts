// Whether answers are real alternatives: none left for whoever does not see the diagnosis, one twice, one left out.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { multipleChoiceOptions } from '../../../../lib/queries/compliance/multiple-choice-options.ts';
import { neutralTitle } from '../../../../lib/queries/compliance/neutral-title.ts';
import { clinical, note, nurse, openEnd, option, ruledOut } from '../../../fixtures/queries/build-query.ts';
import { ask, wordsAt } from './ask-rule.ts';

const affirms = 'Every clinical answer affirms a diagnosis that no provider documented.';
const leftOut = 'Of the alternatives that a provider documented, one is not offered.';

describe('Q09', () => {
  const of = (options: Query['options'], parts: Partial<Query> = {}) =>
    ask(multipleChoiceOptions, { options: [...options, ...openEnd], ...parts }).map(
      ({ happened }) => happened,
    );
  const answers = (...texts: string[]) => texts.map((text) => clinical(text, 'cr'));
  const sepsis = answers('Sepsis due to pneumonia', 'Sepsis due to cholangitis');

  it('is asked of a multiple choice alone', () => {
    expect(ask(multipleChoiceOptions, { format: 'open', options: [] })).toEqual([]);
  });

  it('asks for a reason where each answer affirms the same diagnosis', () => {
    expect(of(sepsis)).toEqual([affirms]);
    expect(of(answers('Pneumonia due to aspiration', 'Pneumonia due to Klebsiella'))).toEqual([affirms]);
    // A way out that denies something leaves nothing for who sees none.
    expect(
      ask(multipleChoiceOptions, { options: [...sepsis, option('other', 'Other, not listed: ___')] }),
    ).toHaveLength(1);
  });

  it('does not where one answer is without it, where it is to be ruled out, or was documented', () => {
    expect(of(answers('Sepsis due to pneumonia', 'Pneumonia'))).toEqual([]);
    expect(of(answers('Sepsis due to pneumonia', 'Sepsis due to cholangitis', 'Bacteremia'))).toEqual([]);
    expect(of(answers('Sepsis due to pneumonia', 'Sepsis, not due to pneumonia'))).toEqual([]);
    expect(of([...sepsis, ruledOut('Sepsis ruled out')])).toEqual([]);
    expect(of(sepsis, { reason: 'diagnosis-without-indicators' })).toEqual([]);
    expect(of(sepsis, { indicators: [note('s', 'Sepsis', 4)] })).toEqual([]);
    expect(of(sepsis, { indicators: [nurse('s', 'Sepsis', 4)] })).toEqual([affirms]);
  });

  it('does not where the answers are of two kinds of a common diagnosis', () => {
    expect(of(answers('Aspiration pneumonia', 'Bacterial pneumonia'))).toEqual([]);
    const pneumonia = answers('Pneumonia due to aspiration', 'Pneumonia due to Klebsiella');
    expect(of(pneumonia, { indicators: [note('p', 'Pneumonia', 4)] })).toEqual([]);
  });

  it('says of one answer that it is one, and no more', () => {
    expect(of(answers('Sepsis due to pneumonia'))).toEqual(['Only one clinical answer is offered.']);
  });

  it('asks for a reason where an alternative of a provider is left out', () => {
    const stroke = answers('Cerebral infarction', 'Migraine with aura');
    for (const words of ['CVA vs TIA', 'CVA vs. TIA', 'CVA versus TIA'])
      expect(of(stroke, { indicators: [note('n', words, 4)] }), words).toEqual([leftOut]);
    const both = answers('Cerebral infarction', 'Transient ischemic attack');
    expect(of(both, { indicators: [note('n', 'CVA vs TIA', 4)] })).toEqual([]);
    expect(of(stroke, { indicators: [nurse('n', 'CVA vs TIA', 4)] })).toEqual([]);
    expect(of(stroke, { indicators: [{ ...note('n', 'CVA vs TIA', 4), mention: 'negated' }] })).toEqual([]);
    expect(of(stroke, { indicators: [note('n', 'CVA, later TIA', 4)] })).toEqual([]);
    // Of another matter than the one asked about.
    expect(of(stroke, { indicators: [note('n', 'Gout vs cellulitis', 4)] })).toEqual([]);
  });

  it('takes two for the same by what they say and deny', () => {
    expect(of(answers('No sepsis', 'No pneumonia'))).toEqual([]);
    expect(of(answers('Sepsis', 'No sepsis'))).toEqual([]);
    expect(of(answers('Bacteremia', 'Sepsis', 'sepsis '))).toEqual(['“sepsis ” is offered twice.']);
    expect(of(answers('Neither of them', ' neither of them'))).toEqual([
      '“ neither of them” is offered twice.',
    ]);
  });
});

describe('Q07', () => {
  const of = (title: string, parts: Partial<Query>) => wordsAt(title, ask(neutralTitle, { title, ...parts }));
  const options = (...texts: string[]) => [...texts.map((text) => clinical(text, 'n')), ...openEnd];

  it('lets the title name what anyone documented, where no answer is about it', () => {
    const parts = { options: options('Lymphedema', 'Venous stasis') };
    expect(
      of('Cellulitis: swelling of the leg', { ...parts, indicators: [nurse('n', 'Cellulitis', 2)] }),
    ).toEqual([]);
    expect(
      of('Cellulitis: swelling of the leg', { ...parts, indicators: [nurse('n', 'Red leg', 2)] }),
    ).toEqual(['Cellulitis']);
  });

  it('knows a diagnosis in another form', () => {
    const indicators = [nurse('n', 'Red, hot great toe', 2)];
    expect(of('Gouty toe: cause', { indicators, options: options('Gout', 'Joint infection') })).toEqual([
      'Gouty',
    ]);
    expect(of('Tophus: cause', { indicators, options: options('Gout', 'Joint infection') })).toEqual([]);
  });

  it('lets it name what all answers have in common, unless that is the diagnosis', () => {
    const indicators = [nurse('n', 'Open area', 2)];
    const femoral = { indicators, options: options('Femoral hematoma', 'Femoral pseudoaneurysm') };
    expect(of('Femoral finding', femoral)).toEqual([]);
    const pneumonia = { indicators, options: options('Aspiration pneumonia', 'Bacterial pneumonia') };
    expect(of('Pneumonia: kind', pneumonia)).toEqual(['Pneumonia']);
  });
});
