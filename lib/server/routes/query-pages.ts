// The pages of a provider's link: the code is asked for, then the question, which is answered once. Whatever is not
// right, one answer says so.

import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { hashOf } from '../accounts/tokens.ts';
import { addressOf } from '../addresses.ts';
import { attemptWindow, countAttempts } from '../attempts.ts';
import { isDiskFull } from '../database/whole.ts';
import { diskFull, Refusal, serverTrouble } from '../faults.ts';
import type { Backend } from '../guards.ts';
import type { Observed } from '../observe.ts';
import { emptyForm, readAnswer } from '../query-links/answer-form.ts';
import { tooManyTries } from '../query-links/link-faults.ts';
import { pagesPath } from '../query-links/make-link.ts';
import { linkOf, openLink } from '../query-links/open-link.ts';
import { codePage } from '../query-links/pages/code-page.ts';
import { type Markup, pagePolicy } from '../query-links/pages/page-frame.ts';
import { faultPage, refusedPage, thanksPage } from '../query-links/pages/plain-pages.ts';
import { questionPage } from '../query-links/pages/question-page.ts';
import { answerVisit, readVisit } from '../query-links/visits.ts';
import { isOwnForm, readForm } from '../read-form.ts';
import { requestOf } from '../trail/note.ts';

const answerPath = `${pagesPath}/answer`;
const cookie = 'overread_query';
/** As `newToken` makes them. Nothing is asked for what cannot be one. */
const tokenShape = /^[\w-]{43}$/;

export function queryPageRoutes(backend: Backend): Hono<Observed> {
  const { database, behindProxy, now } = backend;
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

  const routes = new Hono<Observed>()
    .get(answerPath, async (c) => {
      const request = requestOf(c, backend);
      const question = await tried(c, getCookie(c, cookie), (visit) =>
        readVisit(database, now(), visit, request),
      );
      return question ? shown(c, questionPage(question, emptyForm(question.query))) : refused(c);
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
      return shown(c, thanksPage());
    })
    .get(`${pagesPath}/:token`, async (c) => {
      const link = await tried(c, c.req.param('token'), (token) => linkOf(database, now(), token));
      return link ? shown(c, codePage(link)) : refused(c);
    })
    .post(`${pagesPath}/:token`, async (c) => {
      const fields = isOwnForm(c) ? await readForm(c) : null;
      if (!fields) return refused(c);
      const given = { code: fields.get('code') ?? '', longer: fields.get('longer') === 'yes' };
      const request = requestOf(c, backend);
      const opened = await tried(c, c.req.param('token'), (token) =>
        openLink(database, backend, token, given, request),
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

/** The backend itself speaks plain HTTP; the proxy before it has TLS, unless it says that it was asked without. */
const isSecure = (c: Context, behindProxy: boolean): boolean =>
  behindProxy ? c.req.header('x-forwarded-proto') !== 'http' : new URL(c.req.url).protocol === 'https:';
