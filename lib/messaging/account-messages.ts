// What the extension's pages ask of the server about accounts, through the background, which alone has the token.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import {
  type AccountsAnswer,
  accountsAnswer,
  type OwnAccount,
  type OwnAct,
  ownAccount,
  ownAct,
  type PeopleAct,
  peopleAct,
  type SignInOptions,
  signInOptions,
} from '../model/account.ts';
import { type Fault, fail, fault, type Result } from '../model/result.ts';

const server = z.url().max(300);

const redeemed = z.object({
  type: z.literal('redeem-code'),
  server,
  code: z.string().max(100),
  email: z.string().max(200),
  name: z.string().max(120).optional(),
  password: z.string().max(400),
});
export type Redeemed = Omit<z.infer<typeof redeemed>, 'type'>;

const toAccounts = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sign-in-options'), server }),
  redeemed,
  z.object({
    type: z.literal('second-step'),
    server,
    ticket: z.string().max(200),
    code: z.string().max(60),
  }),
  z.object({ type: z.literal('organisation-sign-in'), server }),
  z.object({ type: z.literal('own-act'), act: ownAct }),
  z.object({ type: z.literal('people-act'), act: peopleAct }),
]);
export type ToAccounts = z.infer<typeof toAccounts>;

/** The message, or null when it is none of these. */
export function parseToAccounts(message: unknown): ToAccounts | null {
  return toAccounts.safeParse(message).data ?? null;
}

/** What the sign-in screen offers at this server; null where it does not answer. */
export async function askSignInOptions(at: string): Promise<SignInOptions | null> {
  const answer = await ask({ type: 'sign-in-options', server: at }, signInOptions);
  return answer.ok ? answer.value : null;
}

/** A right password, and a code that is asked for next. */
const nextStep = z.object({ ticket: z.string() });

/** The ticket in what a sign-in answered, where a code is asked for. */
export const ticketIn = (answer: unknown): string | null => nextStep.safeParse(answer).data?.ticket ?? null;

/** Chooses a password with a one-time code, and signs in or is asked for a code. */
export const redeemCode = (given: Redeemed): Promise<Result<{ ticket: string } | null>> =>
  ask({ type: 'redeem-code', ...given }, nextStep.nullable());

/** Signs in with the code that was asked for after the password. */
export const passSecondStep = (given: {
  server: string;
  ticket: string;
  code: string;
}): Promise<Result<null>> => ask({ type: 'second-step', ...given }, z.null());

/** Signs in with the organisation's own service, in a window of its own. */
export const signInWithOrganisation = (at: string): Promise<Result<null>> =>
  ask({ type: 'organisation-sign-in', server: at }, z.null());

/** Does something with one's own account; how it stands afterwards. */
export const actOnOwn = (act: OwnAct): Promise<Result<OwnAccount>> =>
  ask({ type: 'own-act', act }, ownAccount);

/** Does something with the accounts of the organisation; how they stand afterwards. */
export const actOnPeople = (act: PeopleAct): Promise<Result<AccountsAnswer>> =>
  ask({ type: 'people-act', act }, accountsAnswer);

async function ask<S extends z.ZodType>(message: ToAccounts, schema: S): Promise<Result<z.infer<S>>> {
  const said: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  const answer = z
    .union([
      z.object({ ok: z.literal(true), value: schema }),
      z.object({ ok: z.literal(false), error: fault }),
    ])
    .safeParse(said);
  if (!answer.success) return { ok: false, error: unanswered };
  return answer.data as Result<z.infer<S>>;
}

const unanswered: Fault = fail(
  'no-background',
  'The extension’s background did not answer.',
  'It is not known whether anything was changed.',
  'Look again; if this lasts, restart the browser.',
).error;
