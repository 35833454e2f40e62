// Practice is scored against the key: each outcome with answers that make it and answers that do not, and the sums by hand.

import { describe, expect, test } from 'vitest';
import type { KeyAnswer, PracticeAnswer } from '../../../../lib/model/practice.ts';
import { practiceCharts } from '../../../../lib/practice/practice-chart.ts';
import { namesPassage } from '../../../../lib/review/practice/names-passage.ts';
import { practiceScore } from '../../../../lib/review/practice/practice-score.ts';
import { scoreChart } from '../../../../lib/review/practice/score-chart.ts';

const passage = 'I spent 22 minutes of critical care, exclusive of the ECG.';
const reason = {
  category: 'time',
  severity: 'major',
  direction: 'over',
  rootCause: 'coder',
  rationale: 'Critical care is reported from 30 minutes on.',
  evidence: { quote: passage },
} as const;
const bare = { delivered: '', auditor: null, attributes: null, position: null, reason: null };
const right = (lineKey: string): KeyAnswer => ({ ...bare, lineKey, disposition: 'agree' });
const code = (of: string) => ({ system: 'CPT' as const, code: of, modifiers: [], units: 1 });
const revised: KeyAnswer = { ...bare, lineKey: 'L2', disposition: 'revise', auditor: code('99285'), reason };
const omitted: KeyAnswer = {
  ...bare,
  lineKey: 'add CPT 94640',
  disposition: 'add',
  auditor: code('94640'),
  reason,
};
const key: KeyAnswer[] = [right('L1'), revised, right('L3'), right('L4'), omitted];

const said = (lineKey: string, more: Partial<PracticeAnswer> = {}): PracticeAnswer => ({
  lineKey,
  disposition: 'agree',
  auditor: null,
  position: null,
  category: null,
  severity: null,
  direction: null,
  rootCause: null,
  quotes: [],
  absent: false,
  ...more,
});
const rightly = said('L2', {
  disposition: 'revise',
  auditor: code('99285'),
  category: 'time',
  severity: 'major',
  direction: 'over',
  rootCause: 'coder',
  quotes: ['22 minutes of critical care'],
});
const outcomes = (answers: PracticeAnswer[]) => scoreChart(key, answers).map(({ outcome }) => outcome);

describe('outcomes', () => {
  test('an auditor who says what the key says', () => {
    const added = said('add CPT 94640 #1', { disposition: 'add', auditor: code('94640') });
    expect(outcomes([said('L1'), rightly, said('L3'), said('L4'), added])).toEqual([
      'agreed',
      'found',
      'agreed',
      'agreed',
      'found',
    ]);
  });

  test('an error that was agreed with, or not judged, and a code that was not added, are missed', () => {
    expect(outcomes([said('L1'), said('L2'), said('L3'), said('L4')])[1]).toBe('missed');
    expect(outcomes([said('L1'), said('L3'), said('L4')])[1]).toBe('missed');
    expect(outcomes([])[4]).toBe('missed');
  });

  test('a right line that was disagreed with, and a code that nothing calls for, are wrongly found', () => {
    const other = said('add CPT 99000', { disposition: 'add', auditor: code('99000') });
    const all = outcomes([said('L1', { disposition: 'delete' }), other]);
    expect(all).toEqual(['wrongly-found', 'missed', 'agreed', 'agreed', 'missed', 'wrongly-found']);
  });
});

describe('what was said of a found error', () => {
  const graded = (answer: Partial<PracticeAnswer>, of: KeyAnswer = revised) =>
    scoreChart([of], [{ ...rightly, ...answer }])[0]?.graded;

  test('the same in all', () => {
    expect(Object.values(graded({})!)).toEqual([true, true, true, true, true, true]);
  });

  test.each<[string, Partial<PracticeAnswer>]>([
    ['corrected', { auditor: code('99284') }],
    ['corrected', { disposition: 'delete', auditor: null }],
    ['category', { category: 'em-over' }],
    ['severity', { severity: 'minor' }],
    ['direction', { direction: 'neutral' }],
    ['rootCause', { rootCause: 'system' }],
    ['passage', { quotes: ['ECG read by me: sinus tachycardia'] }],
    ['passage', { quotes: [] }],
  ])('another in %s: %j', (part, answer) => {
    const found = graded(answer)!;
    expect(Object.entries(found).filter(([, same]) => !same)).toEqual([[part, false]]);
  });

  test('attributes, places and absence are compared as the key gives them', () => {
    const units: KeyAnswer = {
      ...revised,
      disposition: 'attribute',
      auditor: null,
      attributes: { units: 2 },
    };
    const two = { disposition: 'attribute' as const, auditor: { ...code('99291'), units: 2 } };
    expect(graded(two, units)?.corrected).toBe(true);
    expect(graded({ ...two, auditor: { ...code('99291'), units: 3 } }, units)?.corrected).toBe(false);
    const place: KeyAnswer = { ...revised, disposition: 'resequence', auditor: null, position: 1 };
    expect(graded({ disposition: 'resequence', auditor: null, position: 1 }, place)?.corrected).toBe(true);
    expect(graded({ disposition: 'resequence', auditor: null, position: 2 }, place)?.corrected).toBe(false);
    const absent: KeyAnswer = { ...revised, reason: { ...reason, evidence: { absent: 'op note' } } };
    expect(graded({ quotes: [], absent: true }, absent)?.passage).toBe(true);
    expect(graded({ absent: false }, absent)?.passage).toBe(false);
  });
});

