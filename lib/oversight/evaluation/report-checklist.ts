// What must be in every report of a vendor, and the pattern of one that says how much and how fast, and not how well.

import type { ReportPart, VendorReport } from '../../model/oversight/vendor-report.ts';

/** Without these a report does not tell how well the vendor codes (requirement of the organisation). */
export const requiredParts = [
  'accuracy',
  'turnaround',
  'denial-codes',
  'coder-quality',
] as const satisfies readonly ReportPart[];

export interface ReportCheck {
  rows: { part: (typeof requiredParts)[number]; there: boolean; says: string }[];
  complete: boolean;
  /** Volume and turnaround, and nothing of quality. */
  volumeAndSpeedOnly: boolean;
}

type Reported = Pick<VendorReport, 'parts' | 'figures'>;

/**
 * A part is there when it was ticked, or when its figures were entered; codes of denials only when ticked, since a rate does
 * not say which. What was ticked without a figure is told: nothing can be held against it.
 */
export function reportChecklist({ parts, figures }: Reported): ReportCheck {
  const of = (measure: string) => figures.filter((one) => one.measure === measure);
  const accuracy = of('accuracy');
  const entered: Record<(typeof requiredParts)[number], number> = {
    accuracy: accuracy.length,
    turnaround: of('turnaround').length,
    'denial-codes': of('denial-rate').length,
    'coder-quality': accuracy.filter((one) => one.coder !== null).length,
  };
  const rows = requiredParts.map((part) => {
    const there = parts.includes(part) || (part !== 'denial-codes' && entered[part] > 0);
    return {
      part,
      there,
      says: !there
        ? 'missing'
        : entered[part] > 0
          ? `${entered[part]} ${entered[part] === 1 ? 'figure' : 'figures'}`
          : 'in the document, no figure entered',
    };
  });
  const has = (part: ReportPart) => rows.some((row) => row.part === part && row.there);
  const quality = has('accuracy') || has('denial-codes') || has('coder-quality');
  return {
    rows,
    complete: rows.every((row) => row.there),
    volumeAndSpeedOnly: !quality && (parts.includes('volume') || has('turnaround')),
  };
}

/** Reports of a vendor, the newest first, that tell of volume and speed only, in a row up to now: once is a slip. */
export function thinReports(reports: readonly VendorReport[]): VendorReport[] {
  const sorted = [...reports].sort((a, b) => b.to.localeCompare(a.to));
  const full = sorted.findIndex((one) => !reportChecklist(one).volumeAndSpeedOnly);
  return full === -1 ? sorted : sorted.slice(0, full);
}
