// The authenticator app: set up, proved by a code, taken away again; and the recovery codes, which stand in for every
// second factor.

import type { Person } from '../../model/person.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { readablePassword } from '../passwords.ts';
import { wrongFactor } from './account-faults.ts';
import type { Seal } from './seal.ts';
import { hashOfCode } from './tokens.ts';
import { newSecret, stepOf } from './totp.ts';

type Key = Pick<Person, 'organisation' | 'id'>;

export interface FactorParts extends Clockwork {
  seal: Seal;
}

const codesGiven = 10;

/** A secret for an app, which counts only once a code of it has come back. */
export async function beginTotp(queries: Queries, { seal, random }: FactorParts, key: Key): Promise<string> {
  const secret = newSecret(random);
  await queries.query('update person set totp_pending = $3 where organisation = $1 and id = $2', [
    key.organisation,
    key.id,
    seal.close(secret),
  ]);
  return secret;
}

/** The secret that was begun and not proved yet; null: none. */
export async function pendingTotp(queries: Queries, { seal }: FactorParts, key: Key): Promise<string | null> {
  const [row] = await queries.query<{ totp_pending: string | null }>(
    'select totp_pending from person where organisation = $1 and id = $2',
    [key.organisation, key.id],
  );
  return row?.totp_pending ? seal.open(row.totp_pending) : null;
}

/** The app has the secret: from now on its codes are asked for. Throws a Refusal. */
export async function confirmTotp(
  queries: Queries,
  parts: FactorParts,
  key: Key,
  code: string,
): Promise<void> {
  const [row] = await queries.query<{ totp_pending: string | null }>(
    'select totp_pending from person where organisation = $1 and id = $2 for no key update',
    [key.organisation, key.id],
  );
  const pending = row?.totp_pending;
  const step = pending ? stepOf(parts.seal.open(pending), code, parts.now()) : null;
  if (step === null) throw wrongFactor();
  await queries.query(
    `update person set totp_secret = totp_pending, totp_pending = null, totp_step = $3
     where organisation = $1 and id = $2`,
    [key.organisation, key.id, step],
  );
}

/** Ten codes in the place of those before; told once. */
export async function giveRecoveryCodes(
  queries: Queries,
  { random }: FactorParts,
  key: Key,
): Promise<string[]> {
  await forgetRecoveryCodes(queries, key);
  const codes = Array.from({ length: codesGiven }, () => readablePassword(random));
  for (const code of codes)
    await queries.query('insert into recovery_code (organisation, person, code_hash) values ($1, $2, $3)', [
      key.organisation,
      key.id,
      hashOfCode(code),
    ]);
  return codes;
}

export async function removeTotp(queries: Queries, key: Key): Promise<void> {
  await queries.query(
    `update person set totp_secret = null, totp_pending = null, totp_step = null
     where organisation = $1 and id = $2`,
    [key.organisation, key.id],
  );
}

/** Whether the code is good: of the app and not used before, or a recovery code, which is then used up. */
export async function spendFactor(
  queries: Queries,
  { seal, now }: FactorParts,
  key: Key,
  code: string,
): Promise<boolean> {
  const [row] = await queries.query<{ totp_secret: string | null; totp_step: number | null }>(
    'select totp_secret, totp_step from person where organisation = $1 and id = $2 and not disabled for no key update',
    [key.organisation, key.id],
  );
  if (!row) return false;
  const step = row.totp_secret ? stepOf(seal.open(row.totp_secret), code, now()) : null;
  if (step !== null) {
    if (row.totp_step !== null && step <= row.totp_step) return false;
    await queries.query('update person set totp_step = $3 where organisation = $1 and id = $2', [
      key.organisation,
      key.id,
      step,
    ]);
    return true;
  }
  const used = await queries.query(
    'delete from recovery_code where organisation = $1 and person = $2 and code_hash = $3 returning person',
    [key.organisation, key.id, hashOfCode(code)],
  );
  return used.length === 1;
}

/** What the person is shown of it. */
export async function factorOf(
  queries: Queries,
  key: Key,
): Promise<{ totp: boolean; elsewhere: boolean; recoveryCodes: number }> {
  const [row] = await queries.query<{ totp: boolean; elsewhere: boolean; codes: number }>(
    `select totp_secret is not null as totp, subject is not null as elsewhere,
       (select count(*) from recovery_code r where r.organisation = p.organisation and r.person = p.id) as codes
     from person p where p.organisation = $1 and p.id = $2`,
    [key.organisation, key.id],
  );
  const { totp = false, elsewhere = false, codes = 0 } = row ?? {};
  return { totp, elsewhere, recoveryCodes: Number(codes) };
}

export async function forgetRecoveryCodes(queries: Queries, key: Key): Promise<void> {
  await queries.query('delete from recovery_code where organisation = $1 and person = $2', [
    key.organisation,
    key.id,
  ]);
}
