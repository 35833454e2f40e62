// What a reviewer decided of a proposal of an automatic check. A dismissal covers the words that were read then: where
// the check says something else of the line later, nobody has decided on that. Accepting makes a finding and none of these.

import { z } from 'zod';
import { derivedId, recordId } from './ids.ts';

export const dismissReason = z.enum([
  /** The record bears the code out. */
  'record-supports',
  /** The payer or a policy has it otherwise. */
  'payer-rule',
  /** An exception that the check does not know. */
  'exception',
  /** The check misread the chart, or its table is wrong. */
  'check-wrong',
  /** Judged already, in a finding of another kind. */
  'judged-already',
  'other',
]);
export type DismissReason = z.infer<typeof dismissReason>;

export const checkDecision = z.object({
  worksheetId: recordId,
  encounterId: recordId,
  /** The check's id, as `X1`. */
  rule: z.string().min(1).max(12),
  /** The line that it is about; null: the whole encounter. */
  lineKey: z.string().min(1).max(80).nullable(),
  /** What the check said. */
  message: z.string().min(1).max(600),
  /** Null: brought back. */
  reason: dismissReason.nullable(),
  /** In the reviewer's own words; may be empty, but not for `other`. */
  note: z.string().max(1000),
});
export type CheckDecision = z.infer<typeof checkDecision>;

/** One a worksheet, check, line and what was said. */
export const checkDecisionId = (
  worksheet: string,
  { rule, lineKey, message }: Pick<CheckDecision, 'rule' | 'lineKey' | 'message'>,
): Promise<string> => derivedId('check-decision', worksheet, rule, lineKey ?? '', message);
