// Which reviews count, and how they add up by coder and by specialty.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disposition } from '../../../lib/model/verdict.ts';
import { figure, methods, sufficientCharts, type Tally } from '../../../lib/review/accuracy.ts';
import { type Review, type ReviewRecords, scorecard, signedReviews } from '../../../lib/review/scorecard.ts';

type Records = { [K in keyof ReviewRecords]: ReviewRecords[K][number][] };

/** Records of worksheets, written short: `[encounter, worksheet, signedAt, dispositions]`. */
function records(...worksheets: [string, string, number | null, (Disposition | null)[]][]): Records {
  return {
    encounters: [...new Set(worksheets.map(([encounter]) => encounter))].map((id) => ({
      id,
      coder: 'Raman',
      specialty: 'Cardiology',
    })),
    worksheets: worksheets.map(([encounterId, id, signedAt]) => ({
      id,
      encounterId,
      signedAt,
      status: signedAt === null ? ('draft' as const) : ('signed' as const),
    })),
    verdicts: worksheets.flatMap(([, worksheetId, , dispositions]) =>
      dispositions.map((disposition, i) => ({ id: `${worksheetId}-${i}`, worksheetId, disposition })),
    ),
  };
}

const review = (
  encounterId: string,
  coder: string | null,
  specialty: string | null,
  tally: Partial<Tally>,
): Review => ({
  encounterId,
  worksheetId: `w-${encounterId}`,
  encounter: { coder, specialty },
  signedAt: 1,
  tally: { agree: 0, revise: 0, add: 0, delete: 0, ...tally },
});

describe('the reviews that count', () => {
  it('are the signed ones; a draft does not count', () => {
    const all = records(['e1', 'w1', 100, ['agree', 'revise']], ['e2', 'w2', null, ['agree']]);
    expect(signedReviews(all)).toEqual([
      {
        encounterId: 'e1',
        worksheetId: 'w1',
        encounter: { id: 'e1', coder: 'Raman', specialty: 'Cardiology' },
        signedAt: 100,
        tally: { agree: 1, revise: 1, add: 0, delete: 0 },
      },
    ]);
  });

  it('are one an encounter: where two reviewers signed, the first signature counts', () => {
    const all = records(['e1', 'w-late', 200, ['agree']], ['e1', 'w-early', 100, ['delete']]);
    expect(signedReviews(all)).toMatchObject([{ worksheetId: 'w-early', tally: { agree: 0, delete: 1 } }]);
  });

  it('are the same whatever order the records come in, also when both signed in the same millisecond', () => {
    const all = records(['e1', 'w-b', 100, ['agree']], ['e1', 'w-a', 100, ['delete']]);
    const turned = { ...all, worksheets: all.worksheets.toReversed() };
    expect(signedReviews(all)).toMatchObject([{ worksheetId: 'w-a' }]);
    expect(signedReviews(turned)).toEqual(signedReviews(all));
  });

  it('enter the figures of the coder who was named when the review began, whoever is named later', () => {
    const all = records(['e1', 'w1', 100, ['agree']]);
    const reviewedAs = { coder: 'Beller', specialty: 'Oncology', encounterType: null, payer: null };
    const rest = { provider: null, facility: null, dateOfService: null };
    const frozen = all.worksheets.map((w) => ({ ...w, reviewedAs: { ...reviewedAs, ...rest } }));
    const card = scorecard(signedReviews({ ...all, worksheets: frozen }));
    expect(card.coder.map((row) => row.name)).toEqual(['Beller']);
    expect(card.specialty.map((row) => row.name)).toEqual(['Oncology']);
  });

  it('leave a draft of an encounter out even when it was started before the signed one', () => {
    const all = records(['e1', 'w-draft', null, ['delete']], ['e1', 'w-signed', 100, ['agree']]);
    expect(signedReviews(all)).toMatchObject([{ worksheetId: 'w-signed' }]);
  });

  it('count no line twice and none that is not judged', () => {
    // Two agreed, one resequenced (the code stands), one undone, one omitted code that was added.
    const all = records(['e1', 'w1', 100, ['agree', 'agree', 'resequence', null, 'add']]);
    expect(signedReviews(all)[0]?.tally).toEqual({ agree: 3, revise: 0, add: 1, delete: 0 });
  });

  it('stay even when their encounter has not arrived yet', () => {
    const all = records(['e1', 'w1', 100, ['agree']]);
    expect(signedReviews({ ...all, encounters: [] })).toMatchObject([{ encounterId: 'e1', encounter: {} }]);
  });
});

