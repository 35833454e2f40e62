// The scorecard: every measure of a period, over all, month by month, and by what was asked. Browser, backend and documents
// make it with this function of the same facts.

import type { Limits } from '../../model/limits.ts';
import type {
  GroupedBy,
  MeasuredRow,
  MeasureFilters,
  ScorecardAsked,
  ScorecardMade,
} from '../../model/oversight/measure.ts';
import type { Facts } from '../columns/facts.ts';
import { sumsWidth } from '../columns/group.ts';
import { dayOfNumber } from '../columns/table.ts';
import { type AnyMeasure, allMeasures, measureById } from './all-measures.ts';
import { type Counter, counterOf, type KeyName } from './count.ts';
import { type Counted, figureAt, scopeOf } from './figure.ts';
import { spanOf, wantedNames } from './select.ts';
import { type TermFor, targetOf } from './targets.ts';

interface Given {
  limits?: Limits | undefined;
  termFor: TermFor;
  /** Of what it was made. */
  asOf: string;
  /** Milliseconds since 1970. */
  madeAt: number;
}

const mostRows = 2000;
const mostOuter = 500;

export function scorecardOf(facts: Facts, asked: ScorecardAsked, given: Given): ScorecardMade {
  const span = spanOf(asked.period);
  const { by, and } = asked;
  const groups: KeyName[][] = by ? [and ? [by, and] : [by]] : [];
  const finest = [...groups, ['month'] satisfies KeyName[]];
  const counter = counterOf(facts, span, wantedNames(facts, asked.filters, given.limits), finest);
  const measures = asked.measures ? [...new Set(asked.measures)].map(measureById) : allMeasures;
  const rows = rowMaker(facts, asked, counter, measures, given.termFor);
  const inner = by && and ? rows([by, and]) : [];
  const outer = by ? rows([by]).slice(0, mostRows) : [];
  const place = new Map(outer.map(({ row }, i) => [row.name, i]));
  return {
    period: asked.period,
    filters: asked.filters,
    all: rows([])[0]!.row,
    months: rows(['month']).map(({ row }) => row),
    groups: outer.map(({ row }) => row),
    inner: [...Map.groupBy(inner, ({ names }) => names[0] ?? null)]
      .sort(([a], [b]) => (place.get(a) ?? mostRows) - (place.get(b) ?? mostRows))
      .slice(0, mostOuter)
      .map(([name, own]) => ({ name, rows: own.slice(0, mostRows).map(({ row }) => row) })),
    asOf: given.asOf,
    madeAt: given.madeAt,
  };
}

interface Made {
  /** Of its groups, the outer first; null: not known. */
  names: (string | null)[];
  row: MeasuredRow;
}

/** Rows of a grouping; groups of which nothing is counted are left out, but for months and the whole. */
function rowMaker(
  facts: Facts,
  { filters }: ScorecardAsked,
  counter: Counter,
  measures: readonly AnyMeasure[],
  termFor: TermFor,
) {
  const nameOf = (key: KeyName, code: number): string | null =>
    key === 'month' ? counter.months[code]!.name : code === 0 ? null : facts.names[key].names[code]!;
  return (keys: readonly KeyName[]): Made[] => {
    const counted = measures.map((measure) => counter.count(measure, keys));
    const coded = counter.charts(keys);
    const whole = keys.every((key) => key === 'month');
    const targets = new Map<string, ReturnType<typeof targetOf>>();
    const made: (Made & { size: number })[] = [];
    const size = counter.sizeOf(keys);
    for (let group = 0; group < size; group += 1) {
      const filled = counted.filter(({ sums }) => sums[group * sumsWidth] !== 0).length;
      if (filled === 0 && !whole) continue;
      const codes = codesOf(group, keys, counter);
      const names = keys.map((key, i) => nameOf(key, codes[i]!));
      const scope = scopeOf(
        filters,
        ...keys.map((key, i) => (key === 'month' ? null : { [key]: names[i] ?? '' })),
      );
      const on = lastDay(keys, codes, counter);
      made.push({
        names,
        size: largest(counted, group),
        row: {
          name: names.at(-1) ?? null,
          figures: measures.map((measure, i) =>
            figureAt(
              measure,
              counted[i]!,
              group,
              measure.interval === 'ratio' && measure.facts === 'reviews' ? coded[group]! : 0,
              remembered(targets, measure, scope, on, termFor),
            ),
          ),
        },
      });
    }
    // Months in their order; other groups with most cases first.
    return keys.at(-1) === 'month' ? made : made.sort((a, b) => b.size - a.size || compare(a.names, b.names));
  };
}

const largest = (counted: readonly Counted[], group: number): number =>
  counted.reduce((most, { sums }) => Math.max(most, sums[group * sumsWidth]!), 0);

const compare = (a: readonly (string | null)[], b: readonly (string | null)[]): number =>
  a.join('\n') < b.join('\n') ? -1 : 1;

function codesOf(group: number, keys: readonly KeyName[], counter: Counter): number[] {
  const codes: number[] = [];
  let rest = group;
  for (let i = keys.length - 1; i >= 0; i -= 1) {
    const size = counter.sizeOf([keys[i]!]);
    codes.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return codes;
}

/** The term of a contract is that of the last day that is counted. */
function lastDay(keys: readonly KeyName[], codes: readonly number[], { months }: Counter): string {
  const month = keys.indexOf('month');
  return dayOfNumber((month < 0 ? months.at(-1) : months[codes[month]!])?.span.to ?? 0);
}

function remembered(
  targets: Map<string, ReturnType<typeof targetOf>>,
  measure: AnyMeasure,
  scope: MeasureFilters,
  on: string,
  termFor: TermFor,
) {
  if (!measure.term) return null;
  const key = `${measure.id}\n${on}\n${scopeKeys.map((name) => scope[name] ?? '').join('\n')}`;
  if (!targets.has(key)) targets.set(key, targetOf(measure, scope, on, termFor));
  return targets.get(key)!;
}

/** What a term may be narrowed by. */
const scopeKeys: readonly GroupedBy[] = ['vendor', 'specialty', 'encounter-type', 'payer', 'class'];
