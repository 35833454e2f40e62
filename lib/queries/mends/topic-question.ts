// The question that a topic is asked with.

import type { Query } from '../../model/query.ts';
import { templateOf } from '../all-templates.ts';

/** Null without a template, and where its question is not meant for the deficiency that is asked about. */
export function questionOf({ topic, reason }: Pick<Query, 'topic' | 'reason'>): string | null {
  const template = templateOf(topic);
  return template && (reason === null || template.reasons.includes(reason)) ? template.question : null;
}
