// Which specialties there are, how complex each is, and how often its claims are denied for coding: where a vendor's skill
// matters most.

import type { MeasuredRow, ScorecardMade } from '../../model/oversight/measure.ts';

export interface MixRow {
  specialty: string | null;
  charts: number;
  /** Of all charts. */
  share: number;
  /** Code lines a chart; null: not known. */
  lines: number | null;
  /** Of its charts, those of the class `complex`. */
  complex: number | null;
  denialRate: number | null;
  accuracy: number | null;
  /** Places by lines and complex charts, by denial rate, and by both added; 1 is the most. */
  byComplexity: number;
  byDenials: number;
  risk: number;
}

const figure = (row: MeasuredRow | undefined, id: string) =>
  row?.figures.find(({ measure }) => measure === id);

/** @param made by specialty and class. Those to look at first come first. */
export function specialtyMix(made: Pick<ScorecardMade, 'groups' | 'inner' | 'all'>): MixRow[] {
  const total = figure(made.all, 'turnaround')?.n ?? 0;
  const rows = made.groups.map((row) => {
    const turnaround = figure(row, 'turnaround');
    const charts = turnaround?.n ?? 0;
    const lines = turnaround?.also.find(({ name }) => name === 'Code lines')?.value ?? null;
    const classes = made.inner.find(({ name }) => name === row.name)?.rows ?? [];
    const complex =
      figure(
        classes.find(({ name }) => name === 'complex'),
        'turnaround',
      )?.n ?? 0;
    return {
      specialty: row.name,
      charts,
      share: total === 0 ? 0 : charts / total,
      lines: lines === null || charts === 0 ? null : lines / charts,
      complex: charts === 0 ? null : complex / charts,
      denialRate: figure(row, 'coding-denial-rate')?.value ?? null,
      accuracy: figure(row, 'accuracy')?.value ?? null,
    };
  });
  const place = (of: (row: (typeof rows)[number]) => number) => {
    const values = rows.map(of).sort((a, b) => b - a);
    return (row: (typeof rows)[number]) => values.indexOf(of(row)) + 1;
  };
  const byComplexity = place((row) => (row.lines ?? 0) * (1 + (row.complex ?? 0)));
  const byDenials = place((row) => row.denialRate ?? -1);
  const placed = rows.map((row) => ({
    ...row,
    byComplexity: byComplexity(row),
    byDenials: byDenials(row),
    risk: 0,
  }));
  const sums = placed.map((row) => row.byComplexity + row.byDenials).sort((a, b) => a - b);
  return placed
    .map((row) => ({ ...row, risk: sums.indexOf(row.byComplexity + row.byDenials) + 1 }))
    .sort((a, b) => a.risk - b.risk || b.charts - a.charts);
}
