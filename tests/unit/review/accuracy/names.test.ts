// What is shown of a figure besides its value: a name unlike any other, what is divided by what, and who says so.

import { expect, it } from 'vitest';
import { chartMethods, typeMethods } from '../../../../lib/review/accuracy/all-methods.ts';
import { codeOverCode } from '../../../../lib/review/accuracy/code-methods.ts';
import { emLevelDifference } from '../../../../lib/review/accuracy/em-measures.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { pcsCharacters } from '../../../../lib/review/accuracy/procedure-measures.ts';

const methods = [...chartMethods, ...typeMethods];

it.each(methods)('$id is told in full', ({ name, formula, source, interval, unit }) => {
  expect(name).toMatch(/^[A-Z].{4,}$/);
  expect(formula).toMatch(/^\S.* ÷ \(?(?!undefined)\w.*\S$|^one APC: /);
  expect(source).toMatch(/^.{5,}$/);
  expect(['yes-no', 'ratio']).toContain(interval);
  expect(['share', 'levels']).toContain(unit);
});

it('each has a name of its own', () => {
  expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
  expect(new Set(methods.map(({ name }) => name)).size).toBe(methods.length);
  const characters = pcsCharacters.map(({ name }) => /character \d \(\w+/.exec(name)?.[0]);
  expect(characters[0]).toBe('character 1 (section');
  expect(characters.at(-1)).toBe('character 7 (qualifier');
});

it('a difference of levels is no share', () => {
  expect(emLevelDifference).toMatchObject({ unit: 'levels', interval: 'ratio', better: 'low' });
});

it('a figure counts every scored error where nothing else is said', () => {
  expect(measure([], codeOverCode).attribution).toBe('raw');
});
