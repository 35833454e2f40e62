// The charts of a sample as they stand, their assignment and spares; what a second reviewer is not shown.

import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../lib/model/result.ts';
import { blindWorksheets } from '../../../../lib/review/blind.ts';
import type { Auditor } from '../../../../lib/review/sampling/assign.ts';
import { assignSample } from '../../../../lib/review/sampling/assign-sample.ts';
import { drawSample, planSample } from '../../../../lib/review/sampling/draw.ts';
import { drawnPart } from '../../../../lib/review/sampling/drawn.ts';
import { makeFrame } from '../../../../lib/review/sampling/frame.ts';
import { frameItem } from '../../../../lib/review/sampling/frame-item.ts';
import {
  nextCharts,
  progressOf,
  type ReviewOf,
  sampleCharts,
  withSpare,
} from '../../../../lib/review/sampling/sample-charts.ts';
import { designWords, sampleCsv, sampleReport } from '../../../../lib/review/sampling/sample-report.ts';

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
}

const seed = '00c0ffee12345678';
const frame = given(
  makeFrame(Array.from({ length: 40 }, (_, i) => frameItem(`E-${i}`, { coder: i % 2 ? 'Raman' : 'Beller' }))),
);
const design = { kind: 'random', size: { total: 10 } } as const;
const sample = given(drawSample(frame, design, seed, 2));
const keys = sample.picks.map((p) => p.key);
const [first, second] = keys as [string, string];
const [spare, lastSpare] = sample.spares.map((s) => s.key) as [string, string];
const assigned = (auditor = 'ada', other: string | null = null) =>
  keys.map((key) => ({ key, auditor, second: other }));
const review = (number: string, reviewer: string, status: ReviewOf['status']): ReviewOf => ({
  number,
  reviewer,
  status,
});
const anybody = () => true;

it('a plan says what a draw will give', () => {
  expect(given(planSample(frame, design))).toEqual({
    basis: sample.basis,
    population: 40,
    strata: sample.strata,
  });
});

it('a design that draws nothing, and one that draws too much, are told', () => {
  const none = given(drawSample(frame, { kind: 'random', size: { total: 0 } }, seed));
  expect(drawnPart(frame, none, 2)).toMatchObject({ error: { code: 'drew-nothing' } });
  const many = { ...sample, picks: Array.from({ length: 20_001 }, () => sample.picks[0]!) };
  expect(drawnPart(frame, many, 2)).toMatchObject({ error: { code: 'drew-too-many' } });
});

describe('progress', () => {
  it('counts whose review it is, and both where there are two', () => {
    const record = { assignments: assigned('ada', 'bob'), replaced: [] };
    const reviews = [
      review(first, 'ada', 'signed'),
      review(first, 'bob', 'draft'),
      review(second, 'ada', 'signed'),
      review(second, 'bob', 'signed'),
      review(keys[2]!, 'eve', 'signed'),
    ];
    const charts = sampleCharts(sample, record, reviews);
    expect(charts.slice(0, 3).map((c) => [c.state, c.second])).toEqual([
      ['signed', 'in-review'],
      ['signed', 'signed'],
      ['not-opened', 'not-opened'],
    ]);
    expect(progressOf({ ...record, size: 10 }, reviews)).toEqual({ reviewed: 1, of: 10 });
  });
});

describe('a spare', () => {
  it('takes the place, the turn and the assignment of its chart; then the next, until none is left', () => {
    const record = { assignments: assigned(), replaced: [] };
    const one = given(withSpare(sample, record, { key: second, reason: 'locked' }, anybody));
    expect(one.by).toBe(spare);
    expect(one.assignments.map((a) => a.key)).toEqual([first, spare, ...keys.slice(2)]);
    const two = given(withSpare(sample, one, { key: spare, reason: 'empty' }, anybody));
    expect(two.by).toBe(lastSpare);
    const none = given(withSpare(sample, two, { key: first, reason: 'locked' }, anybody));
    expect(none).toMatchObject({ by: null });
    expect(none.assignments.map((a) => a.key)).toEqual([lastSpare, ...keys.slice(2)]);
    const charts = sampleCharts(sample, none, []);
    expect(charts.slice(0, 4).map((c) => [c.key, c.standsFor, c.replaced?.by])).toEqual([
      [first, null, null],
      [second, null, spare],
      [spare, second, lastSpare],
      [lastSpare, spare, undefined],
    ]);
    const signed = [review(lastSpare, 'ada', 'signed'), review(spare, 'ada', 'signed')];
    expect(progressOf({ ...none, size: 10 }, signed)).toEqual({ reviewed: 1, of: 9 });
  });

  it('goes to nobody who may not review it, and never twice to one chart', () => {
    const record = { assignments: assigned(), replaced: [] };
    const one = given(withSpare(sample, record, { key: first, reason: 'locked' }, () => false));
    expect(one.assignments.map((a) => a.key)).toEqual(keys.slice(1));
    expect(withSpare(sample, one, { key: first, reason: 'again' }, anybody)).toMatchObject({
      error: { code: 'replaced-before' },
    });
    expect(withSpare(sample, one, { key: 'E-unknown', reason: 'x' }, anybody)).toMatchObject({
      error: { code: 'no-spare' },
    });
  });
});

