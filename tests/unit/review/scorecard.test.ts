// Which reviews count, and how they add up by coder, specialty, encounter type and payer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../lib/model/finding.ts';
import type { Disposition } from '../../../lib/model/verdict.ts';
import { typeMethods } from '../../../lib/review/accuracy/all-methods.ts';
import { sufficientCharts } from '../../../lib/review/accuracy/estimate.ts';
import { measure } from '../../../lib/review/accuracy/method.ts';
import {
  dimensions,
  type Review,
  type ReviewRecords,
  scorecard,
  scorecardMethods,
  signedReviews,
} from '../../../lib/review/scorecard.ts';
import { anyReviews, codeLine, review } from './reviews.ts';

type Records = { [K in keyof ReviewRecords]: ReviewRecords[K][number][] };
type Judged = Disposition | null | [Disposition, Severity];

/** Records of worksheets, written short: `[encounter, worksheet, signedAt, what was judged]`. */
function records(...worksheets: [string, string, number | null, Judged[]][]): Records {
  const verdicts = worksheets.flatMap(([, worksheetId, , judged]) =>
    judged.map((each, i) => {
      const [disposition, severity] = Array.isArray(each) ? each : [each, null];
      const lineKey = disposition === 'add' ? `add ${i}` : `line ${i}`;
      const auditor = disposition === 'add' || disposition === 'revise' ? codeLine(`N${i}`) : null;
      return { id: `${worksheetId}-${i}`, worksheetId, lineKey, disposition, auditor, severity };
    }),
  );
  return {
    encounters: [...new Set(worksheets.map(([encounter]) => encounter))].map((id) => ({
      id,
      coder: 'Raman',
      specialty: 'Cardiology',
    })),
    worksheets: worksheets.map(([encounterId, id, signedAt, judged]) => ({
      id,
      encounterId,
      signedAt,
      status: signedAt === null ? ('draft' as const) : ('signed' as const),
      delivered: judged.flatMap((each, i) => (each === 'add' ? [] : [codeLine(`C${i}`, `line ${i}`)])),
    })),
    verdicts: verdicts.map(({ severity, ...verdict }) => verdict),
    findings: verdicts.map(({ id, worksheetId, severity }) => ({
      id: `f-${id}`,
      worksheetId,
      verdictId: id,
      severity,
    })),
    steps: [],
  };
}

const tallyOf = (all: Records) => scorecard(signedReviews(all, 'initial'), 'raw').total.tally;

