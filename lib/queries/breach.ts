// What the check of a query says: one rule that the query breaks, where, why and how to mend it.

import type { Query } from '../model/query.ts';
import type { TemplateStep } from '../model/query-template.ts';

/** Rules of a compliant query, numbered as docs/queries.md tells them. */
export type QueryRule = `Q${string}`;

export interface Breach {
  rule: QueryRule;
  /** `block`: cannot be sent. `justify`: can be sent once a reason is given. */
  level: 'block' | 'justify';
  /** Part of the query that it concerns. */
  field: keyof Query;
  /** Id of the indicator or option, where it is one of several. */
  part: string | null;
  /** Characters of the text that it concerns, counted in UTF-16 units; null: the whole. */
  span: { start: number; end: number } | null;
  /** What is wrong, in plain words. */
  happened: string;
  /** What to do about it. */
  mend: string;
}

/** What a rule is asked about. */
export interface Checked {
  query: Query;
  /** What the organisation's policy says, where a rule depends on it. */
  policy: QueryPolicy;
  /** What the organisation has decided of its templates; absent: nothing, so that none of its own may be used. */
  templateSteps?: readonly Partial<TemplateStep>[] | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

export interface QueryPolicy {
  /** Topics that need a second approval besides those that always do. */
  approvalTopics: readonly string[];
}

export interface Rule {
  id: QueryRule;
  /** What the rule asks for, in a sentence. */
  asks: string;
  check: (checked: Checked) => Breach[];
}
