// Whose matter a denial is by its reason and remarks, by the table as it comes and as an organisation has it.

import { expect, test } from 'vitest';
import type { ReasonRule } from '../../../../lib/model/oversight/denial-rules.ts';
import { attributionOf } from '../../../../lib/oversight/denials/attribution.ts';
import { defaultReasons, defaultRemarks } from '../../../../lib/oversight/denials/default-reasons.ts';
import { rulesInForce } from '../../../../lib/oversight/denials/rules-in-force.ts';

const usual = rulesInForce(null);

test.each([
  ['97', [], 'coding'],
  ['B15', [], 'coding'],
  ['50', [], 'coding-or-documentation'],
  ['252', [], 'documentation'],
  ['29', [], 'billing'],
  ['197', [], 'authorization'],
  ['204', [], 'coverage'],
  ['9999', [], 'unknown'],
  // 16 says only that something is amiss: the remark says what.
  ['16', [], 'billing'],
  ['16', ['M76'], 'coding'],
  ['16', ['N706'], 'documentation'],
  ['96', ['N115'], 'coverage'],
  ['16', ['MA130'], 'billing'],
  // Remarks that contradict each other decide nothing.
  ['16', ['M76', 'N706'], 'coding-or-documentation'],
  ['16', ['M76', 'N290'], 'unknown'],
  // A reason that says enough is not refined.
  ['29', ['M76'], 'billing'],
])('CARC %s with %j is %s', (carc, rarcs, expected) => {
  expect(attributionOf(carc, rarcs, usual)).toBe(expected);
});

test('an organisation’s own lines stand in place of those that come', () => {
  const line: ReasonRule = {
    code: '29',
    attribution: 'coding',
    gist: '',
    source: 'Our RCA of 2026',
    evidence: 'own',
  };
  const own = rulesInForce({ reasons: [line], remarks: [{ ...line, code: 'N1' }], clusterCount: 5 });
  expect(attributionOf('29', [], own)).toBe('coding');
  expect(attributionOf('16', ['N1'], own)).toBe('coding');
  expect(attributionOf('97', [], own)).toBe('coding');
  expect([own.clusterCount, own.clusterDays, own.rootCauseDays]).toEqual([5, 60, 10]);
});

test('every shipped line has a source, and no code stands twice', () => {
  for (const table of [defaultReasons, defaultRemarks]) {
    expect(new Set(table.map(({ code }) => code)).size).toBe(table.length);
    for (const { code, source } of table) expect([code, source.length > 0]).toEqual([code, true]);
  }
  expect(defaultReasons.filter(({ attribution }) => attribution === 'coding')).toHaveLength(18);
});
