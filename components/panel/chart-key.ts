// One text for one chart: what keys a worksheet on the screen, so that nothing of one chart is ever shown
// under another.

import type { ChartSnapshot } from '../../lib/model/chart.ts';

export const chartKey = ({ site, fields }: ChartSnapshot): string =>
  JSON.stringify([site, fields.patient, fields.encounter]);