test('a passage is named by more of it or by a part of it, never by a word that could stand anywhere', () => {
  expect(namesPassage([`TIME: ${passage}`], passage)).toBe(true);
  expect(namesPassage(['22  minutes of\ncritical CARE'], passage)).toBe(true);
  expect(namesPassage(['22 minutes'], passage)).toBe(false);
  expect(namesPassage(['left side'], 'Left side')).toBe(true);
  expect(namesPassage(['left'], 'Left side')).toBe(false);
});

test('the sums of two charts, by hand', () => {
  // Chart 1: L1 right, L2 found, L3 disagreed with for nothing, L4 right, the omitted code missed.
  const first = scoreChart(key, [said('L1'), rightly, said('L3', { disposition: 'delete' }), said('L4')]);
  // Chart 2: everything agreed with: L2 and the omitted code missed.
  const second = scoreChart(
    key,
    ['L1', 'L2', 'L3', 'L4'].map((line) => said(line)),
  );
  const score = practiceScore([...first, ...second]);
  expect(score.counts).toEqual({ agreed: 5, found: 1, missed: 3, 'wrongly-found': 1 });
  // Found 1 of the 4 planted; of 2 disagreements 1 is right.
  expect(score.found).toEqual({ n: 1, of: 4 });
  expect(score.right).toEqual({ n: 1, of: 2 });
  expect(score.graded.passage).toEqual({ n: 1, of: 1 });
  // Delivered lines: 8, the same word on 6 (chart 1: L1, L2, L4; chart 2: L1, L3, L4). po = 6/8 = 0.75.
  // Key: agree 6/8, revise 99285 2/8. Auditor: agree 6/8, revise 1/8, delete 1/8.
  // pe = 6/8 × 6/8 + 2/8 × 1/8 = 36/64 + 2/64 = 0.59375. κ = (0.75 − 0.59375) / (1 − 0.59375) = 0.384615…
  expect(score.agreement.n).toBe(8);
  expect(score.agreement.same).toBe(6);
  expect(score.agreement.kappa).toBeCloseTo(0.384615, 5);
});

test('nothing handed in has no figures, and no division by nothing', () => {
  const score = practiceScore([]);
  expect(score.found).toEqual({ n: 0, of: 0 });
  expect(score.agreement.kappa).toBeNull();
});

test.each(practiceCharts().map((chart) => [chart.id, chart] as const))(
  '%s: whoever answers as its key finds everything',
  (_, chart) => {
    const answers = chart.key.map(({ lineKey, disposition, auditor, attributes, position, reason: why }) => {
      const line = chart.lines.find(({ key: of }) => of === lineKey);
      const attributed = attributes && line ? { ...line, ...attributes } : null;
      return said(lineKey, {
        disposition,
        auditor: auditor ?? (attributed as PracticeAnswer['auditor']),
        position,
        ...(why && {
          category: why.category,
          severity: why.severity,
          direction: why.direction,
          rootCause: why.rootCause,
          quotes: 'quote' in why.evidence ? [why.evidence.quote] : [],
          absent: 'absent' in why.evidence,
        }),
      });
    });
    const { counts, graded } = practiceScore(scoreChart(chart.key, answers));
    expect(counts.missed + counts['wrongly-found']).toBe(0);
    for (const { n, of } of Object.values(graded)) expect(n).toBe(of);
    // Every name is one line's alone, so that no answer counts twice.
    expect(new Set(chart.key.map(({ lineKey }) => lineKey)).size).toBe(chart.key.length);
  },
);
