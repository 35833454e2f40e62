// The page of benchmarks is written by its run: what was measured now takes the place of its section, and leaves others.

import { expect, it } from 'vitest';
import { aboutOf, benchPage, type Measured } from '../../bench/page.ts';

const measured = (name: string, more: Partial<Measured> = {}): Measured => ({
  name,
  about: 'How long it takes.',
  rows: [{ what: 'ours', figure: '1.20', unit: 'ms' }],
  at: '2026-11-29 22:10',
  machine: 'Processor × 2, 8 GB, linux x64, Node 24',
  busy: 0.034,
  seconds: 12.4,
  ...more,
});

const order = ['build', 'panel'];

it('has a table a part, in the order of the parts, each with its machine, what else it did, and date', () => {
  const page = benchPage('', [measured('panel'), measured('build')], order);
  expect(page.match(/^## .+$/gm)).toEqual(['## build', '## panel']);
  expect(page).toContain(
    '2026-11-29 22:10 UTC, Processor × 2, 8 GB, linux x64, Node 24. 3 % of it in use before; 12 s.',
  );
  expect(page).toContain('| ours | 1.20 | ms |');
  expect(page).not.toContain('other work');
});

it('replaces what was measured anew and keeps the rest, word for word', () => {
  const first = benchPage('', [measured('build'), measured('panel')], order);
  const again = measured('panel', { rows: [{ what: 'ours', figure: '9.99', unit: 'ms' }] });
  const second = benchPage(first, [again], order);
  const [, build, panel] = second.split(/^(?=## )/m);
  expect(build).toBe(first.split(/^(?=## )/m)[1]);
  expect(panel).toContain('| ours | 9.99 | ms |');
  expect(panel).not.toContain('1.20');
  expect(benchPage(second, [again], order)).toBe(second);
});

it('drops the section of a part that is no more', () => {
  const page = benchPage('', [measured('build'), measured('panel')], order);
  expect(benchPage(page, [], ['panel'])).not.toContain('## build');
});

it('says when the machine had other work: more than a tenth of it in use', () => {
  expect(benchPage('', [measured('build', { busy: 0.11 })], order)).toContain('other work');
  expect(benchPage('', [measured('build', { busy: 0.1 })], order)).not.toContain('other work');
});

it('keeps a bar of a figure out of the table’s own', () => {
  const rows = [{ what: 'a|b', figure: '1', unit: '' }];
  expect(benchPage('', [measured('build', { rows })], order)).toContain('| a\\|b | 1 |  |');
});

it('tells what a part is by the first lines of its file', () => {
  expect(aboutOf('// One line,\n// and another.\n\nimport x;\n// no more')).toBe('One line, and another.');
});
