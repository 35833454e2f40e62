// A profile as a file: what was written is read, and any other file is told in words.

import { expect, test } from 'vitest';
import { profileFile, readProfileFile } from '../../../lib/model/profile-file.ts';
import { ownProfile } from '../../fixtures/own-profile.ts';

test('what was written is read', () => {
  expect(readProfileFile(profileFile(ownProfile))).toEqual({ ok: true, profile: ownProfile });
  expect(readProfileFile(`\uFEFF${profileFile(ownProfile)}`).ok).toBe(true);
});

test.each([
  ['', 'The file is damaged or of another kind'],
  ['<html>', 'The file is damaged or of another kind'],
  [profileFile(ownProfile).slice(0, -10), 'The file is damaged or of another kind'],
  ['null', 'This is not a page profile'],
  ['[]', 'This is not a page profile'],
  [JSON.stringify(ownProfile), 'This is not a page profile'],
  ['{"overread":"page-profile"}', 'The profile: missing'],
  [
    JSON.stringify({ overread: 'page-profile', profile: { ...ownProfile, dates: 'x' } }),
    'Dates: should be one of',
  ],
])('%s is refused in words', (text, words) => {
  const read = readProfileFile(text);
  expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(words)]);
});
