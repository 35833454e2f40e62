// Every look and act on the vendor pages stands in the log of accesses, in the transaction in which it is done.

import type { Queries } from '../database/database.ts';
import { erasedName, erasureKey } from '../retention/erased.ts';
import { type Access, appendAccess } from '../trail/access-log.ts';
import type { Visit } from './visits.ts';

export type Request = Pick<Access, 'at' | 'address' | 'device'>;

export type PageStep =
  | 'list'
  | 'read'
  | 'answered'
  | 'escalated'
  | 'education'
  | 'education-read'
  | 'instructions'
  | 'instruction-read'
  | 'figures'
  | 'denials'
  | 'root-cause';

/** @param charts ids of the encounters that were shown. @param more names and counts. */
export async function notePage(
  queries: Queries,
  { organisation, person, vendor }: Visit,
  request: Request,
  step: PageStep,
  charts: readonly string[] = [],
  more: Access['detail'] = {},
): Promise<void> {
  // Charts by names that outlive them: this log is never erased.
  const key = charts.length > 0 ? await erasureKey(queries, organisation) : '';
  const named = charts.length > 0 && { charts: charts.map((id) => erasedName(key, id)).join(' ') };
  const detail = { step, vendor, ...named, ...more };
  await appendAccess(queries, organisation, [
    { ...request, organisation, person: person.id, act: 'vendor-page', detail },
  ]);
}
