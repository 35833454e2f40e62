// How a vendor's liaison comes in and leaves: password or first password, second factor, or the organisation's sign-in
// service. The same checks, counts and entries in the trail as for everybody who signs in.

import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Fault } from '../../model/result.ts';
import type { SecondStep, SignedIn } from '../../sync/wire.ts';
import { redeemCode } from '../accounts/one-time-codes.ts';
import { ownerOfTicket, passSecondStep, ticketLife } from '../accounts/second-step.ts';
import { endSignIn } from '../accounts/sign-ins.ts';
import { hashOf, newToken } from '../accounts/tokens.ts';
import { Refusal, wrongPassword } from '../faults.ts';
import type { Backend } from '../guards.ts';
import type { Observed } from '../observe.ts';
import { plainEmail } from '../people.ts';
import { signInWith } from '../sessions.ts';
import { beginFlow, claimFlow, flowLife } from '../sign-in/provider-flow.ts';
import { noteWithin, whose } from '../trail/note.ts';
import { accountOf, nobody, notedSignIn } from '../trail/noted-sign-in.ts';
import { pageKit } from '../vendor-pages/page-kit.ts';
import { firstPage, secondPage, signedInPage, signInPage } from '../vendor-pages/pages/sign-in-pages.ts';
import { type Markup, vendorPath } from '../vendor-pages/pages/vendor-frame.ts';
import { beginVisit } from '../vendor-pages/visits.ts';

const ticketCookie = 'overread_vendor_step';
/** Stays with the browser while its person is at the sign-in service. */
const verifierCookie = 'overread_vendor_provider';

export function vendorSignInRoutes(backend: Backend): Hono<Observed> {
  const { database, provider, now, random } = backend;
  const kit = pageKit(backend);
  const deviceOf = (c: Context) => `Vendor pages, ${c.req.header('user-agent') ?? ''}`.slice(0, 200);
  const signInForm = (fault?: Fault, email?: string) =>
    signInPage(provider?.settings.name ?? null, fault, email);

  /** A new cookie for whoever is a liaison; throws a Refusal for anybody else. */
  const enter = async (c: Context, session: SignedIn): Promise<void> => {
    const begun = await beginVisit(database, backend, session);
    if (begun instanceof Refusal) throw begun;
    kit.keep(c, begun.visit);
  };
  const goOn = async (c: Context, session: SignedIn | SecondStep): Promise<Response> => {
    if ('ticket' in session) {
      setCookie(c, ticketCookie, session.ticket, { ...kit.options(c), maxAge: ticketLife / 1000 });
      return c.redirect(`${vendorPath}/second`, 303);
    }
    await enter(c, session);
    return c.redirect(`${vendorPath}/charts`, 303);
  };
  /** Shows the form again, with what was wrong. The e-mail that was typed stays in it; nothing that is secret does. */
  const again = async (
    c: Context,
    form: (fault?: Fault, email?: string) => Markup,
    work: (said: ReturnType<typeof textOf>) => Promise<Response>,
  ) => {
    let email = '';
    try {
      const said = textOf(await kit.form(c));
      email = said.email;
      return await work(said);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return kit.shown(c, form(error.fault, email), 403);
    }
  };

  return new Hono<Observed>()
    .get(vendorPath, (c) => kit.shown(c, signInForm()))
    .get(`${vendorPath}/first`, (c) => kit.shown(c, firstPage()))
    .get(`${vendorPath}/second`, (c) => kit.shown(c, secondPage()))
    .post(`${vendorPath}/sign-in`, (c) =>
      again(c, signInForm, async ({ email, password }) => {
        const succeeded = kit.tried(c, plainEmail(email));
        const session = await notedSignIn(
          backend,
          c,
          'password',
          () => accountOf(database, email),
          async () => {
            const right = await signInWith(database, backend, { email, password }, deviceOf(c));
            if (!right) throw wrongPassword();
            return right;
          },
        );
        succeeded();
        return goOn(c, session);
      }),
    )
    .post(`${vendorPath}/first`, (c) =>
      again(c, firstPage, async ({ email, password, code }) => {
        const succeeded = kit.tried(c, `code ${plainEmail(email)}`);
        const session = await notedSignIn(
          backend,
          c,
          'one-time code',
          () => accountOf(database, email),
          () => redeemCode(database, backend, { email, password, code }, deviceOf(c)),
        );
        succeeded();
        return goOn(c, session);
      }),
    )
    .post(`${vendorPath}/second`, (c) =>
      again(c, secondPage, async ({ code }) => {
        const ticket = getCookie(c, ticketCookie) ?? '';
        const owner = await ownerOfTicket(database, now(), ticket);
        const succeeded = kit.tried(c, `second ${owner.id}`);
        const session = await notedSignIn(
          backend,
          c,
          'second factor',
          () => owner,
          () => passSecondStep(database, backend, owner, { ticket, code }, deviceOf(c)),
        );
        succeeded();
        deleteCookie(c, ticketCookie, kit.options(c));
        return goOn(c, session);
      }),
    )
    .get(`${vendorPath}/provider`, async (c) => {
      if (!provider) return kit.shown(c, signInForm(), 404);
      // Each asks the provider and keeps a row: not for a flood.
      kit.tried(c, `vendor provider ${newToken(random)}`);
      const verifier = newToken(random);
      const returnTo = new URL(`${vendorPath}/provider/back`, provider.settings.publicUrl).href;
      const { url } = await beginFlow({ ...backend, provider }, { returnTo, verifierHash: hashOf(verifier) });
      // Comes back on a way that begins at the sign-in service, which “Strict” would not allow.
      setCookie(c, verifierCookie, verifier, { ...kit.options(c, 'Lax'), maxAge: flowLife / 1000 });
      return c.redirect(url, 303);
    })
    .get(`${vendorPath}/provider/back`, (c) =>
      again(c, signInForm, async () => {
        const [verifier, handOver] = [getCookie(c, verifierCookie) ?? '', c.req.query('hand-over') ?? ''];
        deleteCookie(c, verifierCookie, kit.options(c, 'Lax'));
        const session = await notedSignIn(
          backend,
          c,
          'provider',
          () => nobody,
          () => claimFlow(backend, { handOver, verifier }, deviceOf(c)),
        );
        await enter(c, session);
        return kit.shown(c, signedInPage(session.person.name));
      }),
    )
    .post(`${vendorPath}/sign-out`, async (c) => {
      const fields = await kit.form(c);
      return kit.visited(
        c,
        async (queries, visit) => {
          if (fields?.get('key') !== visit.formKey) return kit.shown(c, signInForm(), 403);
          await endSignIn(queries, visit.person, visit.signIn);
          const entry = { ...kit.request(c), ...whose(visit.person), act: 'sign-out' as const, detail: {} };
          await noteWithin(entry)(queries);
          kit.forget(c);
          return c.redirect(vendorPath, 303);
        },
        true,
      );
    });
}

/** What was typed, of a length that anybody types; empty where it was no form of ours. */
const textOf = (fields: URLSearchParams | null) => {
  const said = (name: string) => (fields?.get(name) ?? '').slice(0, 200);
  return { email: said('email'), password: said('password'), code: said('code') };
};
