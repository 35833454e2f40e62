// Who is gone by the registers of oversight: coders who have left, and vendors whose service has ended. Accounts of theirs
// that still stand are looked at in the access review.

import type { Gone } from '../../model/access-review.ts';
import { dayAt } from '../../model/calendar-day.ts';
import { coder } from '../../model/oversight/coder.ts';
import { vendor } from '../../model/oversight/vendor.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

/** Inside the organisation's transaction. @param now milliseconds since 1970 */
export async function readGone(queries: Queries, organisation: string, now: number): Promise<Gone> {
  const rows = await queries.query<{ kind: string; id: string; state: string }>(
    `select kind, id, state from record where organisation = $1 and kind in ('vendor', 'coder')`,
    [organisation],
  );
  const today = dayAt(now);
  const values = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ id: row.id, of: recordValues(readState(row.state)) }));
  const vendors = values('vendor').flatMap(({ id, of }) => {
    const read = vendor.safeParse(of);
    return read.success && !read.data.removed ? [{ ...read.data, id }] : [];
  });
  const names = (of: { name: string; alsoNamed: string[] }) => [of.name, ...of.alsoNamed];
  const coders = values('coder').flatMap(({ of }) => {
    const read = coder.safeParse(of);
    if (!read.success || read.data.removed || read.data.left === null || read.data.left >= today) return [];
    const employer = vendors.find(({ id }) => id === read.data.vendorId);
    if (!employer) return [];
    // An account may name the vendor by any of its names.
    return names(read.data).flatMap((name) => names(employer).map((own) => ({ name, vendor: own })));
  });
  const over = vendors.filter(({ status, ends }) => status === 'ended' || (ends !== null && ends < today));
  return { coders, vendors: over.flatMap(names) };
}
