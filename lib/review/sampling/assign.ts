// Who reviews which chart. Nobody reviews their own coding, and nobody who works for the coding vendor reviews
// what it coded; a chart for which nobody is left says why.

import { sameName } from '../../model/folded-name.ts';

export interface Auditor {
  id: string;
  name: string;
  /** Organisation that employs them, as vendors are named; null: the client's own. */
  employer: string | null;
  /** Names under which they code, if they do. */
  codesAs: readonly string[];
  /** Charts they already have to do. */
  load: number;
  /** Charts they can have to do at the most. */
  capacity: number;
}

export interface ChartToAssign {
  key: string;
  coder: string | null;
  /** Organisation that coded it; null where nobody has said. */
  vendor: string | null;
  /** Who reviews it already, where this is the blind second review. */
  reviewedBy?: string;
}

export interface Assignments {
  /** In the order of the charts. */
  assigned: { key: string; auditor: string }[];
  unassigned: { key: string; reasons: string[] }[];
}

/** Why an auditor may not review a chart, or null when they may. Names compare without case and spacing. */
export function conflictOf(auditor: Auditor, { coder, vendor, reviewedBy }: ChartToAssign): string | null {
  const { id, name, employer, codesAs } = auditor;
  if (id === reviewedBy) return `${name} reviews this chart first.`;
  if (coder !== null && [name, ...codesAs].some((own) => sameName(own, coder)))
    return `${name} coded this chart.`;
  if (employer === null) return null;
  if (vendor === null)
    return `${name} works for ${employer}, and nobody has said which vendor coded this chart.`;
  if (sameName(employer, vendor)) return `${name} works for ${vendor}, which coded this chart.`;
  return null;
}

/**
 * As many charts as possible, spread so that loads are in proportion to capacities. The same input gives the same
 * assignments, whatever order the auditors are named in.
 */
export function assignCharts(charts: readonly ChartToAssign[], auditors: readonly Auditor[]): Assignments {
  const team = [...auditors].sort((a, b) => (a.id < b.id ? -1 : 1));
  const load = new Map(team.map((a) => [a.id, a.load]));
  const holder = new Map<ChartToAssign, Auditor>();
  const fit = new Map(charts.map((c) => [c, team.filter((a) => conflictOf(a, c) === null)]));

  /** Least loaded for their capacity first. */
  const byLoad = (list: readonly Auditor[]): Auditor[] =>
    list.toSorted(
      (a, b) => load.get(a.id)! / a.capacity - load.get(b.id)! / b.capacity || (a.id < b.id ? -1 : 1),
    );
  const hasRoom = (a: Auditor): boolean => load.get(a.id)! < a.capacity;

  /** Gives `chart` to someone, if need be by moving a chart of theirs to someone else. */
  const place = (chart: ChartToAssign, tried: Set<string>): boolean => {
    const able = fit.get(chart)!;
    const free = byLoad(able.filter(hasRoom))[0];
    if (free) {
      holder.set(chart, free);
      load.set(free.id, load.get(free.id)! + 1);
      return true;
    }
    for (const auditor of able) {
      if (tried.has(auditor.id)) continue;
      tried.add(auditor.id);
      for (const [other, held] of holder) {
        if (held !== auditor || !place(other, tried)) continue;
        // `other` has a new holder, so this auditor has room for one more: the load stays as it is.
        holder.set(chart, auditor);
        return true;
      }
    }
    return false;
  };

  // Charts that few may review come first, so that others do not fill those few.
  const order = charts.toSorted((a, b) => fit.get(a)!.length - fit.get(b)!.length);
  for (const chart of order) place(chart, new Set());
  const assigned = charts.flatMap((chart) => {
    const auditor = holder.get(chart);
    return auditor ? [{ key: chart.key, auditor: auditor.id }] : [];
  });
  const unassigned = charts
    .filter((chart) => !holder.has(chart))
    .map((chart) => ({ key: chart.key, reasons: reasonsFor(chart, team) }));
  return { assigned, unassigned };
}

const reasonsFor = (chart: ChartToAssign, team: readonly Auditor[]): string[] =>
  team.length === 0
    ? ['There is no auditor.']
    : team.map((a) => conflictOf(a, chart) ?? `${a.name} has no room for another chart.`);
