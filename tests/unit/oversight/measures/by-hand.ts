// The figures once more, written otherwise: loops over plain rows as the tables keep them, one measure at a time, with
// nothing of the engine. What both agree on is right for two reasons.

import type { MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { dayNumber } from '../../../../lib/oversight/columns/table.ts';
import type { SyntheticYear } from '../../../../lib/oversight/synthetic/year.ts';

export interface ByHand {
  numerator: number;
  denominator: number;
  value: number | null;
}

const hour = 3_600_000;
const text = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** @param vendor undefined: all. */
export function byHand(
  year: SyntheticYear,
  period: { from: string; to: string },
  vendor?: string | null,
): Record<Exclude<MeasureId, 'turnaround-in-time'>, ByHand> {
  const inPeriod = (day: string | null) => day !== null && period.from <= day && day <= period.to;
  const ofVendor = (row: { vendor: string | null }) => vendor === undefined || row.vendor === vendor;
  const charts = year.charts.filter(ofVendor);
  const returned = charts.filter((c) => c.returned_at !== null && inPeriod(text(c.returned_at)));
  const claims = year.claims.filter(ofVendor).filter((c) => inPeriod(c.submitted_on));
  const denials = year.denials.filter(ofVendor).filter((d) => inPeriod(d.denied_on));
  const queries = year.queries.filter(ofVendor).filter((q) => inPeriod(text(q.sent_at)));
  const reviews = year.reviews.filter(ofVendor).filter((r) => inPeriod(text(r.signed_at)));
  const final = reviews.filter((r) => r.counts.final);
  const priced = final.filter(({ payment }) => payment && payment.correct !== null);
  // The month of the last day and the two before it, by their names.
  const lastThree = [0, 1, 2].map((back) => {
    const last = new Date(`${period.to.slice(0, 7)}-01T00:00:00Z`);
    last.setUTCMonth(last.getUTCMonth() - back);
    const name = last.toISOString().slice(0, 7);
    return year.claims.filter((c) => c.submitted_on!.startsWith(name) && c.submitted_on! <= period.to);
  });
  const roster = year.roster.filter(ofVendor);

  const share = (numerator: number, denominator: number): ByHand => ({
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
  });
  const count = <T>(rows: readonly T[], fits: (row: T) => boolean) => {
    let n = 0;
    for (const row of rows) if (fits(row)) n += 1;
    return n;
  };
  const sum = <T>(rows: readonly T[], of: (row: T) => number) => {
    let total = 0;
    for (const row of rows) total += of(row);
    return total;
  };
  const pick = (which: 'codes' | 'own') => {
    const [a, r, o] = [0, 1, 2].map((i) => sum(final, ({ counts }) => counts[which][i]!));
    return share(a!, a! + r! + o!);
  };
  const allCodes = sum(final, ({ counts }) => counts.codes.reduce((n, one) => n + one, 0));
  const codingDenials = denials.filter((d) => d.attributed === 'coding');
  const reworked = count(codingDenials, (d) => d.reworked_at !== null || d.resubmitted_at !== null);
  const answered = queries.filter((q) => q.answered_at !== null);
  const acted = answered.filter((q) => q.acted_at !== null);
  const days = dayNumber(period.to) - dayNumber(period.from) + 1;
  // A day at a time, as nobody would in earnest.
  const headcount = (day: string) =>
    count(roster, (c) => c.from <= day && (c.left === null || day <= c.left));
  let present = 0;
  for (let day = dayNumber(period.from); day <= dayNumber(period.to); day += 1)
    present += headcount(new Date(day * 86_400_000).toISOString().slice(0, 10));
  const since = new Map(year.roster.map((c) => [`${c.vendor} ${c.name}`, c.from]));
  const isNew = (c: SyntheticYear['charts'][number]) =>
    dayNumber(text(c.coded_at!)) - dayNumber(since.get(`${c.vendor} ${c.coder}`)!) < 60;
  const onRoster = returned.filter((c) => since.has(`${c.vendor} ${c.coder}`));
  const waiting = charts.filter(
    (c) => text(c.received_at!) <= period.to && (c.returned_at === null || text(c.returned_at) > period.to),
  );
  const asked = denials.filter(
    (d) => d.cause_due_on !== null && (d.cause_at !== null || d.cause_due_on < period.to),
  );
  const fought = denials.filter((d) => ['paid', 'partly-paid', 'upheld'].includes(d.outcome ?? ''));
  const known = claims.filter((c) => c.clean !== null);
  return {
    accuracy: pick('codes'),
    'accuracy-attributable': pick('own'),
    turnaround: share(
      sum(returned, (c) => (c.returned_at! - c.received_at!) / hour),
      returned.length,
    ),
    'coding-denial-rate': share(
      count(claims, (c) => c.denied_for_coding),
      claims.length,
    ),
    'query-response': share(
      sum(acted, (q) => (q.acted_at! - q.answered_at!) / hour),
      acted.length,
    ),
    'clean-claim-rate': share(
      count(known, (c) => c.clean === true),
      known.length,
    ),
    rework: { numerator: reworked, denominator: 1, value: codingDenials.length === 0 ? null : reworked },
    turnover: share(
      count(roster, (c) => inPeriod(c.left)),
      present / days,
    ),
    'over-coding': share(
      sum(final, (r) => r.counts.over),
      allCodes,
    ),
    'under-coding': share(
      sum(final, (r) => r.counts.under),
      allCodes,
    ),
    'net-payment': share(
      sum(priced, (r) => r.payment!.paid - r.payment!.correct!),
      sum(priced, (r) => r.payment!.paid),
    ),
    'first-pass-rate': share(
      count(claims, (c) => c.paid_at_once),
      claims.length,
    ),
    'initial-denial-rate': share(
      count(claims, (c) => c.denied),
      claims.length,
    ),
    'initial-denial-by-average': share(
      count(claims, (c) => c.denied && c.submitted_on!.slice(0, 7) === period.to.slice(0, 7)),
      sum(lastThree, (rows) => count(rows, ofVendor)) / (lastThree.filter((rows) => rows.length > 0).length || 1),
    ),
    'denial-overturn-rate': share(
      count(fought, (d) => d.outcome !== 'upheld'),
      fought.length,
    ),
    'provider-response': share(
      sum(answered, (q) => (q.answered_at! - q.sent_at) / hour),
      answered.length,
    ),
    'gap-rate': share(
      count(reviews, (r) => r.gaps > 0),
      reviews.length,
    ),
    'query-rate': share(
      sum(reviews, (r) => r.queries),
      reviews.length,
    ),
    'accuracy-after-queries': share(
      sum(final, (r) => r.counts.around?.after[0] ?? 0),
      sum(final, (r) => r.counts.around?.after[1] ?? 0),
    ),
    'new-coder-share': share(count(onRoster, isNew), onRoster.length),
    'root-cause-in-time': share(
      count(asked, (d) => d.cause_at !== null && text(d.cause_at) <= d.cause_due_on!),
      asked.length,
    ),
    'dispute-overturn-rate': share(
      sum(reviews, (r) => r.counts.overturned),
      sum(reviews, (r) => r.counts.disputed),
    ),
    'own-review-share': share(
      count(returned, (c) => c.own_review),
      returned.length,
    ),
    'backlog-age': share(
      sum(waiting, (c) => dayNumber(period.to) - dayNumber(text(c.received_at!))),
      waiting.length,
    ),
  };
}
