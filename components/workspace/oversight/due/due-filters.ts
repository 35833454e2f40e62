// What the board of what is due is narrowed to, as its address says it, and how many of each kind there are.

import { type DueItem, type DueKind, dueKind } from '../../../../lib/model/oversight/due-item.ts';

export interface DueFilters {
  kind: DueKind | null;
  vendor: string | null;
  /** `mine`, or a state; null: everything that is not done. */
  state: 'mine' | 'late' | 'soon' | 'paused' | null;
}

const states = ['mine', 'late', 'soon', 'paused'] as const;

export const dueFiltersOf = (filters: URLSearchParams): DueFilters => ({
  kind: dueKind.safeParse(filters.get('kind')).data ?? null,
  vendor: filters.get('vendor'),
  state: states.find((one) => one === filters.get('state')) ?? null,
});

/** What fits, the latest due first, then by when it is due; what stands still last. @param person who looks. */
export const shownDue = (
  items: readonly DueItem[],
  { kind, vendor, state }: DueFilters,
  person: string,
): DueItem[] =>
  items
    .filter(
      (item) =>
        item.state !== 'done' &&
        (kind === null || item.kind === kind) &&
        (vendor === null || item.vendor === vendor) &&
        (state === null || (state === 'mine' ? item.ownerId === person : item.state === state)),
    )
    .sort(
      (a, b) =>
        b.late - a.late || (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY),
    );

export interface DueCount {
  kind: DueKind;
  late: number;
  soon: number;
  all: number;
}

/**
 * One row a kind that has any, those with late ones first.
 * @param counted by the backend, which tells the worst of many only.
 */
export function countsByKind(items: readonly DueItem[], counted: readonly DueCount[] = []): DueCount[] {
  const open = items.filter(({ state }) => state !== 'done');
  return [...Map.groupBy(open, ({ kind }) => kind)]
    .map(([kind, own]) => ({
      kind,
      late: own.filter(({ state }) => state === 'late').length,
      soon: own.filter(({ state }) => state === 'soon').length,
      all: own.length,
    }))
    .concat(counted)
    .sort((a, b) => b.late - a.late || b.soon - a.soon || b.all - a.all);
}
