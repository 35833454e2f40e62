// The words the screens use for the closed lists of the model; those of findings are the documents’ too.

import type { CodeSystem, PoaIndicator } from '../../lib/model/code-line.ts';
import type { Severity } from '../../lib/model/finding.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import { severityWords } from '../../lib/reports/finding-words.ts';
import { defaultPoints } from '../../lib/review/accuracy/weighted-points.ts';

export {
  categoryWords,
  directionWords,
  rootCauseWords,
  severityWords,
  verdictWords,
} from '../../lib/reports/finding-words.ts';

/** A verdict to be chosen, as a finding offers it. */
export const errorWords: Record<Disposition, string> = {
  agree: 'Agree',
  revise: 'Revise',
  delete: 'Delete',
  add: 'Omitted code',
  resequence: 'Sequence',
  attribute: 'Attribute',
};

/** What a code can have wrong though it is the right code, by system. */
export const attributeWords: Record<CodeSystem, string> = {
  CPT: 'Modifier, units, pointer',
  HCPCS: 'Modifier, units, pointer',
  'ICD-10-CM': 'POA',
  'ICD-10-PCS': 'Attribute',
};

/** Present on admission, as the UB-04 guidelines name the indicators. */
export const poaWords: Record<PoaIndicator, string> = {
  Y: 'Y, present on admission',
  N: 'N, not present on admission',
  U: 'U, documentation insufficient',
  W: 'W, clinically undetermined',
  '1': '1, exempt (as some claims write it)',
  exempt: 'Exempt',
};

const points = (severity: Severity): string =>
  `${severityWords[severity]} ${defaultPoints.severity[severity]}`;

/** With the points that the weighted method gives an error of it. */
export const severityWithPoints: Record<Severity, string> = {
  critical: points('critical'),
  major: points('major'),
  minor: points('minor'),
  advisory: `${severityWords.advisory}, not scored`,
};

/** Between 0 and 1 as a percentage with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
