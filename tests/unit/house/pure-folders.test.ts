// Pure folders touch no DOM, network, clock or random source: what they need comes in as a parameter, so
// that a rule gives the same answer in the browser, on the server and in a test.

import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './tree.ts';

const pure = [
  'model',
  'codes',
  'notes',
  'rules',
  'review',
  'queries',
  'oversight',
  'reports',
  'practice',
].map((n) => `lib/${n}`);
const impure =
  /\b(Date\.now\(|new Date\(\)|performance\.now|Math\.random|fetch\(|document\.|window\.|localStorage|indexedDB|setTimeout|setInterval|process\.)/;

/** The one place where randomness comes from; callers hand it on as a parameter. */
const source = 'lib/model/ids.ts';

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');

test.each([
  'const at = Date.now();',
  'const at = new Date();',
  'if (Math.random() < 0.5) {}',
  'await fetch(url)',
  'document.title',
])('the search finds: %s', (line) => {
  expect(withoutComments(line)).toMatch(impure);
});

test('pure folders ask nothing of the world', () => {
  const found = sourceFiles(pure).filter((file) => impure.test(withoutComments(readSource(file))));
  expect(found).toEqual([]);
});

test('random bytes come from one file', () => {
  const found = sourceFiles(pure).filter((file) => readSource(file).includes('getRandomValues'));
  expect(found).toEqual([source]);
});
