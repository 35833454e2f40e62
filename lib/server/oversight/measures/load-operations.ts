// Coded charts, claims and denials as facts, from their tables.

import { buildFact, type FactTable, type Names } from '../../../oversight/columns/facts.ts';
import { type Called, chartRow, type StoredChart } from '../../../oversight/facts/chart-row.ts';
import { claimRow, type StoredClaim } from '../../../oversight/facts/claim-row.ts';
import { denialRow, type StoredDenial } from '../../../oversight/facts/denial-row.ts';
import type { Queries } from '../../database/database.ts';

export interface Operations {
  charts: FactTable<'charts'>;
  claims: FactTable<'claims'>;
  denials: FactTable<'denials'>;
}

export async function loadOperations(
  queries: Queries,
  organisation: string,
  names: Names,
  called: Called,
): Promise<Operations> {
  const charts = await queries.query<StoredChart>(
    `select c.number, c.facility, c.vendor, c.source, c.coder, c.specialty, c.encounter_type, c.class, c.payer,
       c.provider, c.delivery, c.received_at, c.coded_at, c.returned_at, c.paused_ms, c.own_review,
       coalesce(n.lines, 0)::int as lines
     from coded_chart c
     left join (select chart, count(*) as lines from chart_code where organisation = $1 group by chart) n on n.chart = c.id
     where c.organisation = $1`,
    [organisation],
  );
  const claims = await loadClaims(queries, organisation);
  const denials = await queries.query<StoredDenial>(
    `select d.number, d.facility, d.vendor, d.source, d.coder, d.specialty, d.encounter_type, ch.class, d.payer,
       ch.provider, ch.delivery, d.amount, d.denied_on, d.attributed, d.outcome, d.cost_bearer, d.cause_due_on,
       d.cause_at, d.reworked_at, d.resubmitted_at, d.hours::float8 as hours
     from denial d left join coded_chart ch on ch.organisation = d.organisation and ch.id = d.chart
     where d.organisation = $1 and d.state <> 'reversed'`,
    [organisation],
  );
  return {
    charts: buildFact(
      'charts',
      charts.map((row) => chartRow(row, called)),
      names,
    ),
    claims: buildFact(
      'claims',
      claims.map((row) => claimRow(row, called)),
      names,
    ),
    denials: buildFact(
      'denials',
      denials.map((row) => denialRow(row, called)),
      names,
    ),
  };
}

/**
 * Claims with what payers said of them. The three are put together here, not by the database: one that has no statistics yet,
 * as the embedded one has none, compares each claim with each answer: twenty seconds for nine thousand claims.
 */
async function loadClaims(queries: Queries, organisation: string): Promise<StoredClaim[]> {
  // A denial that the payer took back is none.
  const denied = await queries.query<{ claim: string; coding: boolean | null }>(
    `select claim, bool_or(attributed = 'coding') as coding from denial
     where organisation = $1 and claim is not null and state <> 'reversed' group by claim`,
    [organisation],
  );
  const answered = await queries.query<{ claim: string; paid: boolean | null }>(
    `select claim, bool_or(paid > 0) as paid from remit_claim
     where organisation = $1 and claim is not null and not reversed group by claim`,
    [organisation],
  );
  // Originals alone: a replacement is the same claim once more.
  const claims = await queries.query<Omit<StoredClaim, keyof Said> & { id: string }>(
    `select m.id, m.number, m.facility, m.vendor, m.source, m.coder, m.specialty, m.encounter_type, ch.class, m.payer,
       m.provider, ch.delivery, m.charge, m.submitted_on, m.clean, m.unclean_cause
     from claim m left join coded_chart ch on ch.organisation = m.organisation and ch.id = m.chart
     where m.organisation = $1 and m.frequency = '1'`,
    [organisation],
  );
  const coding = new Map(denied.map((one) => [one.claim, one.coding ?? false]));
  const paid = new Map(answered.map((one) => [one.claim, one.paid ?? false]));
  return claims.map(({ id, ...claim }) => ({
    ...claim,
    answered: paid.has(id) || coding.has(id),
    paid_at_once: paid.get(id) ?? false,
    denied: coding.has(id),
    denied_for_coding: coding.get(id) ?? false,
  }));
}

type Said = Pick<StoredClaim, 'answered' | 'paid_at_once' | 'denied' | 'denied_for_coding'>;
