// A person's passkeys: added, listed, used, and taken away.

import { timedId } from '../../model/ids.ts';
import type { Passkey, PasskeyMade, PasskeySigned } from '../../model/passkey.ts';
import type { Person } from '../../model/person.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { wrongPasskey } from './account-faults.ts';
import { checkMade, checkSigned, type KeptKey } from './check-passkey.ts';
import { type Challenge, listOf } from './passkey-challenges.ts';

type Key = Pick<Person, 'organisation' | 'id'>;

const mostPasskeys = 20;

/** Keeps a new passkey. The person's row is locked by the caller. Throws a Refusal. */
export async function addPasskey(
  queries: Queries,
  { now, random }: Clockwork,
  { organisation, id }: Key,
  { name, made }: { name: string; made: PasskeyMade },
  asked: Challenge | null,
): Promise<void> {
  const kept = asked?.person === id ? await checkMade(made, asked) : null;
  if (!asked || !kept) throw wrongPasskey();
  const [standing] = await queries.query<{ count: number }>(
    'select count(*) as count from passkey where organisation = $1 and person = $2',
    [organisation, id],
  );
  if (Number(standing?.count) >= mostPasskeys) throw wrongPasskey();
  const added = await queries.query(
    `insert into passkey (organisation, id, person, credential, public_key, counter, origin, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (organisation, credential) do nothing returning id`,
    [
      organisation,
      timedId(now(), random),
      id,
      kept.credential,
      kept.public_key,
      kept.counter,
      asked.origin,
      made.response.transports.filter((word) => /^[\w-]+$/.test(word)).join(' '),
      name,
      now(),
    ],
  );
  // Somebody's already, which no honest authenticator makes.
  if (added.length !== 1) throw wrongPasskey();
}

/** Whether the signature is good: of a passkey of theirs, for what was asked, and with a counter that went on. */
export async function spendPasskey(
  queries: Queries,
  now: number,
  { organisation, id }: Key,
  signed: PasskeySigned,
  asked: Challenge | null,
): Promise<boolean> {
  if (asked?.person !== id) return false;
  const [kept] = await queries.query<KeptKey>(
    `select k.credential, k.public_key, k.counter from passkey k
     join person p on p.organisation = k.organisation and p.id = k.person and not p.disabled
     where k.organisation = $1 and k.person = $2 and k.credential = $3 and k.origin = $4
     for no key update`,
    [organisation, id, signed.id, asked.origin],
  );
  const counter = kept ? await checkSigned(signed, asked, kept) : null;
  if (counter === null) return false;
  await queries.query(
    `update passkey set counter = $4, used_at = $5
     where organisation = $1 and person = $2 and credential = $3`,
    [organisation, id, signed.id, counter, now],
  );
  return true;
}

/** One of the person's, or without a name all of them. */
export async function removePasskeys(
  queries: Queries,
  { organisation, id }: Key,
  passkey: string | null = null,
): Promise<void> {
  await queries.query(
    'delete from passkey where organisation = $1 and person = $2 and ($3::text is null or id = $3)',
    [organisation, id, passkey],
  );
}

/** What their owner is shown. @param origin of the extension that asks. */
export async function listPasskeys(
  queries: Queries,
  { organisation, id }: Key,
  origin: string | null,
): Promise<Passkey[]> {
  const rows = await queries.query<{
    id: string;
    name: string;
    credential: string;
    transports: string;
    created_at: number;
    used_at: number | null;
    origin: string;
  }>(
    `select id, name, credential, transports, created_at, used_at, origin from passkey
     where organisation = $1 and person = $2 order by id`,
    [organisation, id],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    credential: row.credential,
    transports: listOf(row.transports),
    since: row.created_at,
    used: row.used_at,
    here: row.origin === origin,
  }));
}
