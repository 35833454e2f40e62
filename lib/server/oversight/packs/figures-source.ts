// Where the figures of a pack come from: the scorecard that the workspace shows, and the definitions of its measures.

import type { Limits } from '../../../model/limits.ts';
import type { ScorecardAsked, ScorecardMade } from '../../../model/oversight/measure.ts';
import type { PackDefinition } from '../../../model/oversight/pack.ts';
import { allMeasures } from '../../../oversight/measures/all-measures.ts';
import { scorecardOf } from '../../../oversight/measures/scorecard.ts';
import type { Queries } from '../../database/database.ts';
import type { factsKeeper } from '../measures/facts-of.ts';

export interface FiguresSource {
  /** Inside the organisation's transaction. @param now milliseconds since 1970. */
  makeScorecard: (
    queries: Queries,
    organisation: string,
    asked: ScorecardAsked,
    limits: Limits | undefined,
    now: number,
  ) => Promise<ScorecardMade>;
  definitions: readonly PackDefinition[];
}

/** By the measures of the workspace. @param factsOf keeps what it reads, or is let go of afterwards. */
export const figuresFrom = (factsOf: ReturnType<typeof factsKeeper>): FiguresSource => ({
  async makeScorecard(queries, organisation, asked, limits, now) {
    const { facts, terms, asOf } = await factsOf(queries, organisation);
    return scorecardOf(facts, asked, { limits, termFor: terms.termFor, asOf, madeAt: now });
  },
  definitions: allMeasures.map(({ id, name, unit, numerator, denominator, source }) => ({
    measure: id,
    name,
    unit,
    numerator,
    denominator,
    source,
  })),
});
