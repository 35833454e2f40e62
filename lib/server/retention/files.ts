// What retention must know of what came in files: coded charts, claims, remittances and denials. An account number is the
// unit, at whichever facility: all that was told under it is about one chart, and is kept and erased together. There are far
// too many to be read one by one, so the database tells the last day of each.

import { addDays, dayAt } from '../../model/calendar-day.ts';
import type { Queries } from '../database/database.ts';
import { readCharts } from './charts.ts';
import { type ChartFacts, type Hold, keeps } from './due.ts';

export interface FiledNumber {
  number: string;
  /** The last day of anything under it: of service, of a stage, of a step, or the import that brought it. */
  last: string;
  /** Of its coded charts: a claim may name the biller instead. */
  facilities: number;
}

export interface FilesStanding {
  all: number;
  /** How many become due in which year, holds left aside. */
  byYear: { year: number; numbers: number }[];
  /** Those whose time is over, the longest first; which of them a hold keeps. */
  over: (FiledNumber & { held: boolean })[];
}

/** Numbers of all tables with the latest day each row tells; `$2` keeps to some numbers, null to all. */
const rows = `
  select c.number, c.facility, i.imported_at as at,
    greatest(c.documented_at, c.received_at, c.coded_at, c.reviewed_at, c.returned_at, c.billed_at) as told,
    greatest(c.date_of_service, c.discharged) as day
  from coded_chart c left join operations_import i on i.organisation = c.organisation and i.id = c.import
  where c.organisation = $1 and ($2::text is null or c.number in (select json_array_elements_text($2::json)))
  union all
  select c.number, null, i.imported_at, null, greatest(c.date_of_service, c.submitted_on)
  from claim c left join operations_import i on i.organisation = c.organisation and i.id = c.import
  where c.organisation = $1 and ($2::text is null or c.number in (select json_array_elements_text($2::json)))
  union all
  select c.number, null, i.imported_at, null, greatest(c.date_of_service, c.received_on, r.paid_on)
  from remit_claim c join remittance r on r.organisation = c.organisation and r.id = c.remittance
  left join operations_import i on i.organisation = r.organisation and i.id = r.import
  where c.organisation = $1 and ($2::text is null or c.number in (select json_array_elements_text($2::json)))
  union all
  select d.number, null, i.imported_at, s.at, d.denied_on
  from denial d left join operations_import i on i.organisation = d.organisation and i.id = d.import
  left join (select denial, max(taken_at) as at from denial_step where organisation = $1 group by denial) s on s.denial = d.id
  where d.organisation = $1 and ($2::text is null or d.number in (select json_array_elements_text($2::json)))`;

const dayOf = (moment: string): string =>
  `to_char(to_timestamp((${moment}) / 1000.0) at time zone 'UTC', 'YYYY-MM-DD')`;

const lastDays = `
  select number, max(greatest(${dayOf('at')}, ${dayOf('told')}, day)) as last, count(distinct facility)::int as facilities
  from (${rows}) r group by number`;

/**
 * Days before this one are over: full calendar years have gone by since the midnight after them, so that nothing is erased on
 * a day on which somebody may still count it as kept.
 */
export function overBefore(now: number, years: number): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  const day = dayAt(then.getTime());
  // From 29 February there is no such day back: 1 March, which is too late.
  return then.getUTCDate() === new Date(now).getUTCDate() ? day : addDays(day, -1);
}

/** @param holds those that stand. @param only these numbers; else all. */
export async function judgeFiles(
  queries: Queries,
  organisation: string,
  { years, holds, now }: { years: number; holds: readonly Hold[]; now: number },
  only: readonly string[] | null = null,
): Promise<FilesStanding> {
  const asked = [organisation, only && JSON.stringify(only)];
  // What ends with its year is over with the midnight after it, in the next.
  const byYear = await queries.query<{ year: number; numbers: number }>(
    `select left(last, 4)::int + case when last like '%-12-31' then 1 else 0 end as year, count(*)::int as numbers
     from (${lastDays}) l group by 1 order by 1`,
    asked,
  );
  const over = await queries.query<FiledNumber>(
    `select number, last, facilities from (${lastDays}) l where last < $3 order by last, number`,
    [...asked, overBefore(now, years)],
  );
  const isHeld = over.length === 0 ? () => false : await heldBy(queries, organisation, holds);
  return {
    all: byYear.reduce((sum, { numbers }) => sum + numbers, 0),
    byYear: byYear.map(({ year, numbers }) => ({ year: year + years, numbers })),
    over: over.map((one) => ({ ...one, held: isHeld(one) })),
  };
}

/**
 * Whether a hold keeps a number. Files do not say whose patient it is: a review of the chart may. Of a number that no review
 * knows, or that more facilities have than were reviewed, the patient could be anybody: each hold on a patient keeps it.
 */
async function heldBy(
  queries: Queries,
  organisation: string,
  holds: readonly Hold[],
): Promise<(one: FiledNumber) => boolean> {
  if (holds.length === 0) return () => false;
  const needsCharts = holds.some(({ held }) => held === 'patient' || held === 'person');
  const charts = needsCharts ? await readCharts(queries, organisation, holds) : [];
  const reviewed = Map.groupBy(
    charts.flatMap((chart) => chart.numbers.map((number) => ({ number, chart }))),
    ({ number }) => number,
  );
  const people = await peopleOf(queries, organisation, holds);
  return ({ number, facilities }) => {
    const known = (reviewed.get(number) ?? []).map(({ chart }) => chart);
    const facts: ChartFacts = {
      id: '',
      last: 0,
      dates: [],
      numbers: [number],
      patients: [
        ...known.flatMap(({ patients }) => patients),
        ...(known.length < Math.max(facilities, 1) ? [null] : []),
      ],
      people: [...known.flatMap((chart) => chart.people), ...(people.get(number) ?? [])],
    };
    return holds.some((hold) => keeps(hold, facts));
  };
}

/** By number, who of those with a hold on their work imported it, took a step on its denials, or answers for one. */
async function peopleOf(
  queries: Queries,
  organisation: string,
  holds: readonly Hold[],
): Promise<ReadonlyMap<string, string[]>> {
  const held = holds.filter((hold) => hold.held === 'person').map(({ what }) => what);
  if (held.length === 0) return new Map();
  const imported = (table: string) =>
    `select t.number, i.imported_by as person from ${table} t
     join operations_import i on i.organisation = t.organisation and i.id = t.import
     where t.organisation = $1 and i.imported_by = any($2::text[])`;
  const found = await queries.query<{ number: string; person: string }>(
    `${['coded_chart', 'claim', 'denial'].map(imported).join(' union ')}
     union select c.number, i.imported_by from remit_claim c
       join remittance r on r.organisation = c.organisation and r.id = c.remittance
       join operations_import i on i.organisation = r.organisation and i.id = r.import
       where c.organisation = $1 and i.imported_by = any($2::text[])
     union select d.number, s.taken_by from denial_step s
       join denial d on d.organisation = s.organisation and d.id = s.denial
       where s.organisation = $1 and s.taken_by = any($2::text[])
     union select number, owner from denial where organisation = $1 and owner = any($2::text[])`,
    [organisation, held],
  );
  const grouped = Map.groupBy(found, ({ number }) => number);
  return new Map([...grouped].map(([number, own]) => [number, own.map(({ person }) => person)]));
}
