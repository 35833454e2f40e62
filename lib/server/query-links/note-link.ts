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

export type LinkStep =
  | 'made'
  | 'mail-failed'
  | 'wrong-code'
  | 'wrong-person'
  | 'void'
  | 'opened'
  | 'signed-in'
  | 'read'
  | 'answered';

interface By {
  /** Who did it, where it is not the provider. */
  person?: string;
  /** Domain of the address that it was mailed to: of the address no more is ever kept. */
  mailDomain?: string | undefined;
}

export async function noteLink(
  queries: Queries,
  { organisation, link }: Link,
  { id, query }: FoundQuery,
  request: Request,
  step: LinkStep,
  { person = link, mailDomain }: By = {},
): Promise<void> {
  // The chart by a name that outlives it: this log is never erased.
  const charts = erasedName(await erasureKey(queries, organisation), query.encounterId);
  const mailed = mailDomain && { mail: true, domain: mailDomain };
  const detail = { step, link, query: id, charts, ...mailed };
  await appendAccess(queries, organisation, [
    { ...request, organisation, person, act: 'query-link', detail },
  ]);
}