describe('the reviews that count', () => {
  it('are the signed ones; a draft does not count', () => {
    const all = records(['e1', 'w1', 100, ['agree', 'revise']], ['e2', 'w2', null, ['agree']]);
    expect(signedReviews(all, 'initial')).toMatchObject([
      { worksheetId: 'w1', signedAt: 100, chart: { key: 'e1', coder: 'Raman', specialty: 'Cardiology' } },
    ]);
    expect(tallyOf(all)).toEqual({ agree: 1, revise: 1, add: 0, delete: 0 });
  });

  it('leave out one that was signed once and is a draft again', () => {
    const all = records(['e1', 'w1', 100, ['agree']]);
    const reopened = all.worksheets.map((w) => ({ ...w, status: 'draft' as const }));
    expect(signedReviews({ ...all, worksheets: reopened }, 'initial')).toEqual([]);
  });

  it('are one an encounter: where two reviewers signed, the first signature counts', () => {
    const all = records(['e1', 'w-late', 200, ['agree']], ['e1', 'w-early', 100, ['delete']]);
    expect(signedReviews(all, 'initial')).toMatchObject([{ worksheetId: 'w-early' }]);
    expect(tallyOf(all)).toMatchObject({ agree: 0, delete: 1 });
  });

  it('are the same whatever order the records come in, also when both signed in the same millisecond', () => {
    const all = records(['e1', 'w-b', 100, ['agree']], ['e1', 'w-a', 100, ['delete']]);
    const turned = { ...all, worksheets: all.worksheets.toReversed() };
    expect(signedReviews(all, 'initial')).toMatchObject([{ worksheetId: 'w-a' }]);
    expect(signedReviews(turned, 'initial')).toEqual(signedReviews(all, 'initial'));
  });

  it('enter the figures of the coder who was named when the review began, whoever is named later', () => {
    const all = records(['e1', 'w1', 100, ['agree']]);
    const reviewedAs = { coder: 'Beller', specialty: 'Oncology', encounterType: null, payer: null };
    const rest = { provider: null, facility: null, dateOfService: null };
    const frozen = all.worksheets.map((w) => ({ ...w, reviewedAs: { ...reviewedAs, ...rest } }));
    const { groups } = scorecard(signedReviews({ ...all, worksheets: frozen }, 'initial'), 'raw');
    expect(groups.coder.map((row) => row.name)).toEqual(['Beller']);
    expect(groups.specialty.map((row) => row.name)).toEqual(['Oncology']);
  });

  it('leave a draft of an encounter out even when it was started before the signed one', () => {
    const all = records(['e1', 'w-draft', null, ['delete']], ['e1', 'w-signed', 100, ['agree']]);
    expect(signedReviews(all, 'initial')).toMatchObject([{ worksheetId: 'w-signed' }]);
  });

  it('count no line twice and none that is not judged', () => {
    // Two agreed, one resequenced (the code stands), one undone, one omitted code that was added.
    const all = records(['e1', 'w1', 100, ['agree', 'agree', 'resequence', null, 'add']]);
    expect(tallyOf(all)).toEqual({ agree: 3, revise: 0, add: 1, delete: 0 });
  });

  it('score no advisory finding, neither as an error nor as an agreement', () => {
    // Agreed 2; the deleted, revised and added codes are advisory, but for one deletion: 2 / 2 and 2 / 3.
    const all = records([
      'e1',
      'w1',
      100,
      ['agree', 'agree', ['delete', 'advisory'], ['revise', 'advisory'], ['delete', 'minor']],
    ]);
    const { total, errors } = scorecard(signedReviews(all, 'initial'), 'raw');
    expect(total.tally).toEqual({ agree: 2, revise: 0, add: 0, delete: 1 });
    const shown = total.figures.map((f) => [f.method, f.numerator, f.denominator]);
    expect(shown).toContainEqual(['code-over-code', 2, 2]);
    expect(shown).toContainEqual(['all-opportunities', 2, 3]);
    expect(errors.map((row) => row.all)).toEqual([1]);
  });

  it('stay even when their encounter has not arrived yet', () => {
    const all = records(['e1', 'w1', 100, ['agree']]);
    expect(signedReviews({ ...all, encounters: [] }, 'initial')).toMatchObject([
      { chart: { key: 'e1', coder: null } },
    ]);
  });
});

