// A documentation gap as a person raises it.

import type { GapContent } from '../../../lib/store/commands/gaps.ts';
import { keys } from './charts.ts';

export const aGap: GapContent = {
  deficiency: 'specificity',
  lineKey: keys.first,
  note: 'The type is not said.',
  evidence: [],
  holdsBilling: true,
};
