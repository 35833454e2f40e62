// Orders to clear what a person's browsers keep. A browser asks for them without a session, which a person who was
// shut out has no longer: with the key that both made of the person's store secret.

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { answerText, questionText } from '../../model/clear-order.ts';
import type { Person } from '../../model/person.ts';
import type { ClearAnswer, ClearQuestion } from '../../sync/wire.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';

/** Gives an order to every browser that keeps a store of the person now. @param unsent with work that was not sent. */
export async function orderClearing(
  queries: Queries,
  { organisation, id }: Pick<Person, 'organisation' | 'id'>,
  unsent: boolean,
  now: number,
): Promise<void> {
  await queries.query(
    // By the clock and not only counted: a backup takes the count back, and browsers would know the number already.
    `update person set clear_orders = greatest(clear_orders + 1, $4),
       clear_unsent = case when $3 then greatest(clear_orders + 1, $4) else clear_unsent end
     where organisation = $1 and id = $2`,
    [organisation, id, unsent, now],
  );
}

/** The order beyond those that the browser has seen; null to whoever lacks the person's key. */
export async function answerBrowser(database: Database, asked: ClearQuestion): Promise<ClearAnswer | null> {
  const { organisation, person, nonce, seen } = asked;
  const [row] = await inOrganisation(database, organisation, (queries) =>
    queries.query<{ store_secret: string; clear_orders: number; clear_unsent: number }>(
      'select store_secret, clear_orders, clear_unsent from person where organisation = $1 and id = $2',
      [organisation, person],
    ),
  );
  // Work for nobody's key takes as long.
  const key = keyOf(row?.store_secret ?? '');
  const right = Buffer.from(proofBy(key, questionText(asked)));
  const given = Buffer.from(asked.proof);
  if (right.length !== given.length || !timingSafeEqual(right, given) || !row) return null;
  const order =
    row.clear_orders > seen ? { number: row.clear_orders, unsent: row.clear_unsent > seen } : null;
  return { order, proof: proofBy(key, answerText(nonce, order)) };
}

// As lib/store/store-key.ts does in the browser.
const keyOf = (storeSecret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', storeSecret, '', 'overread clearing', 32));

const proofBy = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');
