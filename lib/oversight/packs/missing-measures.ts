// What a pack lacks of the monthly minimum, and why. A review that looks at turnaround and volume alone looks past the rest:
// a pack without all seven says so on its first page.

import { type MeasuredRow, type MeasureId, monthlyMinimum } from '../../model/oversight/measure.ts';
import type { MissingMeasure } from '../../model/oversight/pack.ts';

/** What a figure is made of, where it can only be missing for want of that. */
const lacking: Partial<Record<MeasureId, string>> = {
  accuracy: 'No review of a chart of the vendor became final in the period.',
  turnaround: 'No coded chart with the times of receipt and return was imported for the period.',
  'coding-denial-rate': 'No remittance with claims of the vendor was imported for the period.',
  'query-response': 'No query about a chart of the vendor was answered or expired in the period.',
  'clean-claim-rate':
    'No claim of which it is known whether it passed all edits was imported for the period.',
  rework: 'No denial of the vendor’s that coding caused is recorded for the period.',
  turnover: 'No coder of the vendor is in the register with the days on which they worked.',
};

/** @param all figures of the vendor over the whole period. */
export const missingMeasures = (all: Pick<MeasuredRow, 'figures'>): MissingMeasure[] =>
  monthlyMinimum
    .filter((measure) => {
      const figure = all.figures.find((one) => one.measure === measure);
      return !figure || figure.value === null;
    })
    .map((measure) => ({
      measure,
      why: lacking[measure] ?? 'Nothing is recorded that it could be counted from.',
    }));
