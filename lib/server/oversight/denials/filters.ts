// What a list of denials is narrowed to, as a condition in SQL: by what the person asks, and by what they may see.

import { entriesOf } from '../../../model/keys-of.ts';
import { isLimited, isWithin, type Place } from '../../../model/limits.ts';
import { activeStates } from '../../../model/oversight/denial.ts';
import type { DenialFilters } from '../../../model/oversight/denials-act.ts';
import type { Person } from '../../../model/person.ts';
import type { Parameter, Queries } from '../../database/database.ts';

/** Parameters of a statement, numbered as they are added. */
export class Parameters {
  readonly values: Parameter[] = [];

  /** @returns `$1` and so on. */
  add(value: Parameter): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const equals = {
  attributed: 'attributed',
  vendor: 'vendor',
  payer: 'payer',
  facility: 'facility',
  coder: 'coder',
  specialty: 'specialty',
  carc: 'carc',
  code: 'code',
  owner: 'owner',
  compliance: 'compliance',
} as const satisfies Partial<Record<keyof DenialFilters, string>>;

/** A vendor owes the cause, and its day has passed. */
export const causeLate = (today: string) =>
  `(cause_due_on < ${today} and cause_at is null and state = any(array['at-vendor', 'rework', 'resubmitted']))`;

/** The condition that follows `where`. @param today as `2026-11-30`. */
export async function denialsWhere(
  queries: Queries,
  { organisation, limits }: Pick<Person, 'organisation' | 'limits'>,
  filters: DenialFilters,
  today: string,
  parameters: Parameters,
): Promise<string> {
  const add = (value: Parameter) => parameters.add(value);
  const parts = [
    `organisation = ${add(organisation)}`,
    await within(queries, organisation, limits, parameters),
  ];
  const active = () => `state = any(${add([...activeStates])}::text[])`;
  if (filters.state === 'active') parts.push(active());
  else if (filters.state) parts.push(`state = ${add(filters.state)}`);
  for (const [name, column] of entriesOf(equals)) {
    const wanted = filters[name];
    if (wanted !== undefined) parts.push(`${column} = ${add(wanted)}`);
  }
  if (filters.late === 'any') parts.push(active(), `due_on < ${add(today)}`);
  if (filters.late === 'cause') parts.push(causeLate(add(today)));
  if (filters.from) parts.push(`denied_on >= ${add(filters.from)}`);
  if (filters.to) parts.push(`denied_on <= ${add(filters.to)}`);
  if (filters.search) {
    const text = filters.search.toLowerCase();
    parts.push(
      `(starts_with(lower(number), ${add(text)}) or lower(code) = ${add(text)} or lower(carc) = ${add(text)})`,
    );
  }
  return parts.filter(Boolean).join(' and ');
}

/** Of whom nobody knows where the chart belongs is for accounts without limits only. */
async function within(
  queries: Queries,
  organisation: string,
  limits: Person['limits'],
  parameters: Parameters,
): Promise<string> {
  if (!isLimited(limits)) return '';
  const places = await queries.query<Place>(
    'select distinct facility, vendor from denial where organisation = $1',
    [organisation],
  );
  const own = places.filter((place) => isWithin(limits, place));
  const facilities = parameters.add(own.map(({ facility }) => facility ?? null));
  const vendors = parameters.add(own.map(({ vendor }) => vendor ?? null));
  return `exists (select from unnest(${facilities}::text[], ${vendors}::text[]) as place (facility, vendor)
    where place.facility is not distinct from denial.facility and place.vendor is not distinct from denial.vendor)`;
}
