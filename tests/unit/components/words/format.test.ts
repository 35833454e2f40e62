// A compiled message and its values: places, plurals by the rules of the language, choices and tags.

import { expect, test } from 'vitest';
import { fill } from '../../../../components/words/format.ts';
import { compile } from '../../../../scripts/words/compile.ts';

const spanish = new Intl.PluralRules('es-US');
const said = (from: string, to: string, values: (string | number)[]): string => {
  const made = compile(from, to);
  return typeof made === 'string' ? made : fill<string>(made, values.map(String), spanish, []).join('');
};

test('values stand where the translation has them', () => {
  expect(said('{a} of {b}', 'De {b}, {a}', ['3', '10'])).toBe('De 10, 3');
});

test('a number takes the plural of the language', () => {
  const from = '{n} {n, plural, one {chart} other {charts}}';
  const to = '{n} {n, plural, one {expediente} other {expedientes}}';
  expect([0, 1, 2].map((n) => said(from, to, [n]))).toEqual([
    '0 expedientes',
    '1 expediente',
    '2 expedientes',
  ]);
});

test('a choice takes one of its two texts, with what is in it', () => {
  const from = 'Check{by, select, yes { by {who}} other {}}';
  const to = 'Comprobación{by, select, yes { de {who}} other {}}';
  expect(said(from, to, ['yes', 'A'])).toBe('Comprobación de A');
  expect(said(from, to, ['other', ''])).toBe('Comprobación');
});

test('a tag wraps what the translation puts into it', () => {
  const made = compile('See <a>the list</a>', 'Vea <a>la lista</a>');
  if (typeof made === 'string') throw new Error('It has a tag.');
  expect(fill<string>(made, [], spanish, [(inner) => `[${inner.join('')}]`]).join('')).toBe('Vea [la lista]');
});

test('braces and signs of the original are kept as they are', () => {
  expect(compile("Words '{'document'}'", "Palabras '{'document'}'")).toBe('Palabras {document}');
});
