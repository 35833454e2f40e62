// The page that tells people who may do what says what the backend does, row by row.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { may, mayOnPage, permissions } from '../../../lib/model/permissions.ts';
import { role } from '../../../lib/model/person.ts';
import { reviewState, sinceSigned } from '../../../lib/model/review-state.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(`${root}docs/permissions.md`, 'utf8');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const lines = page.split('\n').filter((line) => line.startsWith('|'));

const rowsOf = (first: string): string[][] => {
  const at = lines.findIndex((line) => line.startsWith(first));
  const table = page.slice(page.indexOf(lines[at]!)).split('\n\n')[0]!;
  return table.split('\n').slice(2).filter(Boolean).map(cellsOf);
};
const rows = rowsOf('| action | QA');
const head = cellsOf(lines.find((line) => line.startsWith('| action | QA'))!);
const actions = keysOf(permissions);

it('has a column for each role, in the order of the model', () => {
  expect(head.slice(1).map((name) => name.toLowerCase().replaceAll(' ', '-'))).toEqual(role.options);
});

it('has a row for each action, in the order of the table', () => {
  expect(rows.map(([name]) => name)).toEqual(actions.map((action) => `\`${action}\``));
});

it.each(actions)('says of %s by whom, as the table does', (action) => {
  const cells = rows.find(([name]) => name === `\`${action}\``)!.slice(1);
  expect(cells).toEqual(
    role.options.map((asked) => (may(asked, action) ? 'yes' : mayOnPage(asked, action) ? 'own' : '–')),
  );
});

it('says where the review must stand, and whom that does not help', () => {
  const onReviews = actions.filter((action) => permissions[action].states);
  expect(rowsOf('| action | where')).toEqual(
    onReviews.map((action) => {
      const { states = [], bars = [] } = permissions[action];
      const where =
        states.length === reviewState.options.length
          ? 'anywhere'
          : states.length === sinceSigned.length
            ? 'since it was signed'
            : states.join(', ');
      return [`\`${action}\``, where, bars.map((bar) => `\`${bar}\``).join(' ') || '–'];
    }),
  );
});

it('names refusals that the rules have', () => {
  const rules = [
    'refuse/refuse-in-worksheet',
    'refuse/refuse-step',
    'check-step',
    'refuse-change',
    'refuse-outside',
    'refuse/closed-to',
  ]
    .map((name) => readFileSync(`${root}lib/review/${name}.ts`, 'utf8'))
    .join('\n');
  const codes = lines.flatMap((line) => /\| `([\w-]+)` \|$/.exec(line)?.[1] ?? []);
  expect(codes).toHaveLength(9);
  expect(codes.filter((code) => !rules.includes(`'${code}'`))).toEqual([]);
});