describe('assignment', () => {
  const auditor = (id: string, more: Partial<Auditor> = {}): Auditor => ({
    id,
    name: id,
    employer: null,
    codesAs: [],
    load: 0,
    capacity: 20,
    ...more,
  });
  const charts = keys.map((key) => ({ key, coder: 'Raman' }));
  const plan = { charts, vendor: 'Codex', seed, double: 0.25 };

  it('gives a share of the charts to a second auditor, never the first again', () => {
    const { assignments, withoutSecond } = assignSample({
      ...plan,
      auditors: [auditor('ada'), auditor('bob')],
    });
    const twice = assignments.filter((a) => a.second !== null);
    // A quarter of ten, rounded up.
    expect(twice).toHaveLength(3);
    expect(twice.every((a) => a.second !== a.auditor)).toBe(true);
    expect(withoutSecond).toEqual([]);
    expect(assignSample({ ...plan, auditors: [auditor('bob'), auditor('ada')] }).assignments).toEqual(
      assignments,
    );
  });

  it('says why nobody has a chart', () => {
    const vendors = [auditor('ada', { employer: 'Codex' })];
    expect(assignSample({ ...plan, auditors: vendors }).unassigned).toHaveLength(10);
    const alone = assignSample({ ...plan, auditors: [auditor('ada')] });
    expect(alone.withoutSecond.map((w) => w.reasons)).toEqual(
      Array.from({ length: 3 }, () => ['ada reviews this chart first.']),
    );
  });
});

it('a person’s next charts: assigned to them, first or second, not signed by them, in order', () => {
  const records = [{ id: 's1', assignments: assigned('ada', 'bob').slice(0, 3), replaced: [] }];
  const reviews = [
    review(first, 'ada', 'signed'),
    review(second, 'ada', 'draft'),
    review(keys[2]!, 'bob', 'signed'),
  ];
  expect(nextCharts(records, reviews, 'ada').map((c) => [c.key, c.state])).toEqual([
    [second, 'in-review'],
    [keys[2], 'not-opened'],
  ]);
  expect(nextCharts(records, reviews, 'bob').map((c) => c.key)).toEqual([first, second]);
  expect(nextCharts(records, reviews, 'eve')).toEqual([]);
});

describe('blind double review', () => {
  const samples = [{ removed: false, assignments: [{ key: 'E-1', auditor: 'ada', second: 'bob' }] }];
  const numbers = new Map([
    ['e1', 'E-1'],
    ['e2', 'E-2'],
  ]);
  const sheet = (id: string, encounterId: string, reviewerId: string, status: 'draft' | 'signed') => ({
    id,
    encounterId,
    reviewerId,
    status,
  });
  const sheets = [sheet('a', 'e1', 'ada', 'signed'), sheet('x', 'e2', 'ada', 'signed')];
  const hidden = (person: string, own: typeof sheets = [], of: typeof samples | [] = samples) => [
    ...blindWorksheets(person, of, [...sheets, ...own], numbers),
  ];

  it('hides the other review until one’s own is signed, in both directions', () => {
    expect(hidden('bob')).toEqual(['a']);
    expect(hidden('bob', [sheet('b', 'e1', 'bob', 'draft')])).toEqual(['a']);
    expect(hidden('bob', [sheet('b', 'e1', 'bob', 'signed')])).toEqual([]);
    expect(hidden('ada', [sheet('b', 'e1', 'bob', 'draft')])).toEqual([]);
  });

  it('hides nothing from others, of other charts, or of a sample that was withdrawn', () => {
    expect(hidden('eve')).toEqual([]);
    expect(hidden('bob', [], [{ ...samples[0]!, removed: true }])).toEqual([]);
    const alone = [{ removed: false, assignments: [{ key: 'E-1', auditor: 'bob', second: null as never }] }];
    expect(hidden('bob', [], alone)).toEqual([]);
  });
});

describe('on paper', () => {
  const record = {
    ...given(drawnPart(frame, sample, 2)),
    title: 'Third quarter',
    purpose: '',
    frameSource: 'claims.csv',
    vendor: null,
    madeBy: 'ada',
    madeAt: Date.UTC(2026, 2, 2),
    auditors: [],
    assignments: [],
    replaced: [{ key: first, by: spare, reason: 'locked' }],
    removed: false,
  };

  it('the report holds what is needed to draw it again', () => {
    const text = sampleReport(record, sample, 'Ada');
    for (const part of [
      seed,
      frame.digest,
      record.drawn,
      JSON.stringify(design),
      `${first} → ${spare}: locked`,
    ])
      expect(text).toContain(part);
  });

  it('a table holds every chart, and nothing that a spreadsheet would run', () => {
    const charts = sampleCharts(
      sample,
      {
        assignments: [{ key: second, auditor: 'ada', second: null }],
        replaced: [{ key: first, by: null, reason: '=1+1, "x"' }],
      },
      [],
    );
    const lines = sampleCsv(charts, sample.spares, (id) => id).split('\r\n');
    expect(lines).toHaveLength(1 + 10 + 2 + 1);
    expect(lines[1]).toBe(`${first},all,drawn,,,cannot be reviewed,,"'=1+1, ""x"""`);
    expect(lines[2]).toBe(`${second},all,drawn,ada,,not opened,,`);
  });
});

describe('a design in words', () => {
  const focused = { kind: 'focused' as const, size: { total: 10 }, reason: 'Denials of March.' };

  it('says what the charts of a focused sample had to fit', () => {
    const focus = { specialty: ['Cardiology'], payer: ['A', 'B'], flags: ['CC'], amountFrom: 500 };
    expect(designWords({ ...focused, focus })).toBe(
      'Focused on specialty Cardiology, payer A or B, flag CC, amount from 500: 10 charts. Denials of March.',
    );
    expect(designWords({ ...focused, focus: {} })).toBe('Focused: 10 charts. Denials of March.');
  });
});
