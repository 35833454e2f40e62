// What accepting a proposal makes of it, by what the check has worked out.

import { expect, test } from 'vitest';
import { acceptedJudgement } from '../../../components/checks/accepted-judgement.ts';
import { ruleById } from '../../../components/checks/chart-checks.ts';
import { fire } from '../../../lib/rules/fire.ts';
import { line } from '../store/charts.ts';

const rule = ruleById.get('X1')!;
const visit = { ...line('99214', 'CPT'), modifiers: ['25'], units: 1, diagnoses: ['I10'] };
const none = new Set<string>();
type Kind = Parameters<typeof fire>[1];

const accepted = (kind: Kind, more: Parameters<typeof fire>[3] = {}, at: typeof visit | null = visit) => {
  const { message, proposal } = fire(at, kind, 'So it is, and so it is wrong.', more);
  return acceptedJudgement({ rule, message, proposal }, at, none);
};

test('its words, citation and check go into the finding', () => {
  expect(accepted('time minor over revise')?.says).toEqual({
    category: 'time',
    severity: 'minor',
    direction: 'over',
    rationale: 'So it is, and so it is wrong.',
    citation: rule.citation,
    check: 'X1',
  });
});

test('so do the passages that the answers were read in', () => {
  const { message, proposal } = fire(visit, 'time minor over revise', 'So it is, and so it is wrong.', {});
  const anchor = { exact: 'Total time 45 minutes.', prefix: '', suffix: '', start: 0, region: 'note' };
  const taken = { kind: 'quote' as const, id: 'q', anchor, source: 'Progress note', takenAt: 0 };
  expect(acceptedJudgement({ rule, message, proposal }, visit, none, [taken])?.says?.evidence).toEqual([
    taken,
  ]);
});

test('another code, where the check knows it, and none where it does not', () => {
  expect(accepted('time minor over revise', { system: 'CPT', code: '99213' })).toMatchObject({
    lineKey: visit.key,
    disposition: 'revise',
    auditor: { system: 'CPT', code: '99213', modifiers: [], units: null },
  });
  expect(accepted('time minor over revise')).toMatchObject({ disposition: 'revise', auditor: null });
});

test('of attributes the ones that the check names change', () => {
  expect(accepted('units-mue major over attribute', { units: 3 })?.auditor).toMatchObject({
    code: '99214',
    modifiers: ['25'],
    units: 3,
    diagnoses: ['I10'],
  });
  expect(accepted('modifier minor neutral attribute', { modifiers: [] })?.auditor?.modifiers).toEqual([]);
  expect(accepted('poa minor neutral attribute', { poa: 'N' })?.auditor?.poa).toBe('N');
  expect(accepted('poa minor neutral attribute')?.auditor).toBeNull();
});

test('a deletion, a place, and a code that was left out', () => {
  expect(accepted('unbundled major over delete')).toMatchObject({ disposition: 'delete', auditor: null });
  expect(accepted('sequencing major neutral resequence', { position: 2 })).toMatchObject({ position: 2 });
  expect(accepted('omitted major under add', { system: 'CPT', code: '96415', units: 2 }, null)).toMatchObject(
    {
      lineKey: 'add CPT 96415 #1',
      disposition: 'add',
      auditor: { code: '96415', units: 2 },
    },
  );
});

test.each([
  ['code-first-use-additional', 'resequence'],
  ['global-period', 'attribute'],
  ['combination-excludes1', 'revise'],
] as const)('a look at %s begins as %s', (category, disposition) => {
  expect(accepted(`${category} minor neutral look`)?.disposition).toBe(disposition);
});

test('of the whole encounter it needs a line to stand at', () => {
  expect(accepted('other minor neutral look', {}, null)).toBeNull();
});
