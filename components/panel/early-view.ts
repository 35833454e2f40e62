// What the person has just decided, shown before the store has it: a key press must show in the next frame.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Worksheet } from '../../lib/model/worksheet.ts';
import { findingAfter } from '../../lib/store/commands/first-finding.ts';
import type { Judgement } from '../../lib/store/commands/judgement.ts';
import type { LineIds } from '../../lib/store/commands/review.ts';
import type { ReviewView } from '../../lib/store/views/review-view.ts';

export type Early =
  | { verdict: Judgement; ids: LineIds; delivered: readonly CodeLine[] }
  | { finding: string; fields: Partial<Finding> }
  | { worksheet: Partial<Worksheet> };

/** The stored review with the early decisions in place, later ones over earlier ones. */
export const withEarly = (view: ReviewView, early: readonly Early[]): ReviewView =>
  early.reduce(withOne, view);

function withOne(view: ReviewView, early: Early): ReviewView {
  if ('finding' in early) {
    const findings = view.findings.map((f) =>
      f.id === early.finding
        ? { ...f, ...early.fields, conflicts: f.conflicts.filter((field) => !(field in early.fields)) }
        : f,
    );
    return { ...view, findings };
  }
  if ('worksheet' in early) {
    const standing = view.worksheet ?? { id: '', conflicts: [] };
    return { ...view, worksheet: { ...standing, ...early.worksheet } };
  }
  const { verdict, ids, delivered } = early;
  const known = view.verdicts.some((v) => v.id === ids.verdict);
  const verdicts = known
    ? view.verdicts.map((v) => (v.id === ids.verdict ? { ...v, ...verdict, conflicts: [] } : v))
    : [...view.verdicts, { ...verdict, id: ids.verdict, conflicts: [] }];
  return { ...view, verdicts, findings: withFinding(view, verdict, ids, delivered) };
}

/** The finding as the verdict will leave it, worked out by the same rule that the store applies. */
function withFinding(
  view: ReviewView,
  verdict: Judgement,
  ids: LineIds,
  delivered: readonly CodeLine[],
): ReviewView['findings'] {
  const standing = [...view.findings, ...view.removed].find((f) => f.id === ids.finding) ?? null;
  const others = view.findings.filter((f) => f.id !== ids.finding);
  const after = findingAfter(verdict, delivered, standing);
  if (!after || after.removed) return others;
  const made = { id: ids.finding, conflicts: [], verdictId: ids.verdict };
  return [...others, { ...made, ...standing, ...after }];
}
