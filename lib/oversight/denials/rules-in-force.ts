// What holds for an organisation's denials: its own rules over those that the product comes with.

import { eachOf } from '../../model/each-of.ts';
import { keysOf } from '../../model/keys-of.ts';
import type { DenialRules, ReasonRule } from '../../model/oversight/denial-rules.ts';
import { defaultNotDenials, defaultReasons, defaultRemarks } from './default-reasons.ts';

export interface RulesInForce {
  reasons: ReadonlyMap<string, ReasonRule>;
  remarks: ReadonlyMap<string, ReasonRule>;
  notDenials: ReadonlySet<string>;
  /** Business days until whoever has a new denial looks at it. */
  lookDays: number;
  /** Business days for the vendor's root cause where its contract does not say. */
  rootCauseDays: number;
  reworkDays: number;
  /** Until whoever resubmitted it asks the payer what became of it. */
  followUpDays: number;
  clusterCount: number;
  clusterDays: number;
}

/** Choices of this product, each of which an organisation changes in its rules. */
export const defaultNumbers = {
  lookDays: 5,
  rootCauseDays: 10,
  reworkDays: 10,
  followUpDays: 20,
  clusterCount: 3,
  clusterDays: 60,
} as const;

type Own = Partial<Omit<DenialRules, 'madeBy' | 'madeAt' | 'removed'>>;

/** @param own null: the organisation has said nothing. */
export function rulesInForce(own: Own | null): RulesInForce {
  const numbers = eachOf(keysOf(defaultNumbers), (name): number => own?.[name] ?? defaultNumbers[name]);
  return {
    ...numbers,
    reasons: byCode([...defaultReasons, ...(own?.reasons ?? [])]),
    remarks: byCode([...defaultRemarks, ...(own?.remarks ?? [])]),
    notDenials: new Set(own?.notDenials ?? defaultNotDenials),
  };
}

/** The later line of a code counts. */
const byCode = (rules: readonly ReasonRule[]): Map<string, ReasonRule> =>
  new Map(rules.map((rule) => [rule.code, rule]));
