// Renewing: a refresh token is given up for the next. One that comes a second time was copied from somewhere,
// so its sign-in ends, for the thief and for the owner. Only a browser that never got the answer may ask
// again: it names each renewal by a secret of its own, which whoever overheard the token does not have.

import type { SignedIn } from '../../sync/wire.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import { byKey, enterOrganisation } from '../database/scope.ts';
import { giveTokens, type PersonRow, personColumns } from './sign-ins.ts';
import { hashOf } from './tokens.ts';

/** Milliseconds in which the same renewal may be asked for again. */
export const renewalGrace = 60 * 1000;

interface TokenRow {
  organisation: string;
  sign_in: string;
  spent_at: number | null;
  attempt_hash: string | null;
}

/** New tokens, or null: the sign-in has ended, or ends here because its token was used before. */
export function renewSignIn(
  database: Database,
  clockwork: Clockwork,
  { refreshToken, attempt }: { refreshToken: string; attempt: string },
): Promise<SignedIn | null> {
  const hash = hashOf(refreshToken);
  const now = clockwork.now();
  return byKey(database, 'token', hash, async (queries) => {
    const find = async () => {
      const [row] = await queries.query<TokenRow>(
        'select organisation, sign_in, spent_at, attempt_hash from refresh_token where token_hash = $1',
        [hash],
      );
      return row;
    };
    const named = await find();
    if (!named) return null;
    const { organisation, sign_in: id } = named;
    await enterOrganisation(queries, organisation);
    // Two renewals of one sign-in come one after the other.
    const [signIn] = await queries.query<{ id: string; person: string; ends_at: number }>(
      'select id, person, ends_at from sign_in where organisation = $1 and id = $2 for update',
      [organisation, id],
    );
    const token = await find();
    if (!signIn || !token || signIn.ends_at <= now) return null;
    const end = async () => {
      await queries.query('delete from sign_in where organisation = $1 and id = $2', [organisation, id]);
      return null;
    };
    const [person] = await queries.query<PersonRow>(
      `select ${personColumns} from person where organisation = $1 and id = $2 and not disabled`,
      [organisation, signIn.person],
    );
    if (!person) return end();
    if (token.spent_at !== null) {
      if (token.attempt_hash !== hashOf(attempt) || now - token.spent_at >= renewalGrace) return end();
      // The answer that was lost: what it gave is worth nothing from now on, unless somebody has it after all.
      const lost = await queries.query<{ spent_at: number | null }>(
        'delete from refresh_token where organisation = $1 and follows = $2 returning spent_at',
        [organisation, hash],
      );
      if (lost.some((next) => next.spent_at !== null)) return end();
    }
    await queries.query(
      `update refresh_token set spent_at = coalesce(spent_at, $3), attempt_hash = $4
       where organisation = $1 and token_hash = $2`,
      [organisation, hash, now, hashOf(attempt)],
    );
    await queries.query('update sign_in set used_at = $3 where organisation = $1 and id = $2', [
      organisation,
      id,
      now,
    ]);
    return giveTokens(queries, clockwork, person, signIn, hash);
  });
}
