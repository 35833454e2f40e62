// Which language a browser's wishes come to.

import { expect, test } from 'vitest';
import { languageOf, localeOf } from '../../../../components/words/language.ts';

test('the first language asked for that there is a catalog of', () => {
  expect(languageOf(['es-MX', 'en-US'])).toBe('es');
  expect(languageOf(['pt-BR', 'es'])).toBe('es');
  expect(languageOf(['en-US', 'es'])).toBe('en');
});

test('English where there is none', () => {
  expect(languageOf(['fr', 'de'])).toBe('en');
  expect(languageOf([])).toBe('en');
});

test('Spanish numbers and days are those of the United States', () => {
  expect([localeOf('es'), localeOf('en')]).toEqual(['es-US', 'en-US']);
});
