// The document on checks says of each check by reading what it asks, where that comes from and how surely it is known.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingChecks } from '../../../../lib/notes/reading/reading-checks.ts';
import { allRules } from '../../../../lib/rules/all-rules.ts';

const document = readFileSync(new URL('../../../../docs/checks.md', import.meta.url), 'utf8');

test('each has a row of its own', () => {
  for (const { id, title, citation, evidence } of readingChecks) {
    expect(title).toMatch(/\?$/);
    expect(document.split('\n')).toContain(`| ${id} | ${title} | ${citation} | ${evidence} |`);
  }
});

test('none has the id of another check', () => {
  const ids = [...allRules, ...readingChecks].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(readingChecks.map(({ id }) => id)).toEqual(readingChecks.map((_, n) => `N${n + 1}`));
});
