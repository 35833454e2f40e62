// What a reviewer decides of one line.

import type { FindingFields } from '../../model/finding.ts';
import type { AuditorCode, Disposition } from '../../model/verdict.ts';

/** Rationale and evidence give way to what the reviewer has put there already. */
export type FindingWords = Partial<Omit<FindingFields, 'removed'>>;

export interface Judgement {
  lineKey: string;
  disposition: Disposition | null;
  /** The auditor's code, for `revise` and `add`; the line as it should be, for `attribute`. */
  auditor: AuditorCode | null;
  /** The place it should have, for `resequence` and `add`. */
  position?: number | null;
  /** What its finding is to say beyond what is usual, where that is known: from a check whose proposal was accepted. */
  says?: FindingWords;
}
