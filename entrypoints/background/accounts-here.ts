// Requests about accounts, done by the background so that no page holds the token.

import type { Redeemed, ToAccounts } from '../../lib/messaging/account-messages.ts';
import { readIdentity } from '../../lib/messaging/session.ts';
import { takePendingPassword } from '../../lib/messaging/store-keys.ts';
import { accountsAnswer, type OwnAct, ownAccount } from '../../lib/model/account.ts';
import type { Result } from '../../lib/model/result.ts';
import {
  requestAct,
  requestCodeSignIn,
  requestSecondStep,
  requestSecondStepWays,
  requestSignInOptions,
} from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signInByOrganisation } from './organisation-sign-in.ts';
import { permittedServer } from './permitted-server.ts';
import { enterByPassword, enterWith } from './sign-in-here.ts';
import { signedInHere } from './signed-in-here.ts';
import { changePasswordOf } from './store-lock.ts';
import { keepPasskeysOnly } from './store-passkeys.ts';

type Step = Extract<ToAccounts, { type: 'second-step' }>;

/** Answers a page's message. */
export function answerAccounts(asked: ToAccounts): Promise<Result<unknown>> {
  if (asked.type === 'sign-in-options') return optionsOf(asked.server);
  if (asked.type === 'redeem-code') return redeemHere(asked);
  if (asked.type === 'second-step') return passHere(asked);
  if (asked.type === 'second-step-ways') return waysOf(asked.server, asked.ticket);
  if (asked.type === 'organisation-sign-in') return signInByOrganisation(asked.server);
  if (asked.type === 'own-act') return actHere(asked.act);
  return signedInHere((server, token) =>
    requestAct(server, token, paths.accounts, asked.act, accountsAnswer),
  );
}

/** A password that was changed is the one that opens this browser's store too. */
async function actHere(act: OwnAct): Promise<Result<unknown>> {
  const answer = await signedInHere((server, token) =>
    requestAct(server, token, paths.account, act, ownAccount),
  );
  const identity = await readIdentity();
  if (answer.ok && identity && act.act === 'change-password') await changePasswordOf(identity, act.next);
  if (answer.ok && identity)
    await keepPasskeysOnly(
      identity.person,
      answer.value.passkeys.map((passkey) => passkey.credential),
    );
  return answer;
}

async function optionsOf(server: string): Promise<Result<unknown>> {
  const origin = await permittedServer(server);
  return origin.ok ? requestSignInOptions(origin.value) : origin;
}

async function waysOf(server: string, ticket: string): Promise<Result<unknown>> {
  const origin = await permittedServer(server);
  return origin.ok ? requestSecondStepWays(origin.value, ticket) : origin;
}

async function passHere({ server, ticket, code, passkey }: Step): Promise<Result<unknown>> {
  const origin = await permittedServer(server);
  if (!origin.ok) return origin;
  const answer = await requestSecondStep(origin.value, { ticket, code, passkey });
  return enterWith(origin.value, answer, answer.ok ? await takePendingPassword(ticket) : null);
}

async function redeemHere({ server, code, email, name, password }: Redeemed): Promise<Result<unknown>> {
  const origin = await permittedServer(server);
  if (!origin.ok) return origin;
  const answer = await requestCodeSignIn(origin.value, { code, email, name, password });
  return enterByPassword(origin.value, answer, password);
}
