// What is done with a provider's link stands in the log of accesses, in the transaction in which it is done.

import type { Queries } from '../database/database.ts';
import { erasedName, erasureKey } from '../retention/erased.ts';
import { type Access, appendAccess } from '../trail/access-log.ts';
import type { FoundQuery } from './find-query.ts';

/** When, from where, by what. */
export type Request = Pick<Access, 'at' | 'address' | 'device'>;

/** The link in the transaction's organisation. */
export interface Link {
  organisation: string;
  /** Its name. */
  link: string;
}

export type LinkStep = 'made' | 'wrong-code' | 'void' | 'opened' | 'read' | 'answered';

/** @param person who did it, where it is not the provider. */
export async function noteLink(
  queries: Queries,
  { organisation, link }: Link,
  { id, query }: FoundQuery,
  request: Request,
  step: LinkStep,
  person = link,
): Promise<void> {
  // The chart by a name that outlives it: this log is never erased.
  const charts = erasedName(await erasureKey(queries, organisation), query.encounterId);
  const detail = { step, link, query: id, charts };
  await appendAccess(queries, organisation, [
    { ...request, organisation, person, act: 'query-link', detail },
  ]);
}
