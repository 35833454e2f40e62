// A sign-in by the organisation's provider, from its beginning, in an extension or on the vendor pages, to a session
// there. Two secrets guard it. The verifier stays with whoever began: the extension, or a cookie of the browser. The
// hand-over goes only to where the browser brings the person back, which is there again. Whoever sends somebody else the link lacks the second;
// whoever is sent one lacks the first.

import type { SignedIn } from '../../sync/wire.ts';
import { beginSignIn, type PersonRow, personColumns } from '../accounts/sign-ins.ts';
import { hashOf, newToken } from '../accounts/tokens.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { Refusal } from '../faults.ts';
import { ownOrganisation } from '../first-account.ts';
import type { Provider } from './provider.ts';
import { flowOver, noRole, notBelieved, providerSilent } from './provider-faults.ts';
import { personOf } from './provider-person.ts';

const minute = 60 * 1000;
/** Milliseconds for the person to sign in there. */
export const flowLife = 10 * minute;
/** Milliseconds between coming back and claiming. */
export const claimLife = minute;

interface Parts extends Clockwork {
  database: Database;
  provider: Provider;
}

/** Begins. @param begun where to come back to, and the hash of the secret that claims. */
export async function beginFlow(
  { database, provider, now, random }: Parts,
  begun: { returnTo: string; verifierHash: string },
): Promise<{ url: string }> {
  const state = newToken(random);
  const { url, nonce, codeVerifier } = await provider.begin(state).catch(() => {
    throw providerSilent();
  });
  await inOrganisation(database, ownOrganisation, async (queries) => {
    await queries.query('delete from provider_flow where organisation = $1 and expires_at <= $2', [
      ownOrganisation,
      now(),
    ]);
    await queries.query(
      `insert into provider_flow
         (organisation, state_hash, verifier_hash, return_to, nonce, code_verifier, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ownOrganisation,
        hashOf(state),
        begun.verifierHash,
        begun.returnTo,
        nonce,
        codeVerifier,
        now() + flowLife,
      ],
    );
  });
  return { url };
}

/** The provider's answer. Where the browser goes on to: back to the extension, with the hand-over or a fault's code. */
export async function answerFlow(parts: Parts, answer: URL): Promise<string> {
  const { database, provider, now, random } = parts;
  const state = answer.searchParams.get('state') ?? '';
  // Each answer has one try: a code that comes twice finds no flow.
  const [flow] = await inOrganisation(database, ownOrganisation, (queries) =>
    queries.query<{ return_to: string; nonce: string; code_verifier: string; expires_at: number }>(
      `update provider_flow set code_verifier = '' where organisation = $1 and state_hash = $2
         and code_verifier <> '' and expires_at > $3
       returning return_to, nonce, expires_at,
         (select f.code_verifier from provider_flow f where f.organisation = $1 and f.state_hash = $2) as code_verifier`,
      [ownOrganisation, hashOf(state), now()],
    ),
  );
  if (!flow) throw flowOver();
  const back = new URL(flow.return_to);
  try {
    const known = await provider
      .finish(answer, { state, nonce: flow.nonce, codeVerifier: flow.code_verifier })
      .catch(() => {
        throw notBelieved();
      });
    if (!known.role) throw noRole();
    const person = await personOf(database, parts, { ...known, role: known.role });
    const handOver = newToken(random);
    await inOrganisation(database, ownOrganisation, (queries) =>
      queries.query(
        `update provider_flow set person = $3, hand_over_hash = $4, expires_at = $5
         where organisation = $1 and state_hash = $2`,
        [ownOrganisation, hashOf(state), person, hashOf(handOver), now() + claimLife],
      ),
    );
    back.searchParams.set('hand-over', handOver);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    back.searchParams.set('fault', JSON.stringify(error.fault));
  }
  return back.href;
}

/** The session, for whoever has both secrets, once. Throws a Refusal. */
export function claimFlow(
  { database, ...clockwork }: Omit<Parts, 'provider'>,
  { handOver, verifier }: { handOver: string; verifier: string },
  device: string,
): Promise<SignedIn> {
  return inOrganisation(database, ownOrganisation, async (queries) => {
    const [flow] = await queries.query<{ person: string }>(
      `delete from provider_flow where organisation = $1 and hand_over_hash = $2 and verifier_hash = $3
         and expires_at > $4 returning person`,
      [ownOrganisation, hashOf(handOver), hashOf(verifier), clockwork.now()],
    );
    const [row] = flow
      ? await queries.query<PersonRow>(
          `select ${personColumns} from person where organisation = $1 and id = $2 and not disabled for no key update`,
          [ownOrganisation, flow.person],
        )
      : [];
    if (!row) throw flowOver();
    return beginSignIn(queries, clockwork, row, device);
  });
}
