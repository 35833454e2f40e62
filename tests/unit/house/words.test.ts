// Every text that people read is in the message files, each translation has the placeholders of its original, and no text is
// overlooked by the reader that finds them.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultOf, libFaultOf, readCatalog } from '../../../scripts/words/catalogs.ts';
import { findTexts } from '../../../scripts/words/find-texts.ts';
import { isScreen, libTexts, screenTexts, type Text } from '../../../scripts/words/sources.ts';
import { root } from './tree.ts';

const catalogs = [
  ['en', 'es', screenTexts(), faultOf],
  ['lib.en', 'lib.es', libTexts(), libFaultOf],
] as const;

test.each(catalogs)(
  '%s and %s hold the texts of the source and no others: npm run words',
  (en, es, texts) => {
    expect(differing(texts, readCatalog(en))).toEqual([]);
    expect(differing(texts, readCatalog(es))).toEqual([]);
  },
);

test.each(catalogs)('beside %s all of %s is translated', (_, es) => {
  expect([...readCatalog(es)].filter(([, to]) => to === '').map(([from]) => from)).toEqual([]);
});

test.each(catalogs)('beside %s each of %s has the placeholders of its original', (_, es, __, fault) => {
  const faults = [...readCatalog(es)].map(([from, to]) => ({ from, fault: to && fault(from, to) }));
  expect(faults.filter((one) => one.fault)).toEqual([]);
});

test('no sentence of a screen is taken for something that programs read', () => {
  expect(screens().flatMap(({ file, code }) => overlooked(file, code))).toEqual([]);
});

test('no text of a screen is compared with: it would be another in another language', () => {
  expect(screens().flatMap(({ file, code }) => compared(file, code))).toEqual([]);
});

test('what is missing, wrong, overlooked or compared would be seen', () => {
  const texts: Text[] = [{ text: 'Kept', files: [] }];
  expect(differing(texts, new Map([['Gone', '']]))).toEqual([
    'not in the file: Kept',
    'not in the source: Gone',
  ]);
  expect(faultOf('{n} of {all}', '{n} de todas')).toBe('leaves out all');
  expect(faultOf('{n} left', '{m} quedan')).toContain('“m” is not in the original');
  expect(faultOf('<a>Show</a> it', 'Mostrar')).toBe('leaves out a');
  expect(faultOf(' (you)', '(usted)')).toContain('blanks');
  expect(libFaultOf('{a} ends', '{b} termina')).toBe('differs in {a}, {b}');
  expect(overlooked('x.tsx', 'if (said === "Nothing was found here.") go();')).toHaveLength(1);
  expect(overlooked('x.tsx', 'const A = () => <p className="small quiet">Nothing was found.</p>;')).toEqual(
    [],
  );
  expect(compared('x.tsx', 'const heads = ["Due", "Amount"]; const right = head === "Amount";')).toHaveLength(
    1,
  );
});

function differing(texts: readonly Text[], catalog: ReadonlyMap<string, string>): string[] {
  const known = new Set(texts.map(({ text }) => text));
  return [
    ...[...known].filter((text) => !catalog.has(text)).map((text) => `not in the file: ${text}`),
    ...[...catalog.keys()].filter((text) => !known.has(text)).map((text) => `not in the source: ${text}`),
  ];
}

/** Names of measures, which a screen finds them by. */
const names = new Set(['Code lines']);

function overlooked(file: string, code: string): string[] {
  return findTexts(file, code)
    .left.filter(({ text }) => !names.has(text))
    .filter(({ text }) => /^[“\p{Lu}]\S*\s.*\p{Ll}{2}|\p{Ll}{2}\s.*[.?!]$/u.test(text))
    .map(({ text }) => `${file}: ${text}`);
}

function compared(file: string, code: string): string[] {
  const { left, messages } = findTexts(file, code);
  const said = new Set(messages.map(({ message }) => message.id));
  return left
    .filter(({ text }) => said.has(text) && /\p{Lu}|\s/u.test(text))
    .map(({ text }) => `${file}: ${text}`);
}

function screens(): { file: string; code: string }[] {
  return globSync('{components,entrypoints}/**/*.{ts,tsx}', { cwd: root })
    .filter(isScreen)
    .map((file) => ({ file, code: readFileSync(path.join(root, file), 'utf8') }));
}
