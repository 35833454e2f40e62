// What every source file keeps to: small enough to read at one sitting, and a first line that says why
// the file exists.

import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './tree.ts';

const longest = 300;

test('there are files to look at', () => {
  expect(sourceFiles().length).toBeGreaterThan(50);
});

test(`no source file is longer than ${longest} lines`, () => {
  const long = sourceFiles()
    .map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});

test('file names are in kebab case', () => {
  const odd = sourceFiles().filter((file) => /[A-Z_]/.test(file));
  expect(odd).toEqual([]);
});
