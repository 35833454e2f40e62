// The denials that stand in a pattern, found by the database as lib/oversight/denials/clusters.ts has it: a test holds the
// two against each other.

import { vendorMatters } from '../../../model/oversight/denial.ts';
import type { Person } from '../../../model/person.ts';
import type { ClusteredDenial, ClusterRule } from '../../../oversight/denials/clusters.ts';
import type { Queries } from '../../database/database.ts';
import { denialsWhere, Parameters } from './filters.ts';

/** As foldedName. */
const folded = (column: string) =>
  `lower(regexp_replace(trim(normalize(${column}, NFKC)), '\\s+', ' ', 'g'))`;

/** @param kind only those like this one. */
export async function clusterMembers(
  queries: Queries,
  person: Pick<Person, 'organisation' | 'limits'>,
  { clusterCount, clusterDays }: ClusterRule,
  today: string,
  kind: Pick<ClusteredDenial, 'vendor' | 'code' | 'carc'> | null = null,
): Promise<ClusteredDenial[]> {
  const parameters = new Parameters();
  const where = await denialsWhere(
    queries,
    person,
    kind?.code ? { code: kind.code, carc: kind.carc } : {},
    today,
    parameters,
  );
  const matters = parameters.add([...vendorMatters]);
  const days = `make_interval(days => ${parameters.add(clusterDays)}::int)`;
  const count = `${parameters.add(clusterCount)}::int`;
  const vendor = kind
    ? `and kind is not distinct from ${folded(`${parameters.add(kind.vendor)}::text`)}`
    : '';
  return queries.query<ClusteredDenial>(
    `with counted as (
       select distinct on (kind, code, carc, number) * from (
         select id, number, vendor, coder, code, carc, amount, denied_on as "deniedOn", state, attributed,
           denied_on::date::timestamp as day, ${folded('vendor')} as kind
         from denial where ${where} and state <> 'reversed' and code is not null and attributed = any(${matters}::text[])
       ) of_matters order by kind, code, carc, number, day, id collate "C"
     ), counting as (
       select *, count(*) over (partition by kind, code, carc order by day
         range between current row and ${days} following) as ahead from counted
     ), spanning as (
       select *, bool_or(ahead >= ${count}) over (partition by kind, code, carc order by day
         range between ${days} preceding and current row) as member from counting
     )
     select id, number, vendor, coder, code, carc, amount, "deniedOn", state, attributed
     from spanning where member ${vendor}`,
    parameters.values,
  );
}
