// What counts as the same word, and what a title weighs.

import { describe, expect, it } from 'vitest';
import { kindOf, titleWeight } from '../../../../lib/codes/search/title-weight.ts';
import { splitTitle } from '../../../../lib/codes/search/titles.ts';
import { american, fold, foldedWords, stem } from '../../../../lib/codes/search/words.ts';

describe('words', () => {
  it('are folded: small, without accents and possessives', () => {
    expect(foldedWords("Ménière's X-ray, 10.5 mg (HIV)")).toEqual([
      'meniere',
      'x',
      'ray',
      '10',
      '5',
      'mg',
      'hiv',
    ]);
    expect(fold('Crohn’s')).toBe('crohn');
  });

  it('share a stem with their forms, which all begin with it', () => {
    for (const forms of [
      'fracture fractures fractured',
      'ulcer ulcers ulcerated',
      'diagnosis diagnoses',
      'hernia hernias',
    ]) {
      const stems = forms.split(' ').map(stem);
      expect(new Set(stems).size, forms).toBe(1);
      for (const form of forms.split(' ')) expect(form.startsWith(stems[0]!)).toBe(true);
    }
  });

  it('that only look alike do not', () => {
    expect(stem('colon')).not.toBe(stem('colic'));
    expect(stem('illness')).toBe('illness');
    expect(stem('b12')).toBe('b12');
  });

  it.each([
    ['haemorrhage', 'hemorrhage'],
    ['oedema', 'edema'],
    ['tumour', 'tumor'],
    ['paralysed', 'paralyzed'],
    ['fibre', 'fiber'],
    ['hip', 'hip'],
  ])('%s is spelled %s', (british, spelled) => {
    expect(american(british)).toBe(spelled);
  });
});

describe('the weight of a title', () => {
  const weight = (title: string, asked = ''): number => {
    const parts = splitTitle(title).map(({ text, word }) => ({ text, term: word ? fold(text) : null }));
    return titleWeight(
      parts.map(({ term, text }) => kindOf(term, text)),
      parts.map(({ term }) => term !== null && asked.split(' ').includes(term)),
    );
  };

  it('is not raised by words that say nothing was said', () => {
    expect(weight('Heart failure, unspecified')).toBe(weight('Heart failure'));
    expect(weight('Pneumonia, unspecified organism')).toBeLessThan(weight('Pneumonia, viral organism'));
    expect(weight('Migraine, unspecified, not intractable, without status migrainosus')).toBeLessThan(
      weight('Migraine with aura, intractable'),
    );
  });

  it('is higher for later encounters, and does not count what was asked', () => {
    expect(weight('Sprain of hip, initial encounter')).toBeLessThan(weight('Sprain of hip, sequela'));
    expect(weight('Pain in right hip', 'hip right pain')).toBe(0);
  });
});
