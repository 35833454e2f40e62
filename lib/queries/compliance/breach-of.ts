// How the rules write down what they find.

import type { Query } from '../../model/query.ts';
import type { Breach, QueryRule } from '../breach.ts';
import type { Span } from '../text/folded-text.ts';

interface Place {
  field: keyof Query;
  part?: string | null;
  span?: Span | null;
}

/** A breach that keeps the query from being sent. */
export const block = (rule: QueryRule, place: Place, happened: string, mend: string): Breach =>
  breachOf('block', rule, place, happened, mend);

/** A breach that a reason lifts. */
export const justify = (rule: QueryRule, place: Place, happened: string, mend: string): Breach =>
  breachOf('justify', rule, place, happened, mend);

export function breachOf(
  level: Breach['level'],
  rule: QueryRule,
  { field, part = null, span = null }: Place,
  happened: string,
  mend: string,
): Breach {
  return { rule, level, field, part, span, happened, mend };
}
