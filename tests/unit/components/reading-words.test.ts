// What a profile reads, as the workspace says it.

import { expect, test } from 'vitest';
import { pagesInWords, readingSummary } from '../../../components/workspace/page-profiles/reading-words.ts';
import { builtInProfiles } from '../../../lib/page/built-in-profiles.ts';
import { athena } from '../../../lib/page/profiles/athena.ts';

test('says where each value stands and which columns a code table has', () => {
  const [page, ...more] = pagesInWords(athena);
  expect(more).toEqual([]);
  expect(page?.name).toBe('encounter');
  expect(page?.fields).toContainEqual({ what: 'Date of service', from: 'label “Date of service”' });
  expect(page?.fields.find((f) => f.what === 'Encounter')?.from).toBe(
    'the part marked … of the address: `/*/*/ax/encounter/…/**`; must agree with the text at `section[aria-label="Encounter"] h2`, after “Encounter”',
  );
  const [diagnoses, services] = page?.tables ?? [];
  expect(diagnoses?.title).toBe('“diagnoses”: ICD-10-CM codes');
  expect(services?.title).toBe('“services”: CPT or HCPCS codes, told apart by their form');
  expect(services?.sources).toContainEqual({
    what: 'Diagnosis pointers',
    from: 'column “Diagnosis pointers”, by letter',
  });
  expect(readingSummary(athena)).toBe('1 kind of page, 2 code tables, 1 document');
});

test.each(builtInProfiles.map((profile) => [profile.id, profile] as const))(
  '%s has words for all',
  (_, profile) => {
    const text = JSON.stringify(pagesInWords(profile));
    expect(text).not.toMatch(/undefined|\[object|\{value\}/);
    const tables = profile.frames.reduce((sum, frame) => sum + (frame.tables?.length ?? 0), 0);
    expect(pagesInWords(profile).flatMap((page) => page.tables)).toHaveLength(tables);
  },
);
