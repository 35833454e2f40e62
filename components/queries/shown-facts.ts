// What the page says of a chart by which coders name it: they know no patient.

import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { ChartFacts } from '../../lib/queries/match-coder-gaps.ts';

export const shownFacts = ({ fields }: Pick<ChartSnapshot, 'fields'>): ChartFacts => ({
  number: fields.encounter ?? undefined,
  dateOfService: fields.dateOfService,
  dischargeDate: fields.dischargeDate,
  specialty: fields.specialty,
});
