// A finding in another form, on one line.

import type { ModifiedFinding } from '../../../lib/model/review-step.ts';
import {
  categoryWords,
  directionWords,
  rootCauseWords,
  severityWords,
  verdictWords,
} from '../../ui/words.ts';

export const modifiedWords = (finding: ModifiedFinding): string => {
  const { disposition, auditor, position, category, severity, direction, rootCause } = finding;
  const right = auditor?.code ?? (position === null ? '' : `place ${position}`);
  return [
    `${verdictWords[disposition].toLowerCase()} ${right}`.trim(),
    categoryWords[category],
    severityWords[severity].toLowerCase(),
    directionWords[direction].toLowerCase(),
    `root cause ${rootCauseWords[rootCause].toLowerCase()}`,
  ].join(', ');
};
