// Final findings as lessons: which of them a coder is to be told of, and which come again afterwards.

import { dayAt } from '../model/calendar-day.ts';
import type { Education } from '../model/education.ts';
import type { Finding, FindingCategory } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { finalFinding } from './final-finding.ts';
import { isFinal, type Life } from './worksheet-life.ts';

/** A scored finding that stands after every dispute. */
export interface Found {
  worksheetId: string;
  verdictId: string;
  lineKey: string;
  coder: string | null;
  topic: FindingCategory;
  severity: 'critical' | 'major' | 'minor';
  rationale: string;
  citation: string;
  signedAt: number;
  /** As `2026-11-30`; null where the page named none. */
  dateOfService: string | null;
}

interface Review {
  worksheet: Partial<Worksheet> & { id: string };
  verdicts: readonly (Partial<Verdict> & { id: string })[];
  findings: readonly Partial<Finding>[];
  life: Life;
}

/** The findings of a review that is final; none before. Advisory ones and errors of the audit are no lesson. */
export function finalFindings({ worksheet, verdicts, findings, life }: Review): Found[] {
  if (!isFinal(life)) return [];
  return verdicts.flatMap((verdict) => {
    const found = finalFinding(life, verdicts, findings, verdict.id);
    const { category, severity, rootCause } = found ?? {};
    if (!found || !category || !severity || severity === 'advisory' || rootCause === 'audit') return [];
    return [
      {
        worksheetId: worksheet.id,
        verdictId: verdict.id,
        lineKey: found.lineKey,
        coder: worksheet.reviewedAs?.coder ?? null,
        topic: category,
        severity,
        rationale: found.rationale,
        citation: found.citation ?? '',
        signedAt: worksheet.signedAt ?? 0,
        dateOfService: worksheet.reviewedAs?.dateOfService ?? null,
      },
    ];
  });
}

/** Those that call for an education item. */
export const lessonsOf = (review: Review): Found[] =>
  finalFindings(review).filter(({ severity }) => severity !== 'minor');

type Item = Pick<Education, 'coder' | 'topic' | 'worksheetId' | 'madeAt'>;

/**
 * The charts in which the same coder made the same kind of error again, one finding a chart. A chart of a visit
 * before the item was made says nothing: nobody codes by what was learned later; one of an unknown day counts. Nor can a
 * coder without a name be told from another.
 */
export function repeatsOf(item: Item, found: readonly Found[]): Found[] {
  if (item.coder === null) return [];
  const made = dayAt(item.madeAt);
  const later = found.filter(
    (f) =>
      f.coder === item.coder &&
      f.topic === item.topic &&
      f.worksheetId !== item.worksheetId &&
      f.signedAt > item.madeAt &&
      (f.dateOfService === null || f.dateOfService >= made),
  );
  return [...new Map(later.map((f) => [f.worksheetId, f])).values()];
}
