// The queries and gaps of all charts as the board shows them: each with its chart, filtered and in order.

import type { Encounter } from '../../../lib/model/encounter.ts';
import { overdue } from '../../../lib/queries/check-query-step.ts';
import { asGap } from '../../../lib/queries/match-coder-gaps.ts';
import { awaitingAnswer, isEnded } from '../../../lib/queries/query-life.ts';
import type { UnplacedGap } from '../../../lib/store/views/coder-gaps.ts';
import type { ChartQueries, SeenGap, SeenQuery } from '../../../lib/store/views/queries.ts';

export interface BoardQuery extends SeenQuery {
  encounter: Partial<Encounter>;
}
export interface BoardGap extends SeenGap {
  encounter: Partial<Encounter>;
}

export const stateFilters = ['open', 'draft', 'awaiting', 'overdue', 'answered', 'ended', 'all'] as const;
export type StateFilter = (typeof stateFilters)[number];

export const stateFilterWords: Record<StateFilter, string> = {
  open: 'Open',
  draft: 'Drafts',
  awaiting: 'Awaiting an answer',
  overdue: 'Overdue',
  answered: 'Answered, to be closed',
  ended: 'Closed, withdrawn, expired',
  all: 'All',
};

const fits: Record<StateFilter, (one: SeenQuery, now: number) => boolean> = {
  open: ({ life }) => !isEnded(life),
  draft: ({ life }) => life.state === 'draft',
  awaiting: ({ life }) => awaitingAnswer.includes(life.state),
  overdue: ({ life }, now) => overdue(life, now),
  answered: ({ life }) => life.state === 'answered',
  ended: ({ life }) => isEnded(life),
  all: () => true,
};

export const boardQueries = (charts: readonly ChartQueries[]): BoardQuery[] =>
  charts.flatMap(({ encounter, queries }) => queries.map((one) => ({ ...one, encounter: encounter ?? {} })));

export const boardGaps = (charts: readonly ChartQueries[]): BoardGap[] =>
  charts.flatMap(({ encounter, gaps }) => gaps.map((one) => ({ ...one, encounter: encounter ?? {} })));

/** What coders noted and nobody has taken into a chart yet, with its chart where that is certain. */
export const boardNoted = (
  waiting: readonly UnplacedGap[],
  encounters: readonly (Partial<Encounter> & { id: string })[],
): BoardGap[] => {
  const byId = new Map(encounters.map((encounter) => [encounter.id, encounter]));
  return waiting.map(({ gap, chart }) => {
    const encounter = byId.get(chart ?? '') ?? {};
    return { ...asGap(gap, chart ?? '', encounter), id: gap.gapId, encounter };
  });
};

/** Those due first first, then drafts and what has ended, the latest first. */
export function shownQueries(
  all: readonly BoardQuery[],
  filter: StateFilter,
  search: string,
  now: number,
): BoardQuery[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const texts = ({ query, encounter }: BoardQuery) =>
    [query.title, query.topic, query.recipient?.name, encounter.number, encounter.name, encounter.patient]
      .join(' ')
      .toLowerCase();
  return inOrder(
    all.filter((one) => fits[filter](one, now) && words.every((word) => texts(one).includes(word))),
  );
}

/** Those behind an opened number, and no others. */
export function openedQueries(all: readonly BoardQuery[], ids: readonly string[]): BoardQuery[] {
  const counted = new Set(ids);
  return inOrder(all.filter(({ id }) => counted.has(id)));
}

const inOrder = (some: BoardQuery[]): BoardQuery[] =>
  some.sort(
    (a, b) =>
      (a.life.dueAt ?? Number.POSITIVE_INFINITY) - (b.life.dueAt ?? Number.POSITIVE_INFINITY) ||
      b.query.createdAt - a.query.createdAt,
  );
