// Puts an invented year into an organisation's tables, as if its files had been imported.

import { addDays } from '../../lib/model/calendar-day.ts';
import { codesOf } from '../../lib/oversight/synthetic/codes.ts';
import { remittedOf } from '../../lib/oversight/synthetic/reviews.ts';
import type { SyntheticYear } from '../../lib/oversight/synthetic/year.ts';
import type { Parameter, Queries } from '../../lib/server/database/database.ts';
import { epochOf } from '../../lib/server/oversight/measures/keep-measured.ts';

const portion = 20_000;

/** Days that somebody has for a denial. */
const denialDays = 30;

/** Rows of equal keys, column by column, in few statements. */
async function putRows(
  queries: Queries,
  table: string,
  organisation: string,
  rows: readonly Record<string, unknown>[],
  types: Record<string, string>,
): Promise<void> {
  const columns = Object.keys(types);
  const lists = columns.map((column, i) => `$${i + 2}::${types[column]}[]`).join(', ');
  for (let from = 0; from < rows.length; from += portion) {
    const part = rows.slice(from, from + portion);
    // Rows of a year have what a parameter can be.
    const values = columns.map((column) => part.map((row) => row[column] ?? null)) as Parameter[];
    await queries.query(
      `insert into ${table} (organisation, ${columns.join(', ')}) select $1, * from unnest(${lists})`,
      [organisation, ...values],
    );
  }
}

const place = {
  facility: 'text',
  vendor: 'text',
  source: 'text',
  coder: 'text',
  specialty: 'text',
  encounter_type: 'text',
  payer: 'text',
};

/**
 * @param queries of a transaction in the organisation.
 * @param owner whoever answers for its denials.
 */
export async function putYear(
  queries: Queries,
  organisation: string,
  year: SyntheticYear,
  owner = 'denial team',
): Promise<void> {
  const put = (table: string, rows: readonly Record<string, unknown>[], types: Record<string, string>) =>
    putRows(queries, table, organisation, rows, types);
  const made = { import: 'synthetic' };
  await put(
    'coded_chart',
    year.charts.map((chart) => ({ ...chart, ...made, id: chart.number })),
    {
      ...place,
      id: 'text',
      import: 'text',
      number: 'text',
      class: 'text',
      provider: 'text',
      delivery: 'text',
      received_at: 'bigint',
      coded_at: 'bigint',
      returned_at: 'bigint',
      paused_ms: 'bigint',
      own_review: 'boolean',
    },
  );
  await put(
    'chart_code',
    year.charts.flatMap(({ number, specialty, lines }) =>
      codesOf(specialty, lines).map((code, line) => ({ ...code, chart: number, line })),
    ),
    { chart: 'text', line: 'int', system: 'text', code: 'text' },
  );
  await put(
    'claim',
    year.claims.map((claim) => ({
      ...claim,
      ...made,
      id: claim.number,
      chart: claim.number,
      form: 'professional',
    })),
    {
      ...place,
      id: 'text',
      import: 'text',
      number: 'text',
      chart: 'text',
      form: 'text',
      provider: 'text',
      charge: 'bigint',
      submitted_on: 'text',
      clean: 'boolean',
      unclean_cause: 'text',
    },
  );
  await putAnswers(queries, organisation, year);
  await put(
    'denial',
    year.denials.map((denial, i) => ({
      ...denial,
      ...made,
      id: `D${i}`,
      claim: denial.number,
      chart: denial.number,
      group_code: 'CO',
      carc: denial.attributed === 'coding' ? '11' : '16',
      attributed_auto: denial.attributed,
      state: denial.outcome === null ? 'open' : 'closed',
      owner,
      due_on: addDays(denial.denied_on, denialDays),
    })),
    {
      ...place,
      id: 'text',
      import: 'text',
      number: 'text',
      claim: 'text',
      chart: 'text',
      group_code: 'text',
      carc: 'text',
      amount: 'bigint',
      denied_on: 'text',
      attributed_auto: 'text',
      attributed: 'text',
      state: 'text',
      owner: 'text',
      due_on: 'text',
      cause_due_on: 'text',
      cause_at: 'bigint',
      cost_bearer: 'text',
      reworked_at: 'bigint',
      resubmitted_at: 'bigint',
      hours: 'numeric',
      outcome: 'text',
    },
  );
  await queries.query('update organisation set operations_version = operations_version + 1 where id = $1', [
    organisation,
  ]);
}

/** What payers said of each claim that they answered. */
async function putAnswers(queries: Queries, organisation: string, { claims }: SyntheticYear): Promise<void> {
  const answered = claims
    .filter((claim) => claim.answered)
    .map((claim, n) => ({ claim, remitted: remittedOf(claim), of: { remittance: 'synthetic', n } }));
  await putRows(
    queries,
    'remit_claim',
    organisation,
    answered.map(({ claim: { number, charge, paid_at_once }, remitted, of }) => ({
      ...of,
      number,
      status: paid_at_once ? '1' : '4',
      charge,
      paid: remitted.paid,
      claim: number,
    })),
    {
      remittance: 'text',
      n: 'int',
      number: 'text',
      status: 'text',
      charge: 'bigint',
      paid: 'bigint',
      claim: 'text',
    },
  );
  await putRows(
    queries,
    'remit_line',
    organisation,
    answered.flatMap(({ remitted, of }) =>
      remitted.lines.map(({ code, paid }, line) => ({ ...of, line, code, charge: paid, paid })),
    ),
    { remittance: 'text', n: 'int', line: 'int', code: 'text', charge: 'bigint', paid: 'bigint' },
  );
}

/**
 * Reviews and queries as if they had been made of records up to where the log is now: for showing and measuring only,
 * since the records of them are not there. They go when all are made anew.
 */
export async function putMeasured(
  queries: Queries,
  organisation: string,
  year: SyntheticYear,
): Promise<void> {
  const own: Record<string, string> = { ...place, provider: 'text', encounter: 'text', number: 'text' };
  delete own.source;
  await putRows(
    queries,
    'measured_review',
    organisation,
    year.reviews.map((review) => ({
      ...review,
      encounter: review.number,
      worksheet: review.number,
      counts: JSON.stringify(review.counts),
    })),
    { ...own, worksheet: 'text', signed_at: 'bigint', gaps: 'int', queries: 'int', counts: 'text' },
  );
  await putRows(
    queries,
    'measured_query',
    organisation,
    year.queries.map((query) => ({ ...query, encounter: query.number, query: query.number })),
    { ...own, query: 'text', sent_at: 'bigint', answered_at: 'bigint', acted_at: 'bigint' },
  );
  const [log] = await queries.query<{ epoch: string }>('select epoch from organisation where id = $1', [
    organisation,
  ]);
  await queries.query(
    `insert into measured_up_to (organisation, position, epoch) select id, position, $2 from organisation where id = $1
     on conflict (organisation) do update set position = excluded.position, epoch = excluded.epoch`,
    [organisation, epochOf({ epoch: log?.epoch ?? '' })],
  );
}
