// Every way in and out that a page can ask for, gone by the background so that no page holds the token or the key.

import type { Redeemed, ToSignIn } from '../../lib/messaging/sign-in-messages.ts';
import { takePendingPassword } from '../../lib/messaging/store-keys.ts';
import type { Result } from '../../lib/model/result.ts';
import {
  requestCodeSignIn,
  requestSecondStep,
  requestSecondStepWays,
  requestSignInOptions,
} from '../../lib/sync/sign-in-requests.ts';
import { signInByOrganisation } from './organisation-sign-in.ts';
import { permittedServer } from './permitted-server.ts';
import { enterByPassword, enterWith, signInHere, signOutHere } from './sign-in-here.ts';
import { lockHere } from './store-lock.ts';
import { unlockHere } from './unlock-here.ts';

type Step = Extract<ToSignIn, { type: 'second-step' }>;

/** Answers a page's message; nothing where it ends a session or locks. */
export function answerSignIn(asked: ToSignIn): Promise<unknown> {
  switch (asked.type) {
    case 'sign-in-options':
      return optionsOf(asked.server);
    case 'sign-in':
      return signInHere(asked);
    case 'redeem-code':
      return redeemHere(asked);
    case 'second-step':
      return passHere(asked);
    case 'second-step-ways':
      return waysOf(asked.server, asked.ticket);
    case 'organisation-sign-in':
      return signInByOrganisation(asked.server);
    case 'sign-out':
      return signOutHere();
    case 'lock':
      return lockHere();
    case 'unlock':
      return unlockHere(asked.password);
  }
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
