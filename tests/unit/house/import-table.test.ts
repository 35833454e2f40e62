// The import table is the architecture: this proves that the tree keeps it, and that each of its rules
// would catch the breach it is there for.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { breaches, lawful } from './breaches.ts';
import { cruise } from './cruise.ts';
import { root } from './tree.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'overread-imports-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Rules {
  forbidden: { name: string }[];
}

test('the tree keeps the import table', async () => {
  const folders = ['lib', 'components', 'entrypoints', 'scripts'];
  expect(await cruise(root, folders)).toEqual([]);
});

test('each rule catches its breach, and only that', async () => {
  symlinkSync(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'));
  cpSync(path.join(root, 'tsconfig.json'), path.join(scratch, 'tsconfig.json'));
  for (const { from, source, to } of [...breaches, ...lawful]) {
    write(from, source);
    if (to) write(to, 'export const x = 1;');
  }
  const found = await cruise(scratch, ['lib', 'components', 'entrypoints']);
  const expected = breaches.map((breach) => `${breach.rule}: ${breach.from}`);
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('no rule is without its breach', () => {
  const rules = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Rules;
  const proven = new Set(breaches.map((breach) => breach.rule));
  expect(rules.forbidden.map((rule) => rule.name).filter((name) => !proven.has(name))).toEqual([]);
});

function write(file: string, text: string): void {
  const full = path.join(scratch, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, `${text}\n`);
}
