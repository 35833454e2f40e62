// Charts that two people reviewed, each by themselves: how far their verdicts on the delivered lines agree. The
// vendor disputes what it thinks too hard; only a second reader sees what was let pass.

import type { ReviewRecords } from '../scorecard.ts';
import { type Agreement, agreementOf, type Paired } from './kappa.ts';

export interface AuditorAgreement extends Agreement {
  auditor: string;
  charts: number;
}

export interface DoubleReviews {
  /** Over all charts that two people signed; each chart once. */
  all: Agreement & { charts: number };
  /** With every other auditor taken together; those with most charts first. */
  auditors: AuditorAgreement[];
}

interface DoubleChart {
  auditors: readonly [string, string];
  pairs: readonly Paired[];
}

/**
 * Compares the first two signed reviews of each encounter, by different people, line by line: dispositions, and for
 * a revision the code too. Lines that one of them did not have on the page are left out, and so are omitted codes:
 * what neither added is no decision that could be counted.
 */
export function doubleReviews(records: ReviewRecords): DoubleReviews {
  const charts = doubleCharts(records);
  const summed = (of: readonly DoubleChart[]) => ({
    ...agreementOf(of.flatMap((chart) => chart.pairs)),
    charts: of.length,
  });
  const auditors = [...new Set(charts.flatMap((chart) => chart.auditors))].map((auditor) => ({
    auditor,
    ...summed(charts.filter((chart) => chart.auditors.includes(auditor))),
  }));
  auditors.sort((a, b) => b.charts - a.charts || (a.auditor < b.auditor ? -1 : 1));
  return { all: summed(charts), auditors };
}

function doubleCharts({ worksheets, verdicts }: ReviewRecords): DoubleChart[] {
  const signed = worksheets.filter((w) => w.status === 'signed' && w.encounterId && w.reviewerId);
  signed.sort((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const inSheet = Map.groupBy(verdicts, (v) => v.worksheetId);
  const said = (worksheet: string) =>
    new Map(
      (inSheet.get(worksheet) ?? [])
        .filter((v) => v.disposition && v.disposition !== 'add')
        .map((v) => [
          v.lineKey ?? '',
          v.disposition === 'revise' ? `revise to ${v.auditor?.code ?? ''}` : `${v.disposition}`,
        ]),
    );
  return [...Map.groupBy(signed, (w) => w.encounterId).values()].flatMap(([first, ...others]) => {
    const second = others.find((w) => w.reviewerId !== first?.reviewerId);
    if (!first || !second) return [];
    const [ours, theirs] = [said(first.id), said(second.id)];
    const pairs = [...ours].flatMap(([key, word]): Paired[] => {
      const other = theirs.get(key);
      return other === undefined ? [] : [[word, other]];
    });
    return [{ auditors: [first.reviewerId ?? '', second.reviewerId ?? ''] as const, pairs }];
  });
}
