// What the evidence finder says of a passage and a code, counted over made-up passages: how often it says the right
// thing, and how often it calls a passage support that is none. The kept half was looked at by nobody who tuned it.

import { expect, test } from 'vitest';
import { noEvidenceTables } from '../../../../lib/notes/evidence/asked-code.ts';
import { findEvidence } from '../../../../lib/notes/evidence/find-evidence.ts';
import { type EvidenceCase, evidenceCases } from '../../../fixtures/notes/evidence.ts';

const said = ({ code, title, text }: EvidenceCase): string =>
  findEvidence(
    { system: 'ICD-10-CM', code, label: title },
    [{ name: 'Progress note', text }],
    noEvidenceTables,
  ).passages[0]?.relation ?? 'nothing';

function count(half: EvidenceCase['half']) {
  const cases = evidenceCases.filter((one) => one.half === half);
  const misses = cases.filter((one) => said(one) !== one.relation);
  const called = cases.filter((one) => said(one) === 'supports');
  const right = called.filter(({ relation }) => relation === 'supports').length;
  const there = cases.filter(({ relation }) => relation === 'supports').length;
  return {
    right: 1 - misses.length / cases.length,
    precision: right / called.length,
    recall: right / there,
    cases: cases.length,
    misses: misses.map((one) => `${one.code} ${one.title}: ${said(one)}, not ${one.relation} :: ${one.text}`),
  };
}

test('the tuned half', () => {
  const { misses, ...figures } = count('tuned');
  if (process.env.OVERREAD_SHOW_MISSES) console.log(figures, misses.join('\n'));
  expect(figures.right).toBeGreaterThanOrEqual(0.85);
  expect(figures.precision).toBeGreaterThanOrEqual(0.9);
});

test('the kept half', () => {
  const { misses, ...figures } = count('kept');
  if (process.env.OVERREAD_SHOW_MISSES) console.log(figures, misses.length);
  expect(figures.right).toBeGreaterThanOrEqual(0.75);
  expect(figures.precision).toBeGreaterThanOrEqual(0.85);
});
