// Whether a person has a second factor, of whichever kind: said once, so that no place forgets a kind.

import type { Person } from '../../model/person.ts';
import type { Queries } from '../database/database.ts';

/** As SQL, of a row of `person`. @param row its name in the query. */
export const hasFactor = (row: string): string =>
  `(${row}.totp_secret is not null or exists (
     select from passkey k where k.organisation = ${row}.organisation and k.person = ${row}.id))`;

/** Locks the person's row: two acts on their factors come one after the other. */
export async function lockFactor(
  queries: Queries,
  { organisation, id }: Pick<Person, 'organisation' | 'id'>,
): Promise<boolean> {
  await queries.query('select id from person where organisation = $1 and id = $2 for no key update', [
    organisation,
    id,
  ]);
  const [row] = await queries.query<{ factor: boolean }>(
    `select ${hasFactor('p')} as factor from person p where p.organisation = $1 and p.id = $2`,
    [organisation, id],
  );
  return row?.factor ?? false;
}
