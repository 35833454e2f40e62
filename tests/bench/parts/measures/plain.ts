// The same figures in plain JavaScript over objects, as anybody would write them: a map of groups, one pass a measure.

import { dayAt } from '../../../../lib/model/calendar-day.ts';
import type { SyntheticYear } from '../../../../lib/oversight/synthetic/year.ts';

type Chart = SyntheticYear['charts'][number];

interface Sum {
  n: number;
  x: number;
  m: number;
  xx: number;
  xm: number;
  mm: number;
}

const add = (groups: Map<string, Sum>, key: string, x: number, m: number): void => {
  let sum = groups.get(key);
  if (!sum) {
    sum = { n: 0, x: 0, m: 0, xx: 0, xm: 0, mm: 0 };
    groups.set(key, sum);
  }
  sum.n += 1;
  sum.x += x;
  sum.m += m;
  sum.xx += x * x;
  sum.xm += x * m;
  sum.mm += m * m;
};

const hours = (from: number, to: number): number => (to - from) / 3_600_000;

/** Mean hours by vendor and kind; code lines by specialty and month; own reviews by coder. */
export function threeGroups(charts: readonly Chart[]): number {
  const [first, second, third] = [new Map<string, Sum>(), new Map<string, Sum>(), new Map<string, Sum>()];
  for (const chart of charts) {
    const { returned_at: returned, received_at: received } = chart;
    if (returned === null || received === null) continue;
    add(first, `${chart.vendor}|${chart.encounter_type}`, hours(received, returned), 1);
    add(second, `${chart.specialty}|${new Date(returned).toISOString().slice(0, 7)}`, chart.lines, 1);
    add(third, chart.coder ?? '', Number(chart.own_review), 1);
  }
  return first.size + second.size + third.size;
}

type Counted = readonly [day: string, vendor: string | null, x: number, m: number];

/** Every measure over all, by month, by vendor, and by both; medians by sorting. @returns code lines agreed with. */
export function wholeScorecard(year: SyntheticYear): number {
  const known = year.charts.flatMap((c) =>
    c.returned_at === null ? [] : [{ ...c, returned: c.returned_at }],
  );
  const rows: Record<string, () => Counted[]> = {
    turnaround: () => known.map((c) => [dayAt(c.returned), c.vendor, hours(c.received_at!, c.returned), 1]),
    running: () =>
      known.map((c) => [
        dayAt(c.returned),
        c.vendor,
        hours(c.received_at!, c.returned) - c.paused_ms / 3_600_000,
        1,
      ]),
    lines: () => known.map((c) => [dayAt(c.returned), c.vendor, c.lines, 1]),
    own: () => known.map((c) => [dayAt(c.returned), c.vendor, Number(c.own_review), 1]),
    coding: () => year.claims.map((c) => [c.submitted_on!, c.vendor, Number(c.denied_for_coding), 1]),
    denied: () => year.claims.map((c) => [c.submitted_on!, c.vendor, Number(c.denied), 1]),
    charges: () => year.claims.map((c) => [c.submitted_on!, c.vendor, c.denied ? c.charge : 0, c.charge]),
    clean: () =>
      year.claims.filter((c) => c.clean !== null).map((c) => [c.submitted_on!, c.vendor, Number(c.clean), 1]),
    ...Object.fromEntries(
      ['coding', 'billing', 'other'].map((cause) => [
        `unclean ${cause}`,
        () =>
          year.claims
            .filter((c) => c.clean !== null)
            .map((c): Counted => [c.submitted_on!, c.vendor, Number(c.unclean_cause === cause), 1]),
      ]),
    ),
    first: () => year.claims.map((c) => [c.submitted_on!, c.vendor, Number(c.paid_at_once), 1]),
    rework: () =>
      year.denials
        .filter((d) => d.attributed === 'coding')
        .map((d) => [d.denied_on, d.vendor, Number(d.reworked_at !== null || d.resubmitted_at !== null), 1]),
    reworked: () =>
      year.denials
        .filter((d) => d.attributed === 'coding' && d.reworked_at !== null)
        .map((d) => [d.denied_on, d.vendor, d.amount, 1]),
    overturned: () =>
      year.denials
        .filter((d) => ['paid', 'partly-paid', 'upheld'].includes(d.outcome ?? ''))
        .map((d) => [d.denied_on, d.vendor, Number(d.outcome !== 'upheld'), 1]),
    provider: () =>
      year.queries
        .filter((q) => q.answered_at !== null)
        .map((q) => [dayAt(q.sent_at), q.vendor, hours(q.sent_at, q.answered_at!), 1]),
    coder: () =>
      year.queries
        .filter((q) => q.acted_at !== null)
        .map((q) => [dayAt(q.sent_at), q.vendor, hours(q.answered_at!, q.acted_at!), 1]),
    ...Object.fromEntries(
      (['codes', 'first', 'own'] as const).map((which) => [
        which,
        () =>
          year.reviews.map(({ signed_at, vendor, counts }): Counted => {
            const [a, r, o] = counts[which];
            return [dayAt(signed_at), vendor, a, a + r + o];
          }),
      ]),
    ),
    over: () => year.reviews.map((r) => [dayAt(r.signed_at), r.vendor, r.counts.over, sum(r.counts.codes)]),
    under: () => year.reviews.map((r) => [dayAt(r.signed_at), r.vendor, r.counts.under, sum(r.counts.codes)]),
    gaps: () => year.reviews.map((r) => [dayAt(r.signed_at), r.vendor, Number(r.gaps > 0), 1]),
  };
  const medians = ['turnaround', 'running', 'provider', 'coder'];
  let agreed = 0;
  for (const [name, make] of Object.entries(rows)) {
    const groups = new Map<string, Sum>();
    const values = new Map<string, number[]>();
    for (const [of, vendor, x, m] of make()) {
      if (of < '2025-12-01' || of > '2026-11-30') continue;
      const month = of.slice(0, 7);
      for (const key of ['', month, `|${vendor}`, `${month}|${vendor}`]) {
        add(groups, key, x, m);
        if (!medians.includes(name)) continue;
        const list = values.get(key);
        if (list) list.push(x);
        else values.set(key, [x]);
      }
    }
    for (const list of values.values()) list.sort((a, b) => a - b);
    if (name === 'codes') agreed = groups.get('')?.x ?? 0;
  }
  return agreed;
}

const sum = (codes: readonly number[]): number => codes.reduce((n, one) => n + one, 0);
