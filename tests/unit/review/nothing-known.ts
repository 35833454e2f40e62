// A record of which nothing stands yet.

import type { Standing } from '../../../lib/review/refuse/standing.ts';

export const nothing: Standing = {
  record: undefined,
  worksheet: undefined,
  verdict: undefined,
  verdicts: [],
  findings: [],
  steps: [],
};
