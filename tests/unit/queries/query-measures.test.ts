// What queries add up to, calculated by hand. People work around the clock from Monday to Friday, so that business hours
// are those of the clock but for the weekend; 2 March 2026 is a Monday.

import { describe, expect, it } from 'vitest';
import type { QueryAnswer, QueryStep } from '../../../lib/model/query-step.ts';
import type { Calendar } from '../../../lib/queries/business-hours.ts';
import { queryAge } from '../../../lib/queries/query-age.ts';
import { queryLife } from '../../../lib/queries/query-life.ts';
import {
  type CountedQuery,
  countedQueries,
  measuresBy,
  measuresOf,
  percentile,
} from '../../../lib/queries/query-measures.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { answerOf, beside, inTurn, step } from './life-steps.ts';

const calendar: Calendar = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 0, to: 24, holidays: [] };
/** A time of March 2026, or of February below 1. */
const at = (day: number, hour: number): number => Date.UTC(2026, 2, day, hour);
const now = at(9, 10);

const sends = (day: number, hour: number, due: number): QueryStep =>
  step('send', { at: at(day, hour), content: 'x', sentBy: 'page', dueAt: due });
const answers = (day: number, hour: number, given: Partial<QueryAnswer> = {}): QueryStep =>
  step('answer', { at: at(day, hour), answer: answerOf(given) });
const closes = (codesChanged: boolean): QueryStep =>
  step('close', { at: at(8, 10), documentation: 'Addendum', codesChanged });
const climbs = (day: number, due: number): QueryStep =>
  step('escalate', { at: at(day, 10), rung: 'physician-advisor', dueAt: due });
const withdraws = (day: number): QueryStep => step('withdraw', { at: at(day, 10), reason: 'Wrong chart.' });
const expires = step('expire', { at: at(8, 10), reason: 'No answer.' });

const asked = (recipient: string | null, ...steps: QueryStep[]): CountedQuery => ({
  query: buildQuery({ recipient: recipient === null ? null : { name: recipient, role: 'attending' } }),
  life: queryLife(inTurn(steps)),
});
const monday = sends(2, 10, at(4, 10));

const measured = (queries: readonly CountedQuery[], asOf = now) =>
  measuresOf(countedQueries(queries, asOf), calendar);

const all: CountedQuery[] = [
  // A draft, and one withdrawn on Tuesday while there was time to answer: in no figure but the number of queries.
  asked('Rivera'),
  asked('Rivera', monday, withdraws(3)),
  // Withdrawn after its answer, which came after 2 hours; and on Thursday without one, a day after it was due.
  asked('Rivera', monday, answers(2, 12, { class: 'unable' }), withdraws(3)),
  asked('Okafor', monday, withdraws(5)),
  // Awaiting: sent on Friday and due on Tuesday; viewed and overdue since Wednesday; asked again of the next person.
  asked('Okafor', sends(6, 10, at(10, 10))),
  asked('Okafor', monday, step('view', { at: at(2, 11) })),
  asked('Okafor', monday, answers(2, 12, beside), climbs(3, at(11, 10))),
  // Answered after 6 hours; codes changed.
  asked('Rivera', monday, answers(2, 16, { class: 'agreed' }), closes(true)),
  // After 36 hours: Mon 10–24 is 14, Tue 0–22 is 22; codes did not change.
  asked('Rivera', monday, answers(3, 22, { class: 'disagreed' }), closes(false)),
  // After 72 hours, a day late: Fri 10–24 is 14, Mon and Tue 48, Wed 0–10 is 10.
  asked('Lindqvist', sends(-1, 10, at(3, 10)), climbs(3, at(6, 10)), answers(4, 10)),
  // After 36 hours: Thu 10–24 is 14, Fri 0–22 is 22.
  asked('Lindqvist', sends(5, 10, at(9, 10)), answers(6, 22, { class: 'agreed-other' })),
  // After 2 hours, and says nothing to the question.
  asked(null, monday, answers(2, 12, beside)),
  // Expired without an answer; and after 10 hours with one that says nothing to the question.
  asked('Okafor', monday, expires),
  asked('Okafor', monday, answers(2, 20, beside), expires),
];

