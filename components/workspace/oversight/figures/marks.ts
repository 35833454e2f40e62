// What the figures are drawn against: how things stood at the outset, and in which phase a vendor is. Other registers keep
// them; where none does, nothing is drawn.

import type { MeasureId } from '../../../../lib/model/oversight/measure.ts';

export interface Marks {
  /** Null: none was kept. @param vendor null: of all. */
  baseline: (measure: MeasureId, vendor: string | null) => number | null;
  /** Words for a phase in which a dip is expected, as “in transition until 2026-12-31”; null: full service. */
  phase: (vendor: string | null, day: string) => string | null;
}

export const noMarks: Marks = { baseline: () => null, phase: () => null };
