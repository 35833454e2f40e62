// Signing in with the organisation: begun and claimed by the extension, answered by a browser in between.

import { type Context, Hono } from 'hono';
import { faultText } from '../../model/result.ts';
import { paths, providerBegin, providerClaim } from '../../sync/wire.ts';
import { hashOf } from '../accounts/tokens.ts';
import { addressOf } from '../addresses.ts';
import { attemptWindow } from '../attempts.ts';
import { Refusal, tooManyAttempts } from '../faults.ts';
import type { Backend, Env } from '../guards.ts';
import { readJson } from '../read-json.ts';
import { noProvider } from '../sign-in/provider-faults.ts';
import { answerFlow, beginFlow, claimFlow } from '../sign-in/provider-flow.ts';
import { nobody, notedSignIn } from '../trail/noted-sign-in.ts';

export function providerRoutes(backend: Backend): Hono<Env> {
  const { provider, attempts, behindProxy, now } = backend;
  const parts = () => {
    if (!provider) throw noProvider();
    return { ...backend, provider };
  };
  // Each has a name of its own: only those that come to nothing fill the count of an address.
  const attemptOf = (verifierHash: string, c: Context) => ({
    account: `provider ${verifierHash}`,
    address: addressOf(c, behindProxy),
  });
  return new Hono<Env>()
    .post(paths.providerBegin, async (c) => {
      const begun = await readJson(c, providerBegin);
      const attempt = attemptOf(begun.verifierHash, c);
      // Each asks the provider and keeps a row: not for a flood.
      if (!attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      return c.json(await beginFlow(parts(), begun));
    })
    .get(paths.providerCallback, async (c) => {
      try {
        return c.redirect(await answerFlow(parts(), new URL(c.req.url)), 303);
      } catch (error) {
        // A person reads this, in a window.
        if (error instanceof Refusal) return c.text(faultText(error.fault), error.status);
        throw error;
      }
    })
    .post(paths.providerClaim, async (c) => {
      const device = (c.req.header('user-agent') ?? '').slice(0, 200);
      const given = await readJson(c, providerClaim);
      const session = await notedSignIn(
        backend,
        c,
        'provider',
        () => nobody,
        () => claimFlow(parts(), given, device),
      );
      attempts.succeeded(attemptOf(hashOf(given.verifier), c));
      return c.json(session);
    });
}
