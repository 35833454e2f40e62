// The scorecard's choices and its opened numbers as addresses: back, forward, links and print show the same.

import { type FindingCategory, findingCategory } from '../../../lib/model/finding.ts';
import { chartMethods, methodById } from '../../../lib/review/accuracy/all-methods.ts';
import type { Attribution } from '../../../lib/review/accuracy/attribution.ts';
import { codeOverCode } from '../../../lib/review/accuracy/code-methods.ts';
import type { Method } from '../../../lib/review/accuracy/method.ts';
import type { ReviewedChart } from '../../../lib/review/accuracy/reviewed-chart.ts';
import type { Counted } from '../../../lib/review/behind-figure.ts';
import { type Pool, pools } from '../../../lib/review/pooled-reviews.ts';
import { type Dimension, dimensions, type Stage } from '../../../lib/review/scorecard.ts';
import { routeTo } from '../use-route.ts';

/** Charts of one coder, specialty …; `name` null: those that name none. Null: all charts. */
export type Group = { dimension: Dimension; name: string | null } | null;

export interface Choices {
  method: Method;
  attribution: Attribution;
  stage: Stage;
  pool: Pool;
  by: Dimension;
  /** Whose kinds of code and errors are shown. */
  of: Group;
}

export interface Opened {
  group: Group;
  counted: Counted;
  attribution: Attribution;
  stage: Stage;
  pool: Pool;
}

const attributionOf = (filters: URLSearchParams): Attribution =>
  filters.get('attribution') === 'vendor' ? 'vendor' : 'raw';

const stageOf = (filters: URLSearchParams): Stage => (filters.get('stage') === 'final' ? 'final' : 'initial');

const poolOf = (filters: URLSearchParams): Pool =>
  pools.find((pool) => pool === filters.get('pool')) ?? 'routine';

function groupOf(filters: URLSearchParams): Group {
  const dimension = dimensions.find((d) => filters.has(d));
  return dimension ? { dimension, name: filters.get(dimension) || null } : null;
}

/** An empty value stands for charts that name none, which `routeTo` would leave out. */
function address(page: 'scorecard' | 'worklist', group: Group, rest: Record<string, string | null>): string {
  const path = routeTo(page, rest);
  if (!group) return path;
  const named = new URLSearchParams({ [group.dimension]: group.name ?? '' });
  return `${path}${path.includes('?') ? '&' : '?'}${named}`;
}

export function choicesOf(filters: URLSearchParams): Choices {
  const of = groupOf(filters);
  const by = dimensions.find((d) => d === filters.get('by')) ?? 'coder';
  return {
    method: chartMethods.find((m) => m.id === filters.get('method')) ?? codeOverCode,
    attribution: attributionOf(filters),
    stage: stageOf(filters),
    pool: poolOf(filters),
    by,
    of: of?.dimension === by ? of : null,
  };
}

export const choicesAddress = ({ method, attribution, stage, pool, by, of }: Choices): string =>
  address('scorecard', of, { method: method.id, attribution, stage, pool, by });

export function openedAddress({ group, counted, attribution, stage, pool }: Opened): string {
  const of = (fields: Record<string, string | null>) =>
    address('worklist', group, { behind: counted.what, attribution, stage, pool, ...fields });
  switch (counted.what) {
    case 'charts':
      return of({});
    case 'codes':
      return of({ count: counted.count });
    case 'figure':
      return of({ method: counted.method.id, part: counted.part });
    case 'left-out':
      return of({ why: counted.why });
    case 'errors':
      return of({
        category: counted.category === null ? 'none' : (counted.category ?? null),
        direction: counted.direction ?? null,
      });
  }
}

/** Null where the worklist was not opened from a number. */
export function openedOf(filters: URLSearchParams): Opened | null {
  const counted = countedOf(filters);
  return (
    counted && {
      group: groupOf(filters),
      counted,
      attribution: attributionOf(filters),
      stage: stageOf(filters),
      pool: poolOf(filters),
    }
  );
}

function countedOf(filters: URLSearchParams): Counted | null {
  const pick = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === filters.get(name));
  switch (filters.get('behind')) {
    case 'charts':
      return { what: 'charts' };
    case 'codes': {
      const count = pick('count', ['agree', 'revise', 'add', 'delete']);
      return count ? { what: 'codes', count } : null;
    }
    case 'figure': {
      const method = methodById(filters.get('method') ?? '');
      return method ? { what: 'figure', method, part: pick('part', ['right', 'all']) ?? 'all' } : null;
    }
    case 'left-out':
      return { what: 'left-out', why: pick('why', ['advisory', 'not-vendor']) ?? 'advisory' };
    case 'errors': {
      const category: FindingCategory | 'none' | undefined = pick('category', [
        ...findingCategory.options,
        'none',
      ]);
      const direction = pick('direction', ['over', 'under', 'neutral', 'notSaid']);
      return {
        what: 'errors',
        ...(category && { category: category === 'none' ? null : category }),
        ...(direction && { direction }),
      };
    }
    default:
      return null;
  }
}

export const isInGroup = (chart: ReviewedChart, group: Group): boolean =>
  !group || chart[group.dimension] === group.name;
