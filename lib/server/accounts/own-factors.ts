// What people do with their own second factors. The first of whichever kind brings the recovery codes and ends the
// other sessions; the last takes the codes along. While there is one, nothing is added or taken away without it.

import type { OwnAccount, OwnAct } from '../../model/account.ts';
import type { PasskeySigned } from '../../model/passkey.ts';
import type { Person } from '../../model/person.ts';
import type { Database, Queries } from '../database/database.ts';
import { noPasskeysHere, wrongFactor, wrongPasskey } from './account-faults.ts';
import { lockFactor } from './has-factor.ts';
import { type Challenge, newChallenge, takeChallenge } from './passkey-challenges.ts';
import { addPasskey, removePasskeys, spendPasskey } from './passkeys.ts';
import {
  beginTotp,
  confirmTotp,
  type FactorParts,
  forgetRecoveryCodes,
  giveRecoveryCodes,
  removeTotp,
  spendFactor,
} from './second-factor.ts';
import { endSignIns } from './sign-ins.ts';

export interface Asking {
  person: Person;
  signIn: string;
  /** Of the extension, where passkeys are taken of it. */
  origin: string | null;
}

type Told = Pick<OwnAccount, 'secret' | 'newCodes' | 'asked'>;

/** The challenge that an act answers, which is then gone. Before the transaction of the act itself. */
export async function challengeFor(
  database: Database,
  now: number,
  { person, signIn }: Asking,
  act: OwnAct,
): Promise<Challenge | null> {
  if (act.act === 'add-passkey') return takeChallenge(database, now, person.organisation, aboutNew(signIn));
  if ('passkey' in act && act.passkey)
    return takeChallenge(database, now, person.organisation, aboutProof(signIn));
  return null;
}

/** Does it; what is told once. Throws a Refusal. */
export async function actOnFactor(
  queries: Queries,
  parts: FactorParts,
  asking: Asking,
  act: OwnAct,
  challenge: Challenge | null,
): Promise<Told> {
  const { person, signIn } = asking;
  if (act.act === 'look' || act.act === 'end-session' || act.act === 'change-password') return {};
  if (act.act === 'set-late-mail') return {};
  const hadFactor = await lockFactor(queries, person);
  const ask = (about: string) => {
    if (!asking.origin) throw noPasskeysHere();
    return newChallenge(queries, parts, person, asking.origin, about);
  };
  if (act.act === 'ask-passkey') return { asked: await ask(aboutProof(signIn)) };
  if (act.act === 'confirm-totp' || act.act === 'add-passkey') {
    if (act.act === 'confirm-totp') await confirmTotp(queries, parts, person, act.code);
    else await addPasskey(queries, parts, person, act, challenge);
    if (hadFactor) return {};
    // What was begun while no proof was asked for is over; and whoever came in elsewhere by the password alone comes in
    // no more.
    await forgetBegun(queries, person);
    await endSignIns(queries, person, signIn);
    return { newCodes: await giveRecoveryCodes(queries, parts, person) };
  }
  const adds = act.act === 'begin-totp' || act.act === 'begin-passkey';
  if (hadFactor || !adds) await prove(queries, parts, person, act, challenge);
  if (act.act === 'begin-totp') return { secret: await beginTotp(queries, parts, person) };
  if (act.act === 'begin-passkey') return { asked: await ask(aboutNew(signIn)) };
  if (act.act === 'new-recovery-codes') return { newCodes: await giveRecoveryCodes(queries, parts, person) };
  if (act.act === 'remove-totp') await removeTotp(queries, person);
  else await removePasskeys(queries, person, act.id);
  if (!(await lockFactor(queries, person))) await forgetRecoveryCodes(queries, person);
  return {};
}

async function prove(
  queries: Queries,
  parts: FactorParts,
  person: Person,
  { code, passkey }: { code?: string | undefined; passkey?: PasskeySigned | undefined },
  challenge: Challenge | null,
): Promise<void> {
  if (passkey && !(await spendPasskey(queries, parts.now(), person, passkey, challenge)))
    throw wrongPasskey();
  if (!passkey && !(await spendFactor(queries, parts, person, code ?? ''))) throw wrongFactor();
}

/** The password alone is enough again: for an administrator, when somebody has lost them all. */
export async function removeFactors(
  queries: Queries,
  key: Pick<Person, 'organisation' | 'id'>,
): Promise<void> {
  await removeTotp(queries, key);
  await removePasskeys(queries, key);
  await forgetRecoveryCodes(queries, key);
}

/** Secrets and challenges for further factors, of whichever browser. */
async function forgetBegun(queries: Queries, { organisation, id }: Pick<Person, 'organisation' | 'id'>) {
  await queries.query('update person set totp_pending = null where organisation = $1 and id = $2', [
    organisation,
    id,
  ]);
  await queries.query(
    `delete from passkey_challenge where organisation = $1 and person = $2 and about like 'new %'`,
    [organisation, id],
  );
}

const aboutNew = (signIn: string): string => `new ${signIn}`;
const aboutProof = (signIn: string): string => `proof ${signIn}`;
