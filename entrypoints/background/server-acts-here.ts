// What pages ask of the server, done by the background so that no page holds the token; and what some of it means for this
// browser.

import { type ServerAct, serverAnswers } from '../../lib/messaging/server-acts.ts';
import { readIdentity } from '../../lib/messaging/session.ts';
import type { OwnAct } from '../../lib/model/account.ts';
import type { QueryFhirAct } from '../../lib/model/query-fhir.ts';
import type { QueryLinkAsked } from '../../lib/model/query-link.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { requestAct } from '../../lib/sync/act-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './signed-in-here.ts';
import { changePasswordOf } from './store-lock.ts';
import { keepPasskeysOnly } from './store-passkeys.ts';
import { syncNow } from './sync-now.ts';

/** Answers a page's act. */
export function answerServerAct({ to, act }: ServerAct): Promise<Result<unknown>> {
  switch (to) {
    case 'account':
      return onOwnAccount(act);
    case 'queryFhir':
      return onQueryFhir(act);
    case 'queryLinks':
      return onQueryLink(act);
    default:
      return atServer(to, act);
  }
}

const atServer = <T extends ServerAct['to']>(to: T, act: object) =>
  signedInHere((server, token) => requestAct(server, token, paths[to], act, serverAnswers[to]));

/** A password that was changed is the one that opens this browser's store too. */
async function onOwnAccount(act: OwnAct): Promise<Result<unknown>> {
  const answer = await atServer('account', act);
  const identity = await readIdentity();
  if (answer.ok && identity && act.act === 'change-password') await changePasswordOf(identity, act.next);
  if (answer.ok && identity)
    await keepPasskeysOnly(
      identity.person,
      answer.value.passkeys.map((passkey) => passkey.credential),
    );
  return answer;
}

/** A query that was sent a moment ago is at the server first. */
async function onQueryFhir(act: QueryFhirAct): Promise<Result<unknown>> {
  if (act.act !== 'state') await syncNow();
  const answer = await atServer('queryFhir', act);
  // The step that it recorded comes as everybody's do.
  if (answer.ok && answer.value.found === 'recorded') await syncNow();
  return answer;
}

/** As of `onQueryFhir`; the server names the link without itself. */
async function onQueryLink(of: QueryLinkAsked): Promise<Result<unknown>> {
  await syncNow();
  return signedInHere(async (server, token) => {
    const made = await requestAct(server, token, paths.queryLinks, of, serverAnswers.queryLinks);
    return made.ok ? ok({ ...made.value, link: new URL(made.value.link, server).href }) : made;
  });
}
