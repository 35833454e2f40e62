// The same figures asked of a database: one statement a table, all groupings at once.

import type { SyntheticYear } from '../../../../lib/oversight/synthetic/year.ts';

const day = (moment: number | null): string =>
  moment === null ? '' : new Date(moment).toISOString().slice(0, 10);
const hours = (from: number | null, to: number | null): string =>
  from === null || to === null ? '' : String((to - from) / 3_600_000);

type Value = string | number | boolean | null;

/** Tables as texts of comma-separated values, with the types of their columns. */
export function tablesOf(year: SyntheticYear): { name: string; columns: string; csv: string }[] {
  const table = (name: string, columns: string, rows: Value[][]) => ({
    name,
    columns,
    csv: rows
      .map((row) => row.map((v) => (v === null ? '' : typeof v === 'string' ? `"${v}"` : v)).join())
      .join('\n'),
  });
  return [
    table(
      'charts',
      'day date, vendor text, kind text, specialty text, coder text, hours float8, paused float8, lines int, own int',
      year.charts
        .filter((c) => c.returned_at !== null)
        .map((c) => [
          day(c.returned_at),
          c.vendor,
          c.encounter_type,
          c.specialty,
          c.coder,
          Number(hours(c.received_at, c.returned_at)),
          c.paused_ms / 3_600_000,
          c.lines,
          Number(c.own_review),
        ]),
    ),
    table(
      'claims',
      'day date, vendor text, clean int, cause text, first int, denied int, coding int, charge float8',
      year.claims.map((c) => [
        c.submitted_on,
        c.vendor,
        c.clean === null ? null : Number(c.clean),
        c.unclean_cause,
        Number(c.paid_at_once),
        Number(c.denied),
        Number(c.denied_for_coding),
        c.charge,
      ]),
    ),
    table(
      'denials',
      'day date, vendor text, attributed text, reworked int, cents float8, outcome text, bearer text',
      year.denials.map((d) => [
        d.denied_on,
        d.vendor,
        d.attributed,
        Number(d.reworked_at !== null),
        d.amount,
        d.outcome,
        d.cost_bearer,
      ]),
    ),
    table(
      'queries',
      'day date, vendor text, provider float8, coder float8',
      year.queries.map((q) => [
        day(q.sent_at),
        q.vendor,
        q.answered_at === null ? null : Number(hours(q.sent_at, q.answered_at)),
        q.acted_at === null ? null : Number(hours(q.answered_at, q.acted_at)),
      ]),
    ),
    table(
      'reviews',
      'day date, vendor text, a float8, r float8, o float8, d float8, wa float8, wr float8, wo float8, over_ int, under_ int, gaps int, queries int, final int',
      year.reviews.map(({ signed_at, vendor, gaps, queries, counts }) => [
        day(signed_at),
        vendor,
        ...counts.codes,
        ...counts.own.slice(0, 3),
        counts.over,
        counts.under,
        gaps,
        queries,
        Number(counts.final),
      ]),
    ),
  ];
}

export const threeGroupsSql = [
  'select vendor, kind, count(*), sum(hours), sum(hours * hours) from some_charts group by 1, 2',
  "select specialty, date_trunc('month', day), count(*), sum(lines) from some_charts group by 1, 2",
  'select coder, count(*), sum(own) from some_charts group by 1',
];

const within = "where day between '2025-12-01' and '2026-11-30'";
const sets = 'group by grouping sets ((), (month), (vendor), (month, vendor))';
const from = (table: string): string =>
  `from (select *, date_trunc('month', day) as month from ${table} ${within}) t ${sets}`;
const spread = (x: string, m: string, as: string): string =>
  `sum(${x}) as ${as}_x, sum(${m}) as ${as}_m, sum(${x} * ${x}) as ${as}_xx, sum(${x} * ${m}) as ${as}_xm, sum(${m} * ${m}) as ${as}_mm`;

/** @param rank how the database writes a percentile by nearest rank. */
export const scorecardSql = (rank: (share: number, of: string) => string): string[] => [
  `select month, vendor, count(*), ${spread('hours', '1', 'h')}, ${rank(0.5, 'hours')}, ${rank(0.9, 'hours')},
     sum(hours - paused), ${rank(0.5, 'hours - paused')}, ${rank(0.9, 'hours - paused')}, sum(lines), sum(own) ${from('charts')}`,
  `select month, vendor, count(*), sum(coding), sum(denied), sum(first), count(clean), sum(clean),
     sum(case when clean = 0 and cause = 'coding' then 1 else 0 end), sum(case when clean = 0 and cause = 'billing' then 1 else 0 end),
     sum(case when clean = 0 and cause = 'other' then 1 else 0 end), sum(case when denied = 1 then charge else 0 end), sum(charge),
     sum(case when coding = 1 then charge else 0 end) ${from('claims')}`,
  `select month, vendor, sum(case when attributed = 'coding' then 1 else 0 end), sum(case when attributed = 'coding' then reworked else 0 end),
     sum(case when attributed = 'coding' and reworked = 1 then cents else 0 end),
     sum(case when bearer = 'vendor' then 1 else 0 end), sum(case when bearer = 'client' then 1 else 0 end),
     sum(case when outcome in ('paid', 'partly-paid') then 1 else 0 end), sum(case when outcome = 'upheld' then 1 else 0 end) ${from('denials')}`,
  `select month, vendor, count(provider), ${spread('provider', '1', 'p')}, ${rank(0.5, 'provider')}, ${rank(0.9, 'provider')},
     count(coder), ${spread('coder', '1', 'c')}, ${rank(0.5, 'coder')}, ${rank(0.9, 'coder')} ${from('queries')}`,
  `select month, vendor, count(*), ${spread('a', '(a + r + o)', 'm1')}, ${spread('a', '(a + r + o + d)', 'm2')},
     ${spread('wa', '(wa + wr + wo)', 'own')}, sum(over_), sum(under_), sum(case when gaps > 0 then 1 else 0 end), sum(queries) ${from('reviews')}`,
];
