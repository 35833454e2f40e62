// Worksheets in which two judgements stand side by side. None is signed like that by today's rules; where an older
// one was, nobody knows which of the two it was signed with, and no figure may take one of them for the review.

import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { missingParts } from './completeness.ts';

interface Conflicts {
  conflicts?: readonly string[];
}

export interface Judgements {
  verdicts: readonly (Partial<Verdict> & Conflicts & { id: string })[];
  findings: readonly (Partial<Finding> & Conflicts)[];
}

/** By id. Costs a look at each record, and no more where nothing is open. */
export function unsettledWorksheets({ verdicts, findings }: Judgements): ReadonlySet<string> {
  const described = findings.filter((finding) => finding.conflicts?.length && !finding.removed);
  const findingOf = new Map(described.map((finding) => [finding.verdictId, finding]));
  const open = verdicts.filter((verdict) => {
    const finding = findingOf.get(verdict.id);
    if (!verdict.conflicts?.length && !finding) return false;
    return missingParts(verdict, finding ?? null).includes('choice');
  });
  return new Set(open.map((verdict) => verdict.worksheetId ?? ''));
}
