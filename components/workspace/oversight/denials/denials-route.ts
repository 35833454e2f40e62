// What the address of the denials page says: which view, narrowed to what, in which order.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import { type DenialOrder, denialFilters, denialOrder } from '../../../../lib/model/oversight/denials-act.ts';
import { routeTo } from '../../use-route.ts';
import type { Asked } from './use-denials.ts';

export const views = ['queue', 'patterns', 'overdue', 'import', 'rules'] as const;
export type View = (typeof views)[number];

export const viewWords: Record<View, string> = {
  queue: 'Queue',
  patterns: 'Patterns',
  overdue: 'Overdue causes',
  import: 'Import',
  rules: 'Attribution',
};

export const viewOf = (filters: URLSearchParams): View =>
  views.find((view) => view === filters.get('view')) ?? 'queue';

export const filterNames = keysOf(denialFilters.shape);

/** What cannot be read of an address is left out. Without a state it is the work that is left. */
export function askedOf(address: URLSearchParams): Asked {
  const filters: Record<string, string> = {};
  for (const name of filterNames) {
    const value = address.get(name);
    if (value && denialFilters.shape[name].safeParse(value).success) filters[name] = value;
  }
  if (filters.state === undefined && address.get('state') !== 'all') filters.state = 'active';
  return {
    filters: denialFilters.parse(filters),
    order: denialOrder.safeParse(address.get('order')).data ?? 'due',
    down: address.get('down') === 'yes',
  };
}

export const addressOf = ({ filters, order, down }: Asked): string =>
  routeTo('denials', {
    ...filters,
    state: filters.state ?? 'all',
    order: order === 'due' ? null : order,
    down: down ? 'yes' : null,
  });

/** The same list in another order; the same order turns it round. */
export const orderedBy = (asked: Asked, order: DenialOrder): string =>
  addressOf({ ...asked, order, down: asked.order === order ? !asked.down : order === 'amount' });

export const toView = (view: View): string => routeTo('denials', { view: view === 'queue' ? null : view });
