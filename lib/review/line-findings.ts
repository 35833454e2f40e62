// The findings of a review as whoever answers or decides is asked about them: the line, what was found, and how the finding
// stands after what was decided so far.

import type { CodeLine } from '../model/code-line.ts';
import type { Finding } from '../model/finding.ts';
import type { LineOutcome, ModifiedFinding } from '../model/review-step.ts';
import type { AuditorCode, Verdict } from '../model/verdict.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { type WholeFinding, wholeFindings } from './whole-findings.ts';

export interface LineFinding {
  lineKey: string;
  /** As delivered; null for a code that the vendor omitted. */
  line: CodeLine | null;
  verdict: Partial<Verdict>;
  finding: Partial<Finding> | null;
  outcome: LineOutcome | null;
  /** Where it is of the whole stay and not of a line. */
  whole: WholeFinding | null;
}

/** The records that the findings are read from. */
export interface LineReview {
  worksheet: Partial<Pick<Worksheet, 'delivered' | 'drg' | 'discharge'>>;
  verdicts: readonly (Partial<Verdict> & { id: string })[];
  findings: readonly Partial<Finding>[];
  life: { outcomes: ReadonlyMap<string, LineOutcome> };
}

/** Every line that was not agreed with, as delivered first, then omitted codes, then what is of the whole stay. */
export function lineFindings({ worksheet, verdicts, findings, life }: LineReview): LineFinding[] {
  const delivered = worksheet.delivered ?? [];
  const place = ({ line }: LineFinding) => (line ? delivered.indexOf(line) : delivered.length);
  const lines = verdicts
    .filter((v) => v.disposition && v.disposition !== 'agree')
    .map((verdict) => {
      const lineKey = verdict.lineKey ?? '';
      return {
        lineKey,
        line: delivered.find((l) => l.key === lineKey) ?? null,
        verdict,
        finding: findings.find((f) => f.verdictId === verdict.id) ?? null,
        outcome: life.outcomes.get(lineKey) ?? null,
        whole: null,
      };
    })
    .sort((a, b) => place(a) - place(b));
  const stay = wholeFindings(worksheet).map((whole) => ({
    lineKey: whole.lineKey,
    line: null,
    verdict: {},
    finding: null,
    outcome: life.outcomes.get(whole.lineKey) ?? null,
    whole,
  }));
  return [...lines, ...stay];
}

/** What the line is called: its code as delivered, or the omitted one. */
export const lineName = ({ line, verdict, whole }: LineFinding): string =>
  whole?.name ??
  (line ? line.code || line.unreadable || 'unreadable' : (verdict.auditor?.code ?? 'omitted code'));

/** A finding in the form that it has now; null where nobody has said. */
export type Standing = { [K in keyof ModifiedFinding]: ModifiedFinding[K] | null };

/** The finding as the last decision left it; as it was signed where there is none. */
export function standing({ verdict, finding, outcome }: LineFinding): Standing {
  if (outcome?.modified) return outcome.modified;
  const auditor: AuditorCode | null = verdict.auditor ?? null;
  return {
    disposition: verdict.disposition ?? null,
    auditor,
    position: verdict.position ?? null,
    category: finding?.category ?? null,
    severity: finding?.severity ?? null,
    direction: finding?.direction ?? null,
    rootCause: finding?.rootCause ?? null,
    vendorSystem: finding?.vendorSystem ?? null,
  };
}