describe('the measures', () => {
  it('are as calculated by hand', () => {
    expect(measured(all)).toEqual({
      queries: 14,
      awaiting: 3,
      overdue: 1,
      // Answers: 2, 6, 36, 72, 36, 2, 10 hours. Besides them one is overdue, one expired and one was withdrawn when it was
      // overdue: 7 of 10.
      answered: { count: 7, of: 10 },
      classes: {
        agreed: { count: 1, of: 7 },
        'agreed-other': { count: 1, of: 7 },
        disagreed: { count: 1, of: 7 },
        unable: { count: 2, of: 7 },
        'not-significant': { count: 0, of: 7 },
        irrelevant: { count: 2, of: 7 },
      },
      // In order 2, 2, 6, 10, 36, 36, 72: the fourth of seven (50% is 3.5), and the seventh (90% is 6.3).
      median: 10,
      ninetieth: 72,
      inTime: { count: 6, of: 7 },
      codesChanged: { count: 1, of: 2 },
    });
  });

  it('of no queries are nothing of nothing', () => {
    expect(measured([])).toMatchObject({
      queries: 0,
      answered: { count: 0, of: 0 },
      median: null,
      ninetieth: null,
      inTime: { count: 0, of: 0 },
      codesChanged: { count: 0, of: 0 },
    });
  });

  it('go by the time at which they are asked for', () => {
    const later = measured(all, at(12, 10));
    expect([later.awaiting, later.overdue, later.answered]).toEqual([3, 3, { count: 7, of: 12 }]);
    expect(measured(all, at(4, 10) - 1).overdue).toBe(0);
  });

  it('of groups add up to those of all, the largest group first', () => {
    const groups = measuresBy(all, ({ query }) => query.recipient?.name ?? null, calendar, now);
    expect(groups.map(({ group, measures }) => [group, measures.queries])).toEqual([
      ['Okafor', 6],
      ['Rivera', 5],
      ['Lindqvist', 2],
      [null, 1],
    ]);
    const counts = groups.map(({ measures }) => measures.answered);
    expect(counts).toEqual([
      { count: 1, of: 4 },
      { count: 3, of: 3 },
      { count: 2, of: 2 },
      { count: 1, of: 1 },
    ]);
  });
});

describe('what a number opens', () => {
  it('is as many queries as the number says, of those it names', () => {
    const counted = countedQueries(all, now);
    const measures = measured(all);
    expect(counted.toAnswer.length).toBe(measures.answered.of);
    expect(counted.answered.length).toBe(measures.answered.count);
    expect(counted.overdue.map(({ life }) => life.state)).toEqual(['viewed']);
    expect(counted.awaiting.map(({ life }) => life.state).sort()).toEqual(['sent', 'sent', 'viewed']);
    expect(counted.classes.irrelevant.map(({ query }) => query.recipient?.name)).toEqual([
      undefined,
      'Okafor',
    ]);
    expect(counted.closed.length).toBe(measures.codesChanged.of);
    const silent = counted.toAnswer.filter((one) => !counted.answered.includes(one));
    expect(silent.map(({ life }) => life.state).sort()).toEqual(['expired', 'viewed', 'withdrawn']);
    const groups = measuresBy(all, ({ query }) => query.recipient?.name ?? null, calendar, now);
    expect(groups.flatMap((one) => one.counted.toAnswer).length).toBe(counted.toAnswer.length);
  });
});

describe('the age of a query', () => {
  const ageOf = (...steps: QueryStep[]) => queryAge(asked('Rivera', ...steps).life, calendar, now);

  it('is counted in business hours, to the answer or till now', () => {
    expect(queryAge(asked('Rivera').life, calendar, now)).toBe(null);
    // Fri 10–24 is 14, Mon 0–10 is 10.
    expect(ageOf(sends(6, 10, at(10, 10)))).toEqual({ hours: 24, over: null });
    // Five days and no weekend hour; due Wednesday: Wed 14, Thu and Fri 48, Mon 10.
    expect(ageOf(monday)).toEqual({ hours: 120, over: 72 });
    expect(ageOf(monday, answers(2, 16))).toEqual({ hours: 6, over: null });
    expect(ageOf(monday, withdraws(3))).toEqual({ hours: 24, over: null });
  });
});

describe('a percentile by nearest rank', () => {
  it('is one of the values', () => {
    const values = [15, 20, 35, 40, 50];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBe(null);
    expect(percentile(values, 0)).toBe(15);
  });

  it('is not one further for what numbers cannot hold exactly', () => {
    for (let n = 1; n <= 500; n += 1) {
      const ranks = Array.from({ length: n }, (_, i) => i + 1);
      expect(percentile(ranks, 0.5)).toBe(Math.ceil(n / 2));
      expect(percentile(ranks, 0.9)).toBe(Math.ceil((9 * n) / 10));
    }
  });
});
