// The page that tells people who may do what says what the backend does, row by row.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Action, may } from '../../../lib/model/permissions.ts';
import { role } from '../../../lib/model/person.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(`${root}docs/permissions.md`, 'utf8');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const lines = page.split('\n').filter((line) => line.startsWith('|'));

const head = cellsOf(lines.find((line) => line.startsWith('| action'))!);
const rows = lines.filter((line) => /^\| `\w+\.\w+`/.test(line)).map(cellsOf);

it('has a column for each role, in the order of the model', () => {
  expect(head.slice(1).map((name) => name.toLowerCase().replaceAll(' ', '-'))).toEqual(role.options);
});

// The compiler misses an action that is not named here.
const actions: Record<Action, true> = {
  'review.write': true,
  'review.read': true,
  'reading.note': true,
  'scorecard.read': true,
  'trail.read': true,
  'profiles.write': true,
  'profiles.read': true,
};

it('has a row for each action', () => {
  expect(rows.map(([name]) => name?.replaceAll('`', ''))).toEqual(Object.keys(actions));
});

it.each(rows)('says of %s what the model says', (name, ...cells) => {
  const action = name.replaceAll('`', '') as Action;
  expect(cells).toEqual(role.options.map((asked) => (may(asked, action) ? 'yes' : '–')));
});

it('names refusals that the rules have', () => {
  const rules = ['refuse/refuse-in-worksheet', 'refuse/refuse-step', 'check-step', 'refuse-change']
    .map((name) => readFileSync(`${root}lib/review/${name}.ts`, 'utf8'))
    .join('\n');
  const codes = lines.flatMap((line) => /\| `([\w-]+)` \|$/.exec(line)?.[1] ?? []);
  expect(codes).toHaveLength(7);
  expect(codes.filter((code) => !rules.includes(`'${code}'`))).toEqual([]);
});
