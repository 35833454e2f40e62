// The baseline that a figure is held against: that of the vendor and specialty, else of the vendor, else of the specialty,
// else of the organisation.

import { foldedName } from '../../model/folded-name.ts';
import type { FiguresBaseline } from '../../model/oversight/baseline.ts';

export interface BaselineFigure {
  numerator: number;
  denominator: number;
  value: number;
  method: string;
  from: string;
  to: string;
  title: string;
}

const folded = (text: string | null): string | null => (text === null ? null : foldedName(text));

/** Null: nobody kept one. Of several that fit equally, the one kept first: what was known before talks began. */
export function baselineFor(
  all: readonly FiguresBaseline[],
  measure: 'accuracy' | 'coding-denial-rate',
  of: { vendorId: string | null; specialty: string | null },
): BaselineFigure | null {
  const counted = (one: FiguresBaseline) => (measure === 'accuracy' ? one.accuracy : one.codingDenials);
  const narrow = (one: FiguresBaseline) => (one.vendorId ? 2 : 0) + (one.specialty ? 1 : 0);
  const [best] = all
    .filter((one) => !one.removed && counted(one) !== null)
    .filter((one) => one.vendorId === null || one.vendorId === of.vendorId)
    .filter((one) => one.specialty === null || folded(one.specialty) === folded(of.specialty))
    .sort((a, b) => narrow(b) - narrow(a) || a.madeAt - b.madeAt);
  const figure = best && counted(best);
  if (!best || !figure) return null;
  const { method, from, to, title } = best;
  return { ...figure, value: figure.numerator / figure.denominator, method, from, to, title };
}
