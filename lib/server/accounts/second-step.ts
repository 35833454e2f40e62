// From a right password to a session: at once, or with a ticket for the second factor.

import type { SecondStepWays } from '../../model/account.ts';
import type { SecondStep, SecondStepGiven, SignedIn } from '../../sync/wire.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { byKey, inOrganisation } from '../database/scope.ts';
import { stepOver, wrongFactor, wrongPasskey } from './account-faults.ts';
import { hasFactor } from './has-factor.ts';
import { newChallenge, takeChallenge } from './passkey-challenges.ts';
import { spendPasskey } from './passkeys.ts';
import { type FactorParts, factorOf, spendFactor } from './second-factor.ts';
import { beginSignIn, type PersonRow, personColumns } from './sign-ins.ts';
import { hashOf, newToken } from './tokens.ts';

/** Milliseconds to find the telephone. */
export const ticketLife = 10 * 60 * 1000;

/** Whoever has a second factor is asked for it. Inside the organisation's transaction. */
export async function beginOrAsk(
  queries: Queries,
  clockwork: Clockwork,
  row: PersonRow,
  device: string,
): Promise<SignedIn | SecondStep> {
  const [factor] = await queries.query(
    `select id from person p where organisation = $1 and id = $2 and ${hasFactor('p')}`,
    [row.organisation, row.id],
  );
  if (!factor) return beginSignIn(queries, clockwork, row, device);
  const ticket = newToken(clockwork.random);
  const now = clockwork.now();
  await queries.query('delete from second_step where organisation = $1 and expires_at <= $2', [
    row.organisation,
    now,
  ]);
  await queries.query(
    'insert into second_step (organisation, ticket_hash, person, expires_at) values ($1, $2, $3, $4)',
    [row.organisation, hashOf(ticket), row.id, now + ticketLife],
  );
  return { ticket };
}

/** Whose ticket it is. Throws a Refusal where it is nobody's any more. */
export async function ownerOfTicket(
  database: Database,
  now: number,
  ticket: string,
): Promise<{ organisation: string; id: string }> {
  const hash = hashOf(ticket);
  const [row] = await byKey(database, 'token', hash, (queries) =>
    queries.query<{ organisation: string; person: string; expires_at: number }>(
      'select organisation, person, expires_at from second_step where ticket_hash = $1',
      [hash],
    ),
  );
  if (!row || row.expires_at <= now) throw stepOver();
  return { organisation: row.organisation, id: row.person };
}

type Owner = { organisation: string; id: string };

/** What the owner of a ticket can give for it. @param origin of the extension that asks, where passkeys are taken of it. */
export function waysOfTicket(
  database: Database,
  clockwork: Clockwork,
  owner: Owner,
  ticket: string,
  origin: string | null,
): Promise<SecondStepWays> {
  return inOrganisation(database, owner.organisation, async (queries) => {
    const { totp } = await factorOf(queries, owner);
    const asked = origin && (await newChallenge(queries, clockwork, owner, origin, aboutStep(ticket)));
    return { totp, ...(asked && asked.credentials.length > 0 && { passkey: asked }) };
  });
}

const aboutStep = (ticket: string): string => `step ${hashOf(ticket)}`;

/** The session, for a ticket and a good code or passkey; the ticket is then used up. Throws a Refusal. */
export async function passSecondStep(
  database: Database,
  parts: FactorParts,
  owner: Owner,
  { ticket, code, passkey }: SecondStepGiven,
  device: string,
): Promise<SignedIn> {
  const asked =
    passkey && (await takeChallenge(database, parts.now(), owner.organisation, aboutStep(ticket)));
  return inOrganisation(database, owner.organisation, async (queries) => {
    if (passkey && !(await spendPasskey(queries, parts.now(), owner, passkey, asked ?? null)))
      throw wrongPasskey();
    if (!passkey && !(await spendFactor(queries, parts, owner, code ?? ''))) throw wrongFactor();
    const used = await queries.query(
      'delete from second_step where organisation = $1 and ticket_hash = $2 returning person',
      [owner.organisation, hashOf(ticket)],
    );
    const [row] = await queries.query<PersonRow>(
      `select ${personColumns} from person where organisation = $1 and id = $2 and not disabled
       for no key update`,
      [owner.organisation, owner.id],
    );
    if (used.length !== 1 || !row) throw stepOver();
    return beginSignIn(queries, parts, row, device);
  });
}
