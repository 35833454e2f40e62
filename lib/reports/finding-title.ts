// A finding on one line: the code, what became of it, and what was wrong.

import { type LineFinding, lineName, standing } from '../review/line-findings.ts';
import { categoryWords, rootCauseWords, severityWords, verdictWords } from './finding-words.ts';
import { changeWords } from './line-change.ts';

/** Code and what became of it, on one line: “I50.9 → I50.22”. */
export function lineTitle(of: LineFinding): string {
  if (of.whole) return `${of.whole.name} ${of.whole.delivered} → ${of.whole.reviewed}`;
  const { disposition, auditor, position } = standing(of);
  const changed = changeWords(of.line, { disposition, auditor, position });
  return [lineName(of), changed].filter(Boolean).join(' → ');
}

/** Verdict, category and severity as they stand now. */
export function standingFacts(of: LineFinding): string {
  if (of.whole) return of.whole.rootCause ? `Cause: ${rootCauseWords[of.whole.rootCause].toLowerCase()}` : '';
  const { disposition, category, severity } = standing(of);
  return [
    disposition && verdictWords[disposition],
    category && categoryWords[category],
    severity && severityWords[severity],
  ]
    .filter(Boolean)
    .join(' · ');
}
