// The stages of one chart as a line of events, out of what files and reviewers tell of it.

import { chartStage, type StageEvent } from '../../model/oversight/chart-stages.ts';

export interface StageClaim {
  submittedOn: string | null;
  frequency: string;
  /** Cents. */
  charge: number;
  payer: string | null;
  clean: boolean | null;
  uncleanWhy: string;
}

export interface StageDenial {
  deniedOn: string;
  carc: string;
  code: string | null;
  /** Cents. */
  amount: number;
  state: string;
  closedAt: number | null;
}

export interface StageFacts {
  documentedAt: number | null;
  receivedAt: number | null;
  codedAt: number | null;
  coder: string | null;
  reviewedAt: number | null;
  returnedAt: number | null;
  billedAt: number | null;
  gaps: readonly { raisedAt: number; closedAt: number | null; open: boolean; deficiency: string }[];
  queries: readonly { title: string; sentAt: number; answeredAt: number | null; endedAt: number | null }[];
  /** Of signed reviews. */
  reviews: readonly { signedAt: number; steps: readonly { step: string; at: number }[] }[];
  claims: readonly StageClaim[];
  denials: readonly StageDenial[];
}

const dollars = (cents: number): string =>
  `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** In the order of the stages, and within each of time; what has only a day comes at its end, what has none last. */
export function stageEvents(facts: StageFacts): StageEvent[] {
  const events: StageEvent[] = [];
  const add = (stage: StageEvent['stage'], what: string, when: number | string | null, detail = '') => {
    if (when !== null)
      events.push({
        stage,
        what,
        at: typeof when === 'number' ? when : null,
        day: typeof when === 'string' ? when : null,
        detail,
      });
  };
  add('documentation', 'documented', facts.documentedAt);
  for (const { raisedAt, closedAt, open, deficiency } of facts.gaps) {
    const raised = closedAt === null ? 'gap-withdrawn' : 'gap-raised';
    add('documentation', open ? 'gap-open' : raised, raisedAt, deficiency);
    add('documentation', 'gap-closed', closedAt, deficiency);
  }
  for (const { title, sentAt, answeredAt, endedAt } of facts.queries) {
    add('documentation', 'query-sent', sentAt, title);
    add('documentation', 'query-answered', answeredAt, title);
    add('documentation', 'query-ended', endedAt, title);
  }
  add('coding', 'received', facts.receivedAt);
  add('coding', 'coded', facts.codedAt, facts.coder ?? '');
  add('qa', 'vendor-reviewed', facts.reviewedAt);
  add('coding', 'returned', facts.returnedAt);
  for (const { signedAt, steps } of facts.reviews) {
    add('qa', 'review-signed', signedAt);
    for (const { step, at } of steps) add('qa', `review-${step}`, at);
  }
  add('billing', 'billed', facts.billedAt);
  for (const { submittedOn, frequency, charge, payer, clean, uncleanWhy } of facts.claims) {
    const what = { '7': 'claim-replaced', '8': 'claim-voided' }[frequency] ?? 'claim-sent';
    add('billing', what, submittedOn ?? '', [dollars(charge), payer].filter(Boolean).join(', '));
    if (clean === false) add('billing', 'claim-unclean', submittedOn ?? '', uncleanWhy);
  }
  for (const { deniedOn, carc, code, amount, state, closedAt } of facts.denials) {
    add('denial', 'denied', deniedOn, [dollars(amount), `CARC ${carc}`, code].filter(Boolean).join(', '));
    add('denial', 'denial-closed', closedAt, state);
  }
  const timeOf = ({ at, day }: StageEvent) =>
    at ?? (day ? Date.parse(`${day}T23:59:59Z`) : Number.POSITIVE_INFINITY);
  return events.sort(
    (a, b) =>
      chartStage.options.indexOf(a.stage) - chartStage.options.indexOf(b.stage) || timeOf(a) - timeOf(b) || 0,
  );
}
