// Readings of frames as the content script sends them.

import type { FrameReading } from '../../../lib/model/chart.ts';
import { chart } from '../store/charts.ts';

/** A reading of a top frame that shows a whole chart; `parts` replaces what differs. */
export const reading = (parts: Partial<FrameReading> = {}) => ({
  profile: { id: 'demo', version: 1 },
  role: null,
  kind: 'chart' as const,
  ready: true,
  fields: chart.fields,
  lines: chart.lines,
  documents: [{ region: 'note', title: 'Visit', author: null, date: null }],
  site: chart.site,
  top: true,
  document: 'doc-1',
  startedAt: 1000,
  readAt: 2000,
  ...parts,
});
