// The pages of a provider's link: the code is asked for, or signed in, then comes the question, which is answered once.
// Whatever is not right, one answer says so.

import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { paths } from '../../sync/wire.ts';
import { hashOf } from '../accounts/tokens.ts';
import { addressOf, isSecure } from '../addresses.ts';
import { attemptWindow, countAttempts } from '../attempts.ts';
import { isDiskFull } from '../database/whole.ts';
import { diskFull, Refusal, serverTrouble } from '../faults.ts';
import type { Backend } from '../guards.ts';
import type { Observed } from '../observe.ts';
import { latePath } from '../oversight/late-mail/late-mail-text.ts';
import { emptyForm, readAnswer } from '../query-links/answer-form.ts';
import { tooManyTries } from '../query-links/link-faults.ts';
import { pagesPath } from '../query-links/make-link.ts';
import { codeKey, linkOf, openLink } from '../query-links/open-link.ts';
import { codePage } from '../query-links/pages/code-page.ts';
import { type Markup, pagePolicy } from '../query-links/pages/page-frame.ts';
import {
  faultPage,
  latePage,
  refusedPage,
  signedInPage,
  thanksPage,
} from '../query-links/pages/plain-pages.ts';
import { questionPage } from '../query-links/pages/question-page.ts';
import { answerLinkSignIn, beginLinkSignIn, linkSignInLife, maySignIn } from '../query-links/sign-in-link.ts';
import { answerVisit, readVisit } from '../query-links/visits.ts';
import { isOwnForm, readForm } from '../read-form.ts';
import { providerSilent } from '../sign-in/provider-faults.ts';
import { requestOf } from '../trail/note.ts';

const answerPath = `${pagesPath}/answer`;
const cookie = 'overread_query';
/** Stays with the browser while its person is at the sign-in service. */
const signInCookie = 'overread_query_sign_in';
/** As `newToken` makes them. Nothing is asked for what cannot be one. */
const tokenShape = /^[\w-]{43}$/;

export function queryPageRoutes(backend: Backend): Hono<Observed> {
  const { database, behindProxy, now, provider } = backend;
  // Counted by themselves: whoever floods these pages keeps nobody from signing in.
  const attempts = countAttempts();
  const shown = (c: Context, page: Markup, status: 200 | 403 | 422 = 200) => {
    c.header('content-security-policy', pagePolicy);
    return c.html(page, status);
  };
  const refused = (c: Context) => shown(c, refusedPage(), 403);

  /** Does `work` for a token, unless too many came to nothing; null where there is none, or `work` says so. */
  const tried = async <T>(
    c: Context,
    token: string | undefined,
    work: (token: string) => Promise<T | null>,
  ): Promise<T | null> => {
    if (!token || !tokenShape.test(token)) return null;
    const attempt = { account: hashOf(token), address: addressOf(c, behindProxy) };
    if (!attempts.allow(attempt, now())) throw tooManyTries(attemptWindow / 60_000);
    const done = await work(token);
    if (done !== null) attempts.succeeded(attempt);
    return done;
  };
  const cookieOptions = (c: Context) => ({
    path: pagesPath,
    httpOnly: true,
    secure: isSecure(c, behindProxy),
    sameSite: 'Strict' as const,
  });
  // Comes back on a way that begins at the sign-in service, which “Strict” would not allow.
  const signInOptions = (c: Context) => ({
    ...cookieOptions(c),
    path: paths.providerCallback,
    sameSite: 'Lax' as const,
  });

  const routes = new Hono<Observed>()
    .get(latePath, (c) => shown(c, latePage()))
    .get(answerPath, async (c) => {
      const request = requestOf(c, backend);
      const question = await tried(c, getCookie(c, cookie), (visit) =>
        readVisit(database, now(), visit, request),
      );
      return question
        ? shown(c, questionPage(question, emptyForm(question.query, question.signedIn)))
        : refused(c);
    })
    .post(answerPath, async (c) => {
      const fields = isOwnForm(c) ? await readForm(c) : null;
      if (!fields) return refused(c);
      const form = readAnswer(fields);
      const request = requestOf(c, backend);
      const done = await tried(c, getCookie(c, cookie), (visit) =>
        answerVisit(database, backend, visit, form, request),
      );
      if (!done) return refused(c);
      if (!done.answered) return shown(c, questionPage(done.question, form, done.fault), 422);
      deleteCookie(c, cookie, cookieOptions(c));
      return shown(c, thanksPage(now()));
    })
    .get(`${pagesPath}/:token`, async (c) => {
      const link = await tried(c, c.req.param('token'), (token) => linkOf(database, now(), token));
      if (!link) return refused(c);
      const path = `${c.req.path}/sign-in`;
      const signIn = provider && maySignIn(link.id) ? { name: provider.settings.name, path } : null;
      return shown(c, codePage({ organisation: link.organisation, signIn }));
    })
    .get(`${pagesPath}/:token/sign-in`, async (c) => {
      const longer = c.req.query('longer') === 'yes';
      const begun = await tried(c, c.req.param('token'), async (token) => {
        if (!provider) return null;
        return beginLinkSignIn({ ...backend, provider }, token, longer).catch(() => {
          throw providerSilent();
        });
      });
      if (!begun) return refused(c);
      setCookie(c, signInCookie, begun.browser, { ...signInOptions(c), maxAge: linkSignInLife / 1000 });
      return c.redirect(begun.url, 303);
    })
    // The address that the sign-in service knows is one: what belongs to no link is the extension's (routes/provider.ts).
    .get(paths.providerCallback, async (c, next) => {
      if (!provider) return next();
      const [brought, request] = [getCookie(c, signInCookie) ?? '', requestOf(c, backend)];
      const done = await answerLinkSignIn({ ...backend, provider }, new URL(c.req.url), brought, request);
      if (done === 'other') return next();
      deleteCookie(c, signInCookie, signInOptions(c));
      if (!done) return refused(c);
      setCookie(c, cookie, done.visit, { ...cookieOptions(c), maxAge: done.life / 1000 });
      return shown(c, signedInPage(done.who, answerPath));
    })
    .post(`${pagesPath}/:token`, async (c) => {
      const fields = isOwnForm(c) ? await readForm(c) : null;
      if (!fields) return refused(c);
      const given = { code: fields.get('code') ?? '', longer: fields.get('longer') === 'yes' };
      const request = requestOf(c, backend);
      const opened = await tried(c, c.req.param('token'), (token) =>
        openLink(database, backend, token, codeKey(token, given), request),
      );
      if (!opened) return refused(c);
      setCookie(c, cookie, opened.visit, { ...cookieOptions(c), maxAge: opened.life / 1000 });
      return c.redirect(answerPath, 303);
    });
  routes.onError((error, c) => {
    const known = error instanceof Refusal ? error : null;
    const { status, fault } = known ?? (isDiskFull(error) ? diskFull() : serverTrouble(c.get('request')));
    c.header('content-security-policy', pagePolicy);
    return c.html(faultPage(fault), status);
  });
  return routes;
}
