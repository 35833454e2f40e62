// What is said where the page no longer shows the chart that something was to be recorded in.

import { fail } from '../../lib/model/result.ts';

export const otherChart = fail(
  'other-chart',
  'The page shows another chart than this worksheet, or none.',
  'Nothing was recorded, so that no finding lands on the wrong patient.',
  'Go back to the chart in the EHR, or go on with the one it shows now.',
);
