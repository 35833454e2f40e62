// Whether a person is written to about what is late; each decides for themselves.

import type { Person } from '../../../model/person.ts';
import type { Queries } from '../../database/database.ts';

type Whose = Pick<Person, 'organisation' | 'id'>;

/** Inside the organisation's transaction. */
export async function wantsLateMail(queries: Queries, { organisation, id }: Whose): Promise<boolean> {
  const [row] = await queries.query<{ off: boolean }>(
    'select off from late_mail where organisation = $1 and person = $2',
    [organisation, id],
  );
  return !(row?.off ?? false);
}

/** As `wantsLateMail`. */
export const setLateMail = (queries: Queries, { organisation, id }: Whose, on: boolean): Promise<unknown> =>
  queries.query(
    `insert into late_mail (organisation, person, off) values ($1, $2, $3)
     on conflict (organisation, person) do update set off = excluded.off`,
    [organisation, id, !on],
  );
