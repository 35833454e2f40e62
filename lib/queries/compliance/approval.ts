// Which queries are approved by a second person before they are sent (Q14, Q22): those about complications, whose answer
// is contested whichever way it goes, those that policy names, and those that are asked after billing.

import type { Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import type { QueryPolicy } from '../breach.ts';
import { concernsComplication } from './complication.ts';

/** True where a second person must approve the query before it is sent. */
export const needsApproval = (
  query: Pick<Query, 'topic' | 'timing' | 'title' | 'question' | 'options'>,
  policy: Pick<QueryPolicy, 'approvalTopics'>,
): boolean =>
  concernsComplication(query) ||
  [query.topic, topicAbout(query.topic)].some((topic) => policy.approvalTopics.includes(topic)) ||
  query.timing === 'post-bill';
