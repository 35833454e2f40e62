// The policy of queries in words.

import { templateOf } from '../../../lib/queries/all-templates.ts';
import { complicationTopics } from '../../../lib/queries/compliance/complication.ts';

/** By the number of the day: 0 is Sunday. */
export const dayWords = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** As `08:00`. */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A topic that this version does not know is called by its id. */
export const topicWords = (topic: string): string => templateOf(topic)?.name ?? topic;

/** Topics that a second person reads whatever the policy says, as far as there is a template of them. */
export const alwaysRead: readonly string[] = complicationTopics
  .filter((topic) => templateOf(topic))
  .map(topicWords);
