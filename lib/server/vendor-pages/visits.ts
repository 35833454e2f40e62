// The session of a liaison's browser. Its token is in a cookie and good for nothing else: no route of the extension takes it,
// and no token of the extension is taken here. It is made anew at each sign-in, so that a cookie somebody planted before
// never becomes anybody's session.

import type { SignedIn } from '../../sync/wire.ts';
import { hasFactor } from '../accounts/has-factor.ts';
import { type PersonRow, personFrom } from '../accounts/sign-ins.ts';
import { hashOf, newToken } from '../accounts/tokens.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { byKey, enterOrganisation, inOrganisation } from '../database/scope.ts';
import type { Refusal } from '../faults.ts';
import { type Liaison, liaisonOf } from './liaison.ts';
import { mayEnter } from './may-enter.ts';
import { notYourPages } from './page-faults.ts';

/** Milliseconds without a look after which it is over. */
export const visitLife = 30 * 60 * 1000;

export interface Visit extends Liaison {
  organisation: string;
  signIn: string;
  /** What a form of this visit must bring along. */
  formKey: string;
  /** A second factor is set up, here or at the organisation's sign-in service. */
  hasFactor: boolean;
}

/**
 * Turns a sign-in into a visit; its tokens for the extension are gone. Ends it, and says why, where there is to be none
 * for somebody whose password was right.
 */
export function beginVisit(
  database: Database,
  clockwork: Clockwork,
  { token, person }: Pick<SignedIn, 'token' | 'person'>,
): Promise<{ visit: string } | Refusal> {
  const { organisation } = person;
  return inOrganisation(database, organisation, async (queries) => {
    const [session] = await queries.query<{ sign_in: string }>(
      'delete from session where organisation = $1 and token_hash = $2 returning sign_in',
      [organisation, hashOf(token)],
    );
    const signIn = session?.sign_in ?? '';
    await queries.query('delete from refresh_token where organisation = $1 and sign_in = $2', [
      organisation,
      signIn,
    ]);
    const liaison = liaisonOf(person);
    const barred = liaison ? await mayEnter(queries, liaison, clockwork.now()) : notYourPages();
    if (barred) {
      await queries.query('delete from sign_in where organisation = $1 and id = $2', [organisation, signIn]);
      return barred;
    }
    const visit = newToken(clockwork.random);
    const now = clockwork.now();
    await queries.query('delete from vendor_visit where organisation = $1 and expires_at <= $2', [
      organisation,
      now,
    ]);
    await queries.query(
      `insert into vendor_visit (organisation, token_hash, sign_in, person, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [organisation, hashOf(visit), signIn, person.id, now + visitLife],
    );
    return { visit };
  });
}

/** Does `work` in the organisation's transaction, for whoever's visit it is now; null where it is nobody's. */
export function withVisit<T>(
  database: Database,
  now: number,
  token: string,
  work: (queries: Queries, visit: Visit) => Promise<T>,
): Promise<T | null> {
  const hash = hashOf(token);
  return byKey(database, 'token', hash, async (queries) => {
    const [row] = await queries.query<{ organisation: string }>(
      'select organisation from vendor_visit where token_hash = $1',
      [hash],
    );
    if (!row) return null;
    const { organisation } = row;
    await enterOrganisation(queries, organisation);
    const [open] = await queries.query<PersonRow & { sign_in: string; factor: boolean }>(
      `update vendor_visit v set expires_at = least($4, s.ends_at) from sign_in s, person p
       where v.organisation = $1 and v.token_hash = $2 and v.expires_at > $3
         and s.organisation = $1 and s.id = v.sign_in and s.ends_at > $3
         and p.organisation = $1 and p.id = v.person and not p.disabled
       returning p.organisation, p.id, p.email, p.name, p.role, p.limits, p.employer, v.sign_in,
         (p.subject is not null or ${hasFactor('p')}) as factor`,
      [organisation, hash, now, now + visitLife],
    );
    if (!open) return null;
    const liaison = liaisonOf(personFrom(open));
    if (!liaison || (await mayEnter(queries, liaison, now))) return null;
    await queries.query('update sign_in set used_at = $3 where organisation = $1 and id = $2', [
      organisation,
      open.sign_in,
      now,
    ]);
    const formKey = hashOf(`form ${token}`);
    return work(queries, { ...liaison, organisation, signIn: open.sign_in, formKey, hasFactor: open.factor });
  });
}
