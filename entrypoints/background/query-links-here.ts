// Links for providers, made by the background so that no page holds the token.

import { type QueryLinkAsked, type QueryLinkMade, queryLinkMade } from '../../lib/model/query-link.ts';
import type { Result } from '../../lib/model/result.ts';
import { requestAct } from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './signed-in-here.ts';
import { syncNow } from './sync-now.ts';

/** Answers a page's question. A query that was sent a moment ago is at the backend first. */
export async function answerQueryLink(of: QueryLinkAsked): Promise<Result<QueryLinkMade>> {
  await syncNow();
  return signedInHere(async (server, token) => {
    const made = await requestAct(server, token, paths.queryLinks, of, queryLinkMade);
    return made.ok
      ? { ok: true, value: { ...made.value, link: new URL(made.value.link, server).href } }
      : made;
  });
}
