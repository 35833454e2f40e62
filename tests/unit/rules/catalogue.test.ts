// The catalogue of checks is whole: each is built once, or named as not built with the reason; and the document lists them.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { notBuilt } from '../../../lib/rules/not-built.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';

const families = { X: 17, BH: 8, EM: 7, ON: 9, OR: 7, CA: 8, RA: 6, AN: 7, NE: 8 };
const catalogue = Object.entries(families).flatMap(([letters, count]) =>
  Array.from({ length: count }, (_, n) => `${letters}${n + 1}`),
);
const document = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');

test('each check of the catalogue is built or named as not built', () => {
  const said = [...allRules.map(({ id }) => id), ...notBuilt.keys()];
  expect(said.toSorted()).toEqual(catalogue.toSorted());
  expect([...notBuilt.values()].filter((why) => why.length < 20)).toEqual([]);
});

test('the document has a row for each, with its question, source and evidence mark', () => {
  for (const { id, title, citation, evidence } of allRules)
    expect(document).toContain(`| ${id} | ${title} | ${citation} | ${evidence} |`);
});

test('no pack counts as verified without somebody licensed having said so', () => {
  expect(packs.filter(({ verified }) => verified)).toEqual([]);
});
