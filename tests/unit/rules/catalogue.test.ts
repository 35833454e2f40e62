// The catalogue of checks is whole, each built once; and the document says of each what it asks, where that comes from, what
// it needs, and what it leaves open.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { type Ask, asking } from '../../../lib/rules/ask.ts';
import { usualFigures } from '../../../lib/rules/figures.ts';
import { limits } from '../../../lib/rules/limits.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';

const families = { X: 19, BH: 8, EM: 7, ON: 9, OR: 7, CA: 8, RA: 6, AN: 7, NE: 8 };
const catalogue = Object.entries(families).flatMap(([letters, count]) =>
  Array.from({ length: count }, (_, n) => `${letters}${n + 1}`),
);
const document = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');

/** Facts, fields and tables that a check asks for in any of its examples. */
function asked({ check, examples }: Rule): Set<string> {
  const names = new Set<string>();
  for (const { chart, tables } of [...examples.fires, ...examples.silent, ...(examples.unsure ?? [])]) {
    const { ask } = asking(chart);
    const noted = <N extends string>(name: N): N => {
      names.add(name);
      return name;
    };
    const noting: Ask = {
      ...ask,
      fact: (name, line) => ask.fact(noted(name), line),
      known: (name, line) => ask.known(noted(name), line),
      field: (name) => ask.field(noted(name)),
      table: (name, answer) => ask.table(noted(name), answer),
    };
    check({ chart, tables: { ...noTables, ...tables }, ask: noting, figures: usualFigures });
  }
  return names;
}

test('each check of the catalogue is built, once', () => {
  expect(allRules.map(({ id }) => id)).toEqual(catalogue);
});

test('the document has a row for each: question, source, evidence mark, and what it needs', () => {
  for (const rule of allRules) {
    const { id, title, citation, evidence, pack } = rule;
    const head = `| ${id} | ${title} | ${citation} | ${evidence} | `;
    const row = document.split('\n').find((line) => line.startsWith(head));
    expect(row, head).toBeDefined();
    const [needs = '', named] = row!.slice(head.length, -2).split('; pack ');
    expect([id, named]).toEqual([id, pack]);
    expect([id, [...asked(rule)].filter((name) => !needs.split(', ').includes(name))]).toEqual([id, []]);
  }
});

test('what checks leave open is said of built ones, and in the document', () => {
  expect([...limits.keys()].filter((id) => !catalogue.includes(id))).toEqual([]);
  const plain = document.replaceAll(/\n {2}/g, ' ');
  for (const [id, text] of limits) expect(plain).toContain(`- ${id} ${text}.`);
});

test('no pack counts as verified without somebody licensed having said so', () => {
  expect(packs.filter(({ verified }) => verified)).toEqual([]);
});

test('each pack that a check counts with is on the administrator’s list, and none besides', () => {
  const used = new Set(allRules.flatMap(({ pack }) => pack ?? []));
  expect([...used].toSorted()).toEqual(packs.map(({ id }) => id).toSorted());
});
