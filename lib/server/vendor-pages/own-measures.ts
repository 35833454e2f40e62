// The vendor's figures as the client's own page has them, by the same function of the same facts: of the last whole month, and
// of the twelve that end with it. What says something of payments or of what the client pays for is left out.

import { addDays } from '../../model/calendar-day.ts';
import type { MeasuredRow, MeasureId, Period, ScorecardAsked } from '../../model/oversight/measure.ts';
import { addMonths } from '../../oversight/governance/calendar-days.ts';
import { scorecardOf } from '../../oversight/measures/scorecard.ts';
import type { Queries } from '../database/database.ts';
import type { factsKeeper } from '../oversight/measures/facts-of.ts';
import type { Visit } from './visits.ts';

/** In the order of the page. */
export const shownMeasures: readonly MeasureId[] = [
  'accuracy',
  'accuracy-attributable',
  'turnaround',
  'turnaround-in-time',
  'coding-denial-rate',
  'clean-claim-rate',
  'query-response',
  'rework',
  'root-cause-in-time',
  'dispute-overturn-rate',
  'over-coding',
  'under-coding',
  'gap-rate',
  'query-rate',
  'own-review-share',
  'new-coder-share',
  'turnover',
  'backlog-age',
];

export interface OwnMeasures {
  month: { period: Period; row: MeasuredRow };
  year: { period: Period; row: MeasuredRow };
}

export async function ownMeasures(
  queries: Queries,
  factsOf: ReturnType<typeof factsKeeper>,
  { organisation, limits }: Pick<Visit, 'organisation' | 'limits'>,
  { today, now }: { today: string; now: number },
): Promise<OwnMeasures> {
  const { facts, terms, asOf } = await factsOf(queries, organisation);
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  const of = (period: Period) => {
    const asked: ScorecardAsked = { period, filters: {}, by: null, and: null, measures: [...shownMeasures] };
    const made = scorecardOf(facts, asked, { limits, termFor: terms.termFor, asOf, madeAt: now });
    return { period, row: made.all };
  };
  const first = `${to.slice(0, 7)}-01`;
  return { month: of({ from: first, to }), year: of({ from: addMonths(first, -11), to }) };
}
