// For which roles the organisation requires a second factor.

import { type Role, role } from '../../model/person.ts';
import type { Queries } from '../database/database.ts';

export async function requiredRoles(queries: Queries, organisation: string): Promise<Role[]> {
  const [row] = await queries.query<{ factor_roles: string }>(
    'select factor_roles from organisation where id = $1',
    [organisation],
  );
  return role.options.filter((one) => row?.factor_roles.split(' ').includes(one));
}

/** Whoever has one of these roles and no factor can from now on only set one up. */
export async function requireFactor(
  queries: Queries,
  organisation: string,
  roles: readonly Role[],
): Promise<void> {
  await queries.query('update organisation set factor_roles = $2 where id = $1', [
    organisation,
    roles.join(' '),
  ]);
}
