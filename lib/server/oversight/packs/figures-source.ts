// Where the figures of a pack come from: the scorecard that the workspace shows, and the definitions of its measures.

import type { Limits } from '../../../model/limits.ts';
import type { ScorecardAsked, ScorecardMade } from '../../../model/oversight/measure.ts';
import type { PackDefinition } from '../../../model/oversight/pack.ts';
import type { Queries } from '../../database/database.ts';

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

/** What the backend serves with. */
export const figuresSource: FiguresSource = {
  makeScorecard: async (_queries, _organisation, { period, filters }, _limits, now) => ({
    period,
    filters,
    all: { name: null, figures: [] },
    months: [],
    groups: [],
    inner: [],
    asOf: '',
    madeAt: now,
  }),
  definitions: [],
};
