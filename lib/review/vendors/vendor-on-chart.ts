// Who coded a chart: what somebody has said of it, and otherwise what its page shows. Whoever said that nobody knows is
// not contradicted by the page.

import type { ChartFields } from '../../model/chart.ts';
import { type Encounter, vendorName } from '../../model/encounter.ts';

export function vendorOnChart(
  said: Partial<Pick<Encounter, 'vendor'>> | null | undefined,
  shown: Pick<ChartFields, 'vendor'>,
): string | null {
  if (said?.vendor !== undefined) return said.vendor;
  const name = vendorName.safeParse(shown.vendor);
  return name.success ? name.data : null;
}
