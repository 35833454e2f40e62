// Which final findings are lessons, and when one has come again after its coder was told.

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/model/finding.ts';
import { type Found, finalFindings, lessonsOf, repeatsOf } from '../../../lib/review/repeated-findings.ts';
import { lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import {
  answer,
  context,
  day,
  disputeBoth,
  inTurn,
  release,
  reviewer,
  step,
  upholdOne,
} from './life-steps.ts';

const finding = (verdictId: string, more: Partial<Finding> = {}): Partial<Finding> => ({
  verdictId,
  category: 'specificity',
  severity: 'major',
  direction: 'under',
  rootCause: 'coder',
  rationale: 'It is documented.',
  removed: false,
  ...more,
});

const acceptBoth = step('answer', reviewer, { answers: [answer('E11.9'), answer('R07.9')] });

function review(steps: readonly Step[], findings = [finding('v2'), finding('v3', { severity: 'minor' })]) {
  const named = { coder: 'Priya Raman', dateOfService: '2026-03-01' };
  const reviewedAs = { specialty: null, encounterType: null, payer: null, provider: null, facility: null };
  const worksheet = { ...context.worksheet, id: 'w1', signedAt: 9, reviewedAs: { ...reviewedAs, ...named } };
  return { ...context, worksheet, findings, life: lifeOf(worksheet, inTurn(steps)) };
}

const codes = (found: readonly Found[]) => found.map((f) => f.lineKey);

describe('finalFindings', () => {
  it('are there once the review is final, with coder, topic and day of the visit', () => {
    expect(finalFindings(review([]))).toEqual([]);
    expect(finalFindings(review([release]))).toEqual([]);
    expect(finalFindings(review([release, disputeBoth, upholdOne]))).toEqual([]);
    expect(finalFindings(review([release, acceptBoth]))[0]).toEqual({
      worksheetId: 'w1',
      verdictId: 'v2',
      lineKey: 'E11.9',
      coder: 'Priya Raman',
      topic: 'specificity',
      severity: 'major',
      rationale: 'It is documented.',
      citation: '',
      signedAt: 9,
      dateOfService: '2026-03-01',
    });
  });

  it('leave out what was overturned, what is advisory and what the audit got wrong', () => {
    const ended = [release, disputeBoth, upholdOne, step('finalise', reviewer)];
    expect(codes(finalFindings(review(ended)))).toEqual(['E11.9']);
    const others = [finding('v2', { severity: 'advisory' }), finding('v3', { rootCause: 'audit' })];
    expect(finalFindings(review([release, acceptBoth], others))).toEqual([]);
  });

  it('are lessons where they are major or critical', () => {
    expect(codes(finalFindings(review([release, acceptBoth])))).toEqual(['E11.9', 'R07.9']);
    expect(codes(lessonsOf(review([release, acceptBoth])))).toEqual(['E11.9']);
    const critical = [finding('v2', { severity: 'critical' })];
    expect(codes(lessonsOf(review([release, acceptBoth], critical)))).toEqual(['E11.9']);
  });
});

describe('repeatsOf', () => {
  const made = Date.parse('2026-06-15T10:00:00Z');
  const item = { coder: 'Priya Raman', topic: 'specificity' as const, worksheetId: 'w1', madeAt: made };
  const again: Found = {
    worksheetId: 'w2',
    verdictId: 'v9',
    lineKey: 'I50.9',
    coder: 'Priya Raman',
    topic: 'specificity',
    severity: 'minor',
    rationale: '',
    citation: '',
    signedAt: made + 20 * day,
    dateOfService: '2026-06-20',
  };

  it.each<[string, Partial<Found>]>([
    ['a later visit', {}],
    ['a visit on the day itself', { dateOfService: '2026-06-15' }],
    ['a visit whose day is not known', { dateOfService: null }],
  ])('counts %s', (_, more) => {
    expect(repeatsOf(item, [{ ...again, ...more }])).toHaveLength(1);
  });

  it.each<[string, Partial<Found>]>([
    ['another coder', { coder: 'Tomas Beller' }],
    ['a coder without a name', { coder: null }],
    ['another kind of error', { topic: 'wrong-code' }],
    ['the chart that it was made of', { worksheetId: 'w1' }],
    ['a review of before', { signedAt: made }],
    ['a visit of before that was reviewed later', { dateOfService: '2026-06-14' }],
  ])('does not count %s', (_, more) => {
    expect(repeatsOf(item, [{ ...again, ...more }])).toEqual([]);
  });

  it('counts charts, not lines, and tells no coder without a name from another', () => {
    const twice = [again, { ...again, verdictId: 'v10' }, { ...again, worksheetId: 'w3' }];
    expect(repeatsOf(item, twice).map((f) => f.worksheetId)).toEqual(['w2', 'w3']);
    expect(repeatsOf({ ...item, coder: null }, [{ ...again, coder: null }])).toEqual([]);
  });
});
