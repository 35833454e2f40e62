// What the person has just decided, shown before the store has it: a key press must show in the next frame.

import type { Finding } from '../../lib/model/finding.ts';
import type { Judgement } from '../../lib/store/commands/review.ts';
import type { ReviewView } from '../../lib/store/views/review-view.ts';

export type Early = { verdict: Judgement } | { finding: string; fields: Partial<Finding> };

/** The stored review with the early decisions in place, later ones over earlier ones. */
export const withEarly = (view: ReviewView, early: readonly Early[]): ReviewView =>
  early.reduce(withOne, view);

function withOne(view: ReviewView, early: Early): ReviewView {
  if ('finding' in early) {
    const findings = view.findings.map((f) => (f.id === early.finding ? { ...f, ...early.fields } : f));
    return { ...view, findings };
  }
  const { verdict } = early;
  const known = view.verdicts.some((v) => v.lineKey === verdict.lineKey);
  const verdicts = known
    ? view.verdicts.map((v) => (v.lineKey === verdict.lineKey ? { ...v, ...verdict } : v))
    : [...view.verdicts, { ...verdict, id: verdict.lineKey, conflicts: [] }];
  return { ...view, verdicts };
}
