// The same denial again and again: one vendor, one code, one reason, so many times within so many days. Denials of many
// coders are one pattern too; who of them has how many is told.

import { dayLength } from '../../model/calendar-day.ts';
import { foldedName } from '../../model/folded-name.ts';
import { type Denial, vendorMatters } from '../../model/oversight/denial.ts';
import type { DenialCluster } from '../../model/oversight/denials-act.ts';

export type ClusteredDenial = Pick<
  Denial,
  'id' | 'number' | 'vendor' | 'coder' | 'code' | 'carc' | 'amount' | 'deniedOn' | 'state' | 'attributed'
>;

export interface ClusterRule {
  clusterCount: number;
  /** Days from the first to the last of so many. A pattern of more may go on for longer. */
  clusterDays: number;
}

/**
 * Patterns in denials that coding or documentation caused, or may have; reversed ones are none. A denial belongs to the
 * pattern of its kind when it stands in a span of `clusterDays` with at least `clusterCount` of them, each of another claim.
 * Most first.
 */
export function clustersIn(
  denials: readonly ClusteredDenial[],
  { clusterCount, clusterDays }: ClusterRule,
): DenialCluster[] {
  const counted = denials.filter(
    ({ state, code, attributed }) =>
      state !== 'reversed' && code !== null && vendorMatters.includes(attributed),
  );
  const kinds = Map.groupBy(counted, kindOf);
  return clustersOf([...kinds.values()].flatMap((kind) => inSpans(kind, clusterCount, clusterDays)));
}

/** @param members denials of which it is known that each stands in a pattern, in any order. */
export const clustersOf = (members: readonly ClusteredDenial[]): DenialCluster[] =>
  [...Map.groupBy([...members].sort(byDay), kindOf).values()].map(clusterOf).sort(mostFirst);

const kindOf = ({ vendor, code, carc }: ClusteredDenial): string =>
  JSON.stringify([vendor === null ? null : foldedName(vendor), code, carc]);

const at = (denial: ClusteredDenial): number => Date.parse(`${denial.deniedOn}T00:00:00Z`) / dayLength;

const byDay = (a: ClusteredDenial, b: ClusteredDenial): number => at(a) - at(b) || (a.id < b.id ? -1 : 1);

/** Those that stand in a span that is full enough, by day. */
function inSpans(kind: readonly ClusteredDenial[], count: number, days: number): ClusteredDenial[] {
  const sorted = oneEachClaim([...kind].sort(byDay));
  let [last, inUntil] = [0, -1];
  const members: ClusteredDenial[] = [];
  for (const [n, one] of sorted.entries()) {
    const until = at(one) + days;
    while (last + 1 < sorted.length && at(sorted[last + 1]!) <= until) last += 1;
    if (last - n + 1 >= count) inUntil = last;
    if (n <= inUntil) members.push(one);
  }
  return members;
}

/** A claim that is denied once more is no further claim. */
function oneEachClaim(sorted: readonly ClusteredDenial[]): ClusteredDenial[] {
  const seen = new Set<string>();
  return sorted.filter(({ number }) => !seen.has(number) && seen.add(number));
}

function clusterOf(members: readonly ClusteredDenial[]): DenialCluster {
  const first = members[0]!;
  const coders = Map.groupBy(members, ({ coder }) => coder);
  return {
    vendor: first.vendor,
    code: first.code!,
    carc: first.carc,
    count: members.length,
    amount: members.reduce((sum, { amount }) => sum + amount, 0),
    from: first.deniedOn,
    to: members.at(-1)!.deniedOn,
    coders: [...coders]
      .map(([coder, own]) => ({ coder, count: own.length }))
      .sort((a, b) => b.count - a.count || ((a.coder ?? '') < (b.coder ?? '') ? -1 : 1))
      .slice(0, 50),
    numbers: [...new Set(members.map(({ number }) => number))].sort().slice(0, 200),
  };
}

const mostFirst = (a: DenialCluster, b: DenialCluster): number =>
  b.count - a.count ||
  b.amount - a.amount ||
  (JSON.stringify([a.vendor, a.code, a.carc]) < JSON.stringify([b.vendor, b.code, b.carc]) ? -1 : 1);
