// What the registers say that figures need: who is on the account since when, how vendors and coders are called, and what
// the contracts promise.

import { foldedName } from '../../../model/folded-name.ts';
import type { RegisterKind, RegisterOf } from '../../../model/oversight/register-kinds.ts';
import type { Called } from '../../../oversight/facts/chart-row.ts';
import type { RosterEntry } from '../../../oversight/facts/coder-row.ts';
import type { Terms } from '../../../oversight/measures/targets.ts';
import { valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { calendarOf } from '../../organisation-zone.ts';
import { readState } from '../../stored-state.ts';
import { contractTerms } from './contract-terms.ts';

export interface Registers {
  roster: RosterEntry[];
  called: Called;
  terms: Terms;
}

const kinds = ['vendor', 'coder', 'vendor-contract'] as const satisfies RegisterKind[];

/** Changes with what `loadRegisters` reads. */
export async function registersVersion(queries: Queries, organisation: string): Promise<string> {
  const [row] = await queries.query<{ n: number; position: number | null }>(
    'select count(*) as n, max(position) as position from record where organisation = $1 and kind = any($2::text[])',
    [organisation, [...kinds, 'query-policy']],
  );
  return `${row?.n} ${row?.position}`;
}

export async function loadRegisters(queries: Queries, organisation: string): Promise<Registers> {
  const rows = await queries.query<{ kind: RegisterKind; id: string; state: string }>(
    'select kind, id, state from record where organisation = $1 and kind = any($2::text[]) order by id',
    [organisation, kinds],
  );
  const of = <K extends RegisterKind>(kind: K) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        // Nothing of it is still on its way: the backend takes no first change that lacks a field.
        ...(valuesAs<RegisterKind>(kind, readState(row.state)) as RegisterOf<K>),
        id: row.id,
      }))
      .filter(({ removed }) => !removed);
  const [vendors, coders] = [of('vendor'), of('coder')];
  const vendorName = new Map(vendors.map(({ id, name }) => [id, name]));
  return {
    roster: coders.map(({ name, vendorId, assignments, left }) => ({
      name,
      assignments,
      left,
      vendor: vendorId === null ? null : (vendorName.get(vendorId) ?? null),
    })),
    called: { vendor: renaming(vendors), coder: renaming(coders) },
    terms: contractTerms(vendors, of('vendor-contract'), await calendarOf(queries, organisation)),
  };
}

/** The register's name of whoever has this one, which is left where nobody, or more than one, has it. */
function renaming(
  list: readonly { name: string; alsoNamed?: readonly string[] }[],
): (name: string) => string {
  const names = new Map<string, string | null>();
  const put = (key: string, name: string) =>
    names.set(key, names.has(key) && names.get(key) !== name ? null : name);
  for (const { name, alsoNamed = [] } of list)
    for (const one of [name, ...alsoNamed]) put(foldedName(one), name);
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = names.get(foldedName(name)) ?? name;
    known.set(name, found);
    return found;
  };
}
