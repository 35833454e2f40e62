// Signing in, with a password or a one-time code, and its second step; renewing, asking who one is, signing out, and what a
// browser is to clear of somebody's.

import { type Context, Hono } from 'hono';
import {
  type ClearAnswer,
  type ClearQuestion,
  clearQuestion,
  paths,
  redeemedCode,
  renewal,
  secondStep,
  secondStepGiven,
  signIn,
} from '../../sync/wire.ts';
import { answerBrowser } from '../accounts/clear-orders.ts';
import { redeemCode } from '../accounts/one-time-codes.ts';
import { renewSignIn } from '../accounts/renewal.ts';
import { ownerOfTicket, passSecondStep, waysOfTicket } from '../accounts/second-step.ts';
import { addressOf } from '../addresses.ts';
import { attemptWindow } from '../attempts.ts';
import { extensionOf } from '../extensions.ts';
import { signedOut, tooManyAttempts, wrongPassword } from '../faults.ts';
import { lacksAccount } from '../first-account.ts';
import { type Backend, type Env, signedIn } from '../guards.ts';
import { plainEmail } from '../people.ts';
import { readJson } from '../read-json.ts';
import { signInWith, signOutOf } from '../sessions.ts';
import type { Access } from '../trail/access-log.ts';
import { noteWithin, requestOf, whose } from '../trail/note.ts';
import { accountOf, notedSignIn } from '../trail/noted-sign-in.ts';

export function sessionRoutes(backend: Backend): Hono<Env> {
  const { database, attempts, behindProxy, provider, now } = backend;
  return new Hono<Env>()
    .post(paths.session, async (c) => {
      const account = await readJson(c, signIn);
      const attempt = { account: plainEmail(account.email), address: addressOf(c, behindProxy) };
      if (!attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      const of = () => accountOf(database, account.email);
      const session = await notedSignIn(backend, c, 'password', of, async () => {
        const right = await signInWith(database, backend, account, deviceOf(c));
        if (!right) throw wrongPassword();
        return right;
      });
      attempts.succeeded(attempt);
      return c.json(session);
    })
    .get(paths.session, signedIn(backend, true), (c) =>
      c.json({ person: c.get('person'), expiresAt: c.get('expiresAt') }),
    )
    .delete(paths.session, signedIn(backend, true), async (c) => {
      const person = c.get('person');
      const entry = { ...requestOf(c, backend), ...whose(person), act: 'sign-out' as const, detail: {} };
      await signOutOf(database, person, c.get('signIn'), noteWithin(entry));
      return c.body(null, 204);
    })
    .get(paths.signInOptions, async (c) =>
      c.json({
        first: await lacksAccount(database),
        ...(provider && { provider: provider.settings.name }),
      }),
    )
    .post(paths.oneTimeCode, async (c) => {
      const given = await readJson(c, redeemedCode);
      const attempt = { account: `code ${plainEmail(given.email)}`, address: addressOf(c, behindProxy) };
      if (!attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      const of = () => accountOf(database, given.email);
      const session = await notedSignIn(backend, c, 'one-time code', of, () =>
        redeemCode(database, backend, given, deviceOf(c)),
      );
      attempts.succeeded(attempt);
      return c.json(session);
    })
    .post(paths.secondStepWays, async (c) => {
      const { ticket } = await readJson(c, secondStep);
      const owner = await ownerOfTicket(database, now(), ticket);
      return c.json(await waysOfTicket(database, backend, owner, ticket, extensionOf(c, backend.extensions)));
    })
    .post(paths.secondStep, async (c) => {
      const given = await readJson(c, secondStepGiven);
      const owner = await ownerOfTicket(database, now(), given.ticket);
      const attempt = { account: `second ${owner.id}`, address: addressOf(c, behindProxy) };
      if (!attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      const session = await notedSignIn(
        backend,
        c,
        given.passkey ? 'passkey' : 'second factor',
        () => owner,
        () => passSecondStep(database, backend, owner, given, deviceOf(c)),
      );
      attempts.succeeded(attempt);
      return c.json(session);
    })
    .post(paths.clearOrder, async (c) => {
      const asked = await readJson(c, clearQuestion);
      const answer = await answerBrowser(database, asked);
      if (!answer) throw signedOut();
      const detail = clearingDetail(asked, answer);
      const of = { organisation: asked.organisation, id: asked.person };
      if (detail) await backend.note({ ...requestOf(c, backend), ...whose(of), act: 'clear-order', detail });
      return c.json(answer);
    })
    .post(paths.renewal, async (c) => {
      const session = await renewSignIn(database, backend, await readJson(c, renewal));
      if (!session) throw signedOut();
      return c.json(session);
    });
}

/** What is noted: that an order was told, or that it was carried out. Most questions find none. */
function clearingDetail(asked: ClearQuestion, { order }: ClearAnswer): Access['detail'] | null {
  if (asked.kept !== undefined) return { step: 'done', number: asked.seen, kept: asked.kept };
  return order && { step: 'told', ...order };
}

/** What the person is shown in the list of their sessions. */
const deviceOf = (c: Context): string => (c.req.header('user-agent') ?? '').slice(0, 200);
