// Which rationales are offered first, and where their words go.

import { expect, it } from 'vitest';
import { rationaleSearch, withWords } from '../../../components/panel/rationale-search.ts';
import type { FindingCategory } from '../../../lib/model/finding.ts';

const of = (title: string, category: FindingCategory | null, text = 'Words.') => ({
  id: title,
  title,
  text,
  citation: '',
  category,
  owner: 'ada',
  shared: false,
  removed: false,
  own: true,
});

const all = [
  of('Audit', 'poa'),
  of('Base', null),
  of('Café note', 'unsupported'),
  of('Zoster', 'unsupported'),
];
const titles = (typed: string) => rationaleSearch(all, typed, 'unsupported').map(({ title }) => title);

it('offers those of the category first, then those for any, then the others', () => {
  expect(titles('')).toEqual(['Café note', 'Zoster', 'Base', 'Audit']);
});

it('finds every typed word, whatever its case and accents', () => {
  expect(titles('WORDS cafe')).toEqual(['Café note']);
  expect(titles('words nowhere')).toEqual([]);
});

it('puts words in where they are asked for, parted from what stands there', () => {
  expect(withWords('', 'Kept.', 0)).toBe('Kept.');
  expect(withWords('Own words.', 'Kept.', 0)).toBe('Kept. Own words.');
  expect(withWords('Own words. ', 'Kept.', 11)).toBe('Own words. Kept.');
  expect(withWords('x'.repeat(3999), 'Kept.', 0)).toBeNull();
});
