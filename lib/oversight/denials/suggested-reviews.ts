// Reviews of the same chart in which somebody found something about the denied code: what the payer says was found before,
// or should have been.

import type { Finding } from '../../model/finding.ts';
import { foldedName } from '../../model/folded-name.ts';
import type { Denial } from '../../model/oversight/denial.ts';
import type { Verdict } from '../../model/verdict.ts';

export interface ReviewsKnown {
  encounters: readonly { id: string; number?: string | undefined; facility?: string | null | undefined }[];
  worksheets: readonly { id: string; encounterId?: string | undefined; status?: string | undefined }[];
  verdicts: readonly (Partial<Pick<Verdict, 'worksheetId' | 'lineKey' | 'auditor' | 'disposition'>> & {
    id: string;
  })[];
  findings: readonly (Partial<Pick<Finding, 'verdictId' | 'category' | 'rootCause' | 'rationale'>> & {
    id: string;
  })[];
}

export interface SuggestedReview {
  worksheet: string;
  /** As the vendor delivered it, or as the auditor has it. */
  code: string;
  category: Finding['category'];
  rootCause: Finding['rootCause'];
  rationale: string;
}

/** Of signed reviews alone: before that a finding is nobody's word. */
export function suggestedReviews(
  { number, code, facility }: Pick<Denial, 'number' | 'code' | 'facility'>,
  { encounters, worksheets, verdicts, findings }: ReviewsKnown,
): SuggestedReview[] {
  if (code === null) return [];
  const charts = new Set(
    encounters
      .filter(
        (one) =>
          one.number === number &&
          (!one.facility || !facility || foldedName(one.facility) === foldedName(facility)),
      )
      .map(({ id }) => id),
  );
  const sheets = new Set(
    worksheets
      .filter(
        ({ encounterId, status }) =>
          status === 'signed' && encounterId !== undefined && charts.has(encounterId),
      )
      .map(({ id }) => id),
  );
  const byVerdict = new Map(findings.map((finding) => [finding.verdictId, finding]));
  return verdicts.flatMap((verdict) => {
    const { worksheetId, auditor } = verdict;
    if (worksheetId === undefined || !sheets.has(worksheetId)) return [];
    const finding = byVerdict.get(verdict.id);
    if (!finding || (codeOfKey(verdict.lineKey ?? '') !== code && auditor?.code !== code)) return [];
    return [
      {
        worksheet: worksheetId,
        code,
        category: finding.category ?? null,
        rootCause: finding.rootCause ?? null,
        rationale: finding.rationale ?? '',
      },
    ];
  });
}

/** A line's key is its system, its code and which of the same it is: `CPT G0463 #1`. */
const codeOfKey = (key: string): string => /^\S+ (\S+)(?: #\d+)?$/.exec(key)?.[1] ?? '';
