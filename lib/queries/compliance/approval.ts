// Which queries are approved by a second person before they are sent (Q14, Q22): those about complications, whose answer
// is contested whichever way it goes, those that policy names, and those that are asked after billing.

import type { Query } from '../../model/query.ts';
import type { QueryPolicy } from '../breach.ts';

/** Topics whose answer says whether care did harm. */
export const complicationTopics: readonly string[] = [
  'post-op-complication',
  'device-link',
  'sepsis-device-link',
];

/** True where a second person must approve the query before it is sent. */
export const needsApproval = (
  query: Pick<Query, 'topic' | 'timing'>,
  policy: Pick<QueryPolicy, 'approvalTopics'>,
): boolean =>
  complicationTopics.includes(query.topic) ||
  policy.approvalTopics.includes(query.topic) ||
  query.timing === 'post-bill';
