// Proposals beside what was decided of them, and what the checks would need: each question once, each table once.

import { describe, expect, test } from 'vitest';
import {
  chartChecks,
  notTakenOn,
  openOn,
  type ReadProposal,
} from '../../../components/checks/chart-checks.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { example } from '../../../lib/rules/example.ts';
import { noTables, type RuleTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import type { ReviewView } from '../../../lib/store/views/review-view.ts';

type Recorded = Pick<ReviewView, 'verdicts' | 'findings' | 'decisions'>;
const nothing: Recorded = { verdicts: [], findings: [], decisions: [] };
const settings = { packs: new Set<never>() };

const split = {
  code: (_: string, code: string) =>
    code === 'G35' ? { status: 'ended', date: '2025-09-30' } : { status: 'valid', date: null },
} as Partial<RuleTables>;

const over = (lines: string, more: Parameters<typeof example>[2] = {}, recorded: Partial<Recorded> = {}) => {
  const { chart, tables } = example('', lines, more);
  const run = runRules(allRules, chart, { ...noTables, ...tables }, settings);
  return chartChecks(run, { ...nothing, ...recorded });
};
const key = 'ICD-10-CM G35 #1';
const message = 'G35 was valid until 2025-09-30 (date that counts: 2026-03-10).';
const finding = (more: object) => ({
  verdicts: [{ id: 'v1', lineKey: key, conflicts: [] }],
  findings: [{ id: 'f1', verdictId: 'v1', conflicts: [], ...more }],
});
const states = (recorded: Partial<Recorded>) =>
  over('G35 I10', { tables: split }, recorded).proposals.map(({ rule, state }) => [rule.id, state]);

test('a proposal is open until something is decided of it', () => {
  expect(states({})).toEqual([['X1', 'open']]);
  const decision = { id: 'd1', rule: 'X1', lineKey: key, message, conflicts: [], note: '' };
  expect(states({ decisions: [{ ...decision, reason: 'exception' }] })).toEqual([['X1', 'dismissed']]);
  expect(states({ decisions: [{ ...decision, reason: null }] })).toEqual([['X1', 'open']]);
  const other = { ...decision, message: 'It said something else.', reason: 'exception' as const };
  expect(states({ decisions: [other] })).toEqual([['X1', 'open']]);
});

test('a finding answers it: the one made of it, or one of the same kind by hand', () => {
  expect(states(finding({ check: 'X1', category: 'wrong-code' }))).toEqual([['X1', 'accepted']]);
  expect(states(finding({ category: 'invalid-for-date' }))).toEqual([['X1', 'accepted']]);
  expect(states(finding({ category: 'unsupported' }))).toEqual([['X1', 'open']]);
  const elsewhere = finding({ check: 'X1' });
  elsewhere.verdicts[0]!.lineKey = 'ICD-10-CM I10 #1';
  expect(states(elsewhere)).toEqual([['X1', 'open']]);
});

test('of several codes that a check misses, a finding answers for its own alone', () => {
  const facts = { 'dose-given': 130, 'single-dose-vial': true, 'dose-discarded': 70 };
  const drugs = {
    facts,
    counting: 'cms' as const,
    tables: { drugUnit: () => 1 } as Partial<RuleTables>,
  };
  const missed = (recorded: Partial<Recorded>) =>
    over('J9025*130 J9041*130', drugs, recorded)
      .proposals.filter(({ proposal }) => proposal.disposition === 'add')
      .map(({ proposal, state }) => [proposal.code, state]);
  expect(missed({})).toEqual([
    ['J9025', 'open'],
    ['J9041', 'open'],
  ]);
  const taken = finding({ check: 'ON8', category: 'modifier' });
  taken.verdicts[0]!.lineKey = 'add HCPCS J9025 #1';
  expect(missed(taken)).toEqual([
    ['J9025', 'accepted'],
    ['J9041', 'open'],
  ]);
});

test('a line has its own proposals, and keeps the dismissed ones in reach', () => {
  const decisions = [
    { id: 'd1', rule: 'X1', lineKey: key, message, conflicts: [], note: '', reason: 'other' as const },
  ];
  const before = over('G35 I10', { tables: split });
  const after = over('G35 I10', { tables: split }, { decisions });
  expect([openOn(before, key).length, openOn(before, null).length]).toEqual([1, 0]);
  expect([openOn(after, key).length, notTakenOn(after, key).length]).toEqual([0, 1]);
});

test('each question once, with all that ask it, and tables by their name', () => {
  const { questions, tables, unsure } = over('K57.32 R10.32 29881-RT 20610-59', {
    claim: null,
    tables: { unitLimit: () => null },
  });
  const asked = questions.map(({ name, lineKey, rules }) => [name, lineKey, rules]);
  expect(asked).toContainEqual(['symptom-explained', 'ICD-10-CM R10.32 #1', ['X13']]);
  expect(asked).toContainEqual(['side', 'CPT 29881 #1', expect.arrayContaining(['X5'])]);
  expect(asked.filter(([name]) => name === 'claim')).toEqual([
    ['claim', null, expect.arrayContaining(['X7', 'X8', 'X9', 'X11'])],
  ]);
  expect(tables.get('tabular')).toEqual(['X2', 'X3', 'X4']);
  expect(unsure).toBeGreaterThan(4);
});

test('the day of billing is asked where it stands, not once more here', () => {
  const { questions, waitForBilling } = over('I10', { facts: { 'support-signed-on': '2026-03-30' } });
  expect(waitForBilling).toEqual(['X16']);
  expect(questions.map(({ name }) => name)).not.toContain('billedOn');
});

describe('what reading proposes', () => {
  const read = (more: Partial<ReadProposal> = {}): ReadProposal => ({
    check: 'N2',
    lineKey: key,
    message: 'The record states another type.',
    proposal: {
      category: 'specificity',
      severity: 'major',
      direction: 'under',
      disposition: 'revise',
      system: 'ICD-10-CM',
      code: 'G35.A',
    },
    passages: [],
    ...more,
  });
  const beside = (one: ReadProposal, recorded: Partial<Recorded> = {}) => {
    const { chart, tables } = example('', 'G35 I10', { tables: split });
    const run = runRules(allRules, chart, { ...noTables, ...tables }, settings);
    return chartChecks(run, { ...nothing, ...recorded }, [one]).proposals.map(({ rule, state }) => [
      rule.id,
      state,
    ]);
  };

  test('stands after those of the other checks', () => {
    expect(beside(read())).toEqual([
      ['X1', 'open'],
      ['N2', 'open'],
    ]);
  });

  test('is answered by a finding of its own, and by the code that it proposes', () => {
    expect(beside(read(), finding({ check: 'N2' }))).toContainEqual(['N2', 'accepted']);
    const put = finding({ category: 'invalid-for-date' });
    const auditor = { system: 'ICD-10-CM' as const, code: 'G35.A', modifiers: [], units: null };
    expect(beside(read(), { ...put, verdicts: [{ ...put.verdicts[0]!, auditor }] })).toEqual([
      ['X1', 'accepted'],
      ['N2', 'accepted'],
    ]);
    expect(beside(read(), put)).toContainEqual(['N2', 'open']);
  });

  test('is dismissed as any other', () => {
    const decision = { id: 'd1', rule: 'N2', lineKey: key, message: read().message, conflicts: [], note: '' };
    expect(beside(read(), { decisions: [{ ...decision, reason: 'exception' }] })).toContainEqual([
      'N2',
      'dismissed',
    ]);
  });

  test('is left out where a check over codes and facts says the same', () => {
    const same = { ...read().proposal, category: 'invalid-for-date' as const };
    const { code: _, ...without } = same;
    expect(beside(read({ proposal: without }))).toEqual([['X1', 'open']]);
    expect(beside(read({ proposal: same }))).toContainEqual(['N2', 'open']);
  });

  test('of an unknown check is nothing', () => {
    expect(beside(read({ check: 'N99' }))).toEqual([['X1', 'open']]);
  });
});
