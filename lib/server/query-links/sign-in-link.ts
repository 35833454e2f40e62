// Opening a provider's link by signing in with the organisation, in the place of the code. The link is one half of what
// opens it, the organisation's word who somebody is the other; a third, a cookie, stays with the browser that began, so
// that nobody has somebody else sign in for them. A link that was mailed opens for its recipient alone, another for
// whomever the organisation knows: who that was stands with what they did.

import { hashOf, newToken } from '../accounts/tokens.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import { byKey, enterOrganisation, inOrganisation } from '../database/scope.ts';
import { ownOrganisation } from '../first-account.ts';
import type { Known, Provider } from '../sign-in/provider.ts';
import { recipientHash, sameHash } from './link-secrets.ts';
import type { Request } from './note-link.ts';
import { linkOf, openLink } from './open-link.ts';

/** Milliseconds for the person to sign in there. */
export const linkSignInLife = 10 * 60 * 1000;

interface Parts extends Clockwork {
  database: Database;
  provider: Provider;
}

/** The sign-in service knows the people of the backend's own organisation, and nobody else's. */
export const maySignIn = (organisation: string): boolean => organisation === ownOrganisation;

/**
 * Begins. Where to send the person, and what their browser must bring back; null where the link cannot be opened now.
 * Throws where the sign-in service does not answer.
 */
export async function beginLinkSignIn(
  { database, provider, now, random }: Parts,
  token: string,
  longer: boolean,
): Promise<{ url: string; browser: string } | null> {
  const link = await linkOf(database, now(), token);
  if (!link || !maySignIn(link.id)) return null;
  const state = newToken(random);
  const { url, nonce, codeVerifier } = await provider.begin(state);
  // The token comes back from the browser, as it is nowhere here.
  const browser = `${token}.${newToken(random)}`;
  await inOrganisation(database, link.id, (queries) =>
    queries.query(
      `insert into query_sign_in
         (organisation, query_id, state_hash, browser_hash, nonce, code_verifier, longer, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation, query_id) do update set state_hash = excluded.state_hash,
         browser_hash = excluded.browser_hash, nonce = excluded.nonce, code_verifier = excluded.code_verifier,
         longer = excluded.longer, expires_at = excluded.expires_at`,
      [
        link.id,
        link.queryId,
        hashOf(state),
        hashOf(browser),
        nonce,
        codeVerifier,
        longer,
        now() + linkSignInLife,
      ],
    ),
  );
  return { url, browser };
}

/** Whether the answer of the sign-in service belongs to a link, whatever comes of it. */
export type SignedIn = 'other' | null | { visit: string; life: number; who: string };

/**
 * The sign-in service's answer. `other`: it belongs to no link. Null: it opens nothing, for whatever reason.
 * @param browser what the browser brought back, if anything.
 */
export async function answerLinkSignIn(
  { database, provider, ...clockwork }: Parts,
  answer: URL,
  browser: string,
  request: Request,
): Promise<SignedIn> {
  const state = answer.searchParams.get('state') ?? '';
  const flow = await takeFlow(database, hashOf(state));
  if (!flow) return 'other';
  const token = browser.split('.')[0] ?? '';
  if (!sameHash(flow.browser_hash, hashOf(browser)) || flow.expires_at <= clockwork.now()) return null;
  const held = { state, nonce: flow.nonce, codeVerifier: flow.code_verifier };
  const known = await provider.finish(answer, held).catch(() => null);
  if (!known) return null;
  const who = `${known.name} (${known.email}), signed in with ${provider.settings.name}`;
  const opened = await openLink(database, clockwork, token, keyOf(token, known, who, flow.longer), request);
  return opened && { ...opened, who: known.name };
}

const keyOf = (token: string, { email }: Known, who: string, longer: boolean) => ({
  fits: ({
    organisation,
    recipientHash: recipient,
  }: {
    organisation: string;
    recipientHash: string | null;
  }) => maySignIn(organisation) && (recipient === null || sameHash(recipient, recipientHash(token, email))),
  signedIn: who,
  longer,
});

interface Flow {
  browser_hash: string;
  nonce: string;
  code_verifier: string;
  longer: boolean;
  expires_at: number;
}

/** Each answer has one try, whoever brings it: one that comes twice finds nothing. */
const takeFlow = (database: Database, hash: string): Promise<Flow | null> =>
  byKey(database, 'token', hash, async (queries) => {
    const [row] = await queries.query<{ organisation: string }>(
      'select organisation from query_sign_in where state_hash = $1',
      [hash],
    );
    if (!row) return null;
    await enterOrganisation(queries, row.organisation);
    const [flow] = await queries.query<Flow>(
      `delete from query_sign_in where organisation = $1 and state_hash = $2
       returning browser_hash, nonce, code_verifier, longer, expires_at`,
      [row.organisation, hash],
    );
    return flow ?? null;
  });
