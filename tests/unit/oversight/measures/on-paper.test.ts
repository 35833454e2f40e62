import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import { factsOfYear } from '../../../../lib/oversight/synthetic/facts-of-year.ts';
import { ask, at, given } from './asking.ts';

// A vendor's month worked out on paper. Four charts were received at hour 0 and returned after 10, 20, 30 and 100 hours;
// the last one's clock stood still for 60 hours. Mean 160 / 4 = 40 hours; median by nearest rank the 2nd of four, 20; the
// 90th percentile the ceil(3.6) = 4th, 100. Without open queries 100 - 60 = 40: mean 100 / 4 = 25, 90th percentile 40.
// Three were reviewed, all final: 9 of 9, 8 of 10 and 5 of 6 codes agreed with (revised or omitted otherwise), so accuracy
// is 22 / 25 = 88 %, not the mean of 100, 80 and 83.3 %. With one deleted code, all opportunities are 22 / 26.
// Of five claims one has a coding denial and one another: coding denial rate 1 / 5, initial 2 / 5, and a claim that is not
// clean for no reason said counts as “other”.
describe('a month worked out on paper', () => {
  const hour = 3_600_000;
  const start = Date.UTC(2026, 2, 2);
  const place = {
    facility: 'F',
    vendor: 'V',
    source: 'vendor',
    coder: 'C',
    specialty: 'S',
    encounter_type: 'outpatient',
    class: 'standard',
    payer: 'P',
    provider: 'D',
    delivery: 'ehr',
  };
  const facts = factsOfYear({
    roster: [],
    charts: [10, 20, 30, 100].map((hours, i) => ({
      ...place,
      number: `N${i}`,
      received_at: start,
      coded_at: start + hours * hour,
      returned_at: start + hours * hour,
      paused_ms: hours === 100 ? 60 * hour : 0,
      own_review: false,
      lines: 1,
    })),
    reviews: (
      [
        [9, 0, 0, 0],
        [8, 1, 1, 1],
        [5, 0, 1, 0],
      ] as const
    ).map((codes, i) => ({
      ...place,
      number: `N${i}`,
      signed_at: start + 200 * hour,
      gaps: i,
      queries: 0,
      counts: {
        final: true,
        codes,
        first: codes,
        own: [codes[0], 0, 0, 0],
        over: 0,
        under: 0,
        takenOff: null,
        disputed: 0,
        overturned: 0,
        around: null,
      },
      payment: null,
    })),
    claims: [0, 1, 2, 3, 4].map((i) => ({
      ...place,
      number: `N${i}`,
      charge: 10_000,
      submitted_on: '2026-03-20',
      clean: i < 3,
      unclean_cause: i === 3 ? 'coding' : null,
      answered: true,
      paid_at_once: i > 1,
      denied: i < 2,
      denied_for_coding: i === 0,
    })),
    denials: [],
    queries: [],
  });
  const made = scorecardOf(facts, ask({ period: { from: '2026-03-01', to: '2026-03-31' } }), given);
  const also = (id: MeasureId, name: string) => at(made.all, id).also.find((one) => one.name === name)?.value;

  test('turnaround, with and without the time of open queries', () => {
    expect(at(made.all, 'turnaround')).toMatchObject({ numerator: 160, denominator: 4, value: 40 });
    expect(also('turnaround', 'Median')).toBe(20);
    expect(also('turnaround', '90th percentile')).toBe(100);
    expect(also('turnaround', 'Mean without open queries')).toBe(25);
    expect(also('turnaround', '90th percentile without open queries')).toBe(40);
  });

  test('accuracy, of few charts, and by all opportunities', () => {
    expect(at(made.all, 'accuracy')).toMatchObject({ numerator: 22, denominator: 25, value: 0.88, n: 3 });
    expect(at(made.all, 'accuracy').standing).toBe('insufficient');
    expect(also('accuracy', 'All opportunities')).toBeCloseTo(22 / 26, 12);
    expect(also('accuracy', 'Charts without an error')).toBeCloseTo(1 / 3, 12);
    // No error was the vendor's own: 22 of 22.
    expect(at(made.all, 'accuracy-attributable')).toMatchObject({ numerator: 22, denominator: 22, value: 1 });
  });

  test('denials over all claims submitted', () => {
    expect(at(made.all, 'coding-denial-rate')).toMatchObject({ numerator: 1, denominator: 5, value: 0.2 });
    expect(at(made.all, 'initial-denial-rate')).toMatchObject({ numerator: 2, denominator: 5, value: 0.4 });
    expect(at(made.all, 'first-pass-rate')).toMatchObject({ numerator: 3, denominator: 5 });
  });

  test('clean claims, and whom the rest is laid to', () => {
    expect(at(made.all, 'clean-claim-rate')).toMatchObject({ numerator: 3, denominator: 5 });
    expect(
      ['coding', 'billing', 'other'].map((cause) => also('clean-claim-rate', `Claims not clean: ${cause}`)),
    ).toEqual([1, 0, 1]);
  });
});
