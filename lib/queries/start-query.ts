// Begins a query from a template. What comes of it is a draft with nothing in it from the record yet, so it does not
// pass the check until its author has put in the indicators.

import type { Deficiency } from '../model/gap.ts';
import type { Query } from '../model/query.ts';
import type { QueryTemplate } from './template.ts';

export interface Beginning
  extends Pick<
    Query,
    'encounterId' | 'gapId' | 'author' | 'recipient' | 'timing' | 'coder' | 'createdBy' | 'createdAt'
  > {
  /** The deficiency of the gap that it is about; null where there is none, and the template's own is meant. */
  deficiency: Deficiency | null;
}

/**
 * A written query with the template's words. Ids of options are `o1`, `o2`, … in their order: the same template
 * always gives the same draft.
 */
export function startQuery(template: QueryTemplate, beginning: Beginning): Query {
  const { deficiency, ...given } = beginning;
  return {
    ...given,
    topic: template.topic,
    templateVersion: template.version,
    title: template.title,
    reason: deficiency ?? template.reasons[0] ?? null,
    question: template.question,
    format: template.format,
    yesNo: null,
    indicators: [],
    options: template.options.map(({ kind, text }, i) => ({
      id: `o${i + 1}`,
      kind,
      text,
      supportedBy: [],
      documentedIn: null,
    })),
    channel: 'written',
    verbal: null,
    justifications: [],
  };
}
