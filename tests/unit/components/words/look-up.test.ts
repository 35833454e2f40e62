// What came out of lib/ in English, as a screen shows it: known texts in the language, everything else as it is.

import { expect, test } from 'vitest';
import { lookUpIn } from '../../../../components/words/look-up.ts';

const shown = lookUpIn(
  [
    ['Wrong code', 'Código incorrecto'],
    ['Nothing was sent.', 'No se envió nada.'],
    ['The server does not answer.', 'El servidor no responde.'],
    ['Wait {minutes} minutes, then try again.', 'Espere {minutes} minutos e inténtelo de nuevo.'],
    ['{code} needs {needs}.', '{code} necesita {needs}.'],
    ['a table of codes', 'una tabla de códigos'],
  ],
  'es-US',
);

test('a known text is shown in the language', () => {
  expect(shown('Wrong code')).toBe('Código incorrecto');
});

test('what is no known text is shown as it is', () => {
  expect(shown('Fairweather, Ann')).toBe('Fairweather, Ann');
  expect(shown('wrong code')).toBe('wrong code');
  expect(shown(null)).toBeNull();
  expect(shown(7)).toBe(7);
});

test('values are kept, and are shown in the language where they are known texts', () => {
  expect(shown('Wait 5 minutes, then try again.')).toBe('Espere 5 minutos e inténtelo de nuevo.');
  expect(shown('E11.9 needs a table of codes.')).toBe('E11.9 necesita una tabla de códigos.');
});

test('sentences and facts that stand together are found one by one', () => {
  expect(shown('The server does not answer. Nothing was sent. Ask A. Reyes.')).toBe(
    'El servidor no responde. No se envió nada. Ask A. Reyes.',
  );
  expect(shown('CPT · Wrong code')).toBe('CPT · Código incorrecto');
});

test('lists of words are shown whole, and are one and the same each time', () => {
  const words = { wrong: 'Wrong code', other: 'MRN' };
  expect(shown(words)).toEqual({ wrong: 'Código incorrecto', other: 'MRN' });
  expect(shown(words)).toBe(shown(words));
});

test('a day is written as in the language and stays the same day', () => {
  expect(shown('20 Dec 2026')).toBe('20 dic 2026');
  expect(shown('1 Mar 2026')).toBe('1 mar 2026');
  expect(shown('32 Foo 2026')).toBe('32 Foo 2026');
});

test('a word of a list within a sentence is written small, and what is quoted stays as it was said', () => {
  const list = lookUpIn(
    [
      ['Moderate', 'Moderada'],
      ['Decision making is {decision}.', 'La toma de decisiones es {decision}.'],
      ['“{words}” urges.', '«{words}» apremia.'],
    ],
    'es-US',
  );
  expect(list('Decision making is moderate.')).toBe('La toma de decisiones es moderada.');
  expect(list('Decision making is tricky.')).toBe('La toma de decisiones es tricky.');
  expect(list('“moderate” urges.')).toBe('«moderate» apremia.');
});