describe('the scorecard', () => {
  const reviews = [
    review('e1', { coder: 'Raman', specialty: 'Cardiology' }, { agree: 9, revise: 1 }),
    review('e2', { coder: 'Raman', specialty: 'Oncology' }, { agree: 1, add: 1, delete: 2 }),
    review('e3', { coder: 'Beller', specialty: 'Cardiology' }, { agree: 4 }),
    review('e4', {}, { agree: 2, delete: 1 }),
  ];

  it('has the rows with most charts first, then by name, of each dimension', () => {
    const of = (key: string, name: string) =>
      review(key, { coder: name, specialty: name, encounterType: name, payer: name }, { agree: 1 });
    const all = [of('e1', 'Zola'), of('e2', 'Abel'), of('e3', 'Mori'), of('e4', 'Mori')];
    const { groups } = scorecard(all, 'raw');
    for (const dimension of dimensions)
      expect(
        groups[dimension].map(({ name, charts }) => [name, charts]),
        dimension,
      ).toEqual([
        ['Mori', 2],
        ['Abel', 1],
        ['Zola', 1],
      ]);
  });

  it('adds up by hand, over all and by coder', () => {
    const { total, groups } = scorecard(reviews, 'raw');
    // Over all: a = 9 + 1 + 4 + 2 = 16, r = 1, o = 1, d = 2 + 1 = 3.
    expect(total).toMatchObject({ charts: 4, tally: { agree: 16, revise: 1, add: 1, delete: 3 } });
    // Code over code 16 / 18, net (16 - 3) / 18; all opportunities 16 / 21; of the delivered codes 16 of
    // 16 + 1 + 3 = 20 stand; case over case: only e3 is without error, 1 / 4.
    expect(total.figures.map((f) => [f.method, f.numerator, f.denominator])).toEqual([
      ['code-over-code', 16, 18],
      ['code-over-code-net', 13, 18],
      ['all-opportunities', 16, 21],
      ['vendor-denominator', 16, 20],
      ['case-over-case', 1, 4],
      ['drg', 0, 0],
      ['net-payment-error', 0, 0],
    ]);
    // Raman: 10 / 12 = 83.3 %, macro (0.9 + 0.5) / 2 = 70 %.
    const [raman] = groups.coder;
    expect(raman).toMatchObject({ name: 'Raman', charts: 2, encounterIds: ['e1', 'e2'] });
    expect(raman?.figures[0]?.value).toBeCloseTo(10 / 12, 12);
    expect(raman?.figures[0]?.macro).toBeCloseTo(0.7, 12);
  });

  it('lists coders with most charts first, equal ones by name', () => {
    expect(scorecard(reviews, 'raw').groups.coder.map((row) => [row.name, row.charts])).toEqual([
      ['Raman', 2],
      ['Beller', 1],
      [null, 1],
    ]);
  });

  it('makes one row of a payer that pages write in small letters and in capitals', () => {
    const shouted = [
      review('e1', { payer: 'Summit PPO' }, { agree: 2 }),
      review('e2', { payer: 'SUMMIT PPO' }, { agree: 1 }),
    ];
    const rows = scorecard(shouted, 'raw').groups.payer;
    expect(rows.map(({ name, encounterIds }) => [name, encounterIds])).toEqual([
      ['Summit PPO', ['e1', 'e2']],
    ]);
  });

  it('keeps charts that name no specialty in a row without a name', () => {
    const rows = scorecard(reviews, 'raw').groups.specialty;
    expect(new Map(rows.map((row) => [row.name, row.encounterIds]))).toEqual(
      new Map([
        ['Cardiology', ['e1', 'e3']],
        ['Oncology', ['e2']],
        [null, ['e4']],
      ]),
    );
  });

  it('says that few charts are few', () => {
    const many = (n: number): Review[] =>
      Array.from({ length: n }, (_, i) => review(`e${i}`, { coder: 'Raman' }, { agree: 1 }));
    const first = (n: number) => scorecard(many(n), 'raw').groups.coder[0]?.figures[0];
    expect(first(sufficientCharts - 1)?.sufficient).toBe(false);
    expect(first(sufficientCharts)?.sufficient).toBe(true);
  });

  it('without reviews has a total without figures, never 0 % or 100 %', () => {
    const { total, kinds, errors, groups } = scorecard([], 'raw');
    expect(total).toMatchObject({ charts: 0, tally: { agree: 0, revise: 0, add: 0, delete: 0 } });
    expect([...total.figures, ...kinds].map((f) => f.value)).toEqual(
      [...total.figures, ...kinds].map(() => null),
    );
    expect([errors, ...Object.values(groups)]).toEqual([[], [], [], [], []]);
  });
});

describe('whatever the reviews', () => {
  it('the total is the sum of the rows of each grouping, chart for chart and line for line', () => {
    fc.assert(
      fc.property(anyReviews, fc.constantFrom('raw' as const, 'vendor' as const), (reviews, attribution) => {
        const { total, groups } = scorecard(reviews, attribution);
        for (const rows of dimensions.map((dimension) => groups[dimension])) {
          const sum = (pick: keyof typeof total.tally) => rows.reduce((n, row) => n + row.tally[pick], 0);
          expect(total.tally).toEqual({
            agree: sum('agree'),
            revise: sum('revise'),
            add: sum('add'),
            delete: sum('delete'),
          });
          expect(rows.flatMap((row) => row.encounterIds).sort()).toEqual([...total.encounterIds].sort());
          expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('every figure is the one the method gives for the row’s charts', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { total, kinds, groups } = scorecard(reviews, 'vendor');
        expect(kinds.map(({ attribution }) => attribution)).toEqual(typeMethods.map(() => 'vendor'));
        for (const row of [total, ...groups.coder, ...groups.payer]) {
          const charts = reviews.map((r) => r.chart).filter((chart) => row.encounterIds.includes(chart.key));
          expect(row.figures).toEqual(
            scorecardMethods.map((method) => measure(charts, method, { attribution: 'vendor' })),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