describe('the scorecard', () => {
  const reviews = [
    review('e1', 'Raman', 'Cardiology', { agree: 9, revise: 1 }),
    review('e2', 'Raman', 'Oncology', { agree: 1, add: 1, delete: 2 }),
    review('e3', 'Beller', 'Cardiology', { agree: 4 }),
    review('e4', null, null, { agree: 2, delete: 1 }),
  ];

  it('adds up by hand, over all and by coder', () => {
    const { total, coder } = scorecard(reviews);
    // Over all: a = 9 + 1 + 4 + 2 = 16, r = 1, o = 1, d = 2 + 1 = 3.
    expect(total).toMatchObject({ charts: 4, tally: { agree: 16, revise: 1, add: 1, delete: 3 } });
    // Code over code 16 / 18; all opportunities 16 / 21; case over case: only e3 is without error, 1 / 4.
    expect(total.figures.map((f) => [f.method, f.numerator, f.denominator])).toEqual([
      ['code-over-code', 16, 18],
      ['all-opportunities', 16, 21],
      ['case-over-case', 1, 4],
    ]);
    // Raman: 10 / 12 = 83.3 %, macro (0.9 + 0.5) / 2 = 70 %.
    const [raman] = coder;
    expect(raman).toMatchObject({ name: 'Raman', charts: 2, encounterIds: ['e1', 'e2'] });
    expect(raman?.figures[0]?.value).toBeCloseTo(10 / 12, 12);
    expect(raman?.figures[0]?.macro).toBeCloseTo(0.7, 12);
  });

  it('lists coders with most charts first, equal ones by name', () => {
    expect(scorecard(reviews).coder.map((row) => [row.name, row.charts])).toEqual([
      ['Raman', 2],
      ['Beller', 1],
      [null, 1],
    ]);
  });

  it('keeps charts that name no specialty in a row without a name', () => {
    const charts = new Map(scorecard(reviews).specialty.map((row) => [row.name, row.encounterIds]));
    expect(charts).toEqual(
      new Map([
        ['Cardiology', ['e1', 'e3']],
        ['Oncology', ['e2']],
        [null, ['e4']],
      ]),
    );
  });

  it('says that few charts are few', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) => review(`e${i}`, 'Raman', null, { agree: 1 }));
    expect(scorecard(many(sufficientCharts - 1)).coder[0]?.figures[0]?.sufficient).toBe(false);
    expect(scorecard(many(sufficientCharts)).coder[0]?.figures[0]?.sufficient).toBe(true);
  });

  it('without reviews has a total without figures, never 0 % or 100 %', () => {
    const { total, coder, specialty } = scorecard([]);
    expect(total).toMatchObject({ charts: 0, tally: { agree: 0, revise: 0, add: 0, delete: 0 } });
    expect(total.figures.map((f) => f.value)).toEqual([null, null, null]);
    expect([coder, specialty]).toEqual([[], []]);
  });
});

const anyReviews = fc
  .array(
    fc.record({
      coder: fc.constantFrom('Raman', 'Beller', null),
      specialty: fc.constantFrom('Cardiology', 'Oncology', null),
      tally: fc.record({ agree: fc.nat(20), revise: fc.nat(5), add: fc.nat(5), delete: fc.nat(5) }),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((r, i) => review(`e${i}`, r.coder, r.specialty, r.tally)));

describe('whatever the reviews', () => {
  it('the total is the sum of the coders and the sum of the specialties, chart for chart and line for line', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { total, coder, specialty } = scorecard(reviews);
        for (const rows of [coder, specialty]) {
          const sum = (pick: keyof Tally) => rows.reduce((n, row) => n + row.tally[pick], 0);
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
    );
  });

  it('every figure is the one accuracy gives for the row’s charts', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { total, coder, specialty } = scorecard(reviews);
        for (const row of [total, ...coder, ...specialty]) {
          const tallies = reviews.filter((r) => row.encounterIds.includes(r.encounterId)).map((r) => r.tally);
          expect(row.figures).toEqual(methods.map((method) => figure(tallies, method)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
