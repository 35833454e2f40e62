// What the routes of the vendor pages share: cookies, answers as pages, and who may ask.

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addressOf, isSecure } from '../addresses.ts';
import { attemptWindow } from '../attempts.ts';
import type { Queries } from '../database/database.ts';
import { tooManyAttempts } from '../faults.ts';
import type { Backend } from '../guards.ts';
import { isOwnForm, readForm } from '../read-form.ts';
import { requestOf } from '../trail/note.ts';
import type { Request } from './note-page.ts';
import { overPage } from './pages/sign-in-pages.ts';
import { type Markup, vendorPath, vendorPolicy } from './pages/vendor-frame.ts';
import { type Visit, withVisit } from './visits.ts';

const visitCookie = 'overread_vendor';
/** As `newToken` makes them. Nothing is asked for what cannot be one. */
const tokenShape = /^[\w-]{43}$/;

export type PageStatus = 200 | 403 | 404 | 409 | 422;

export function pageKit(backend: Backend) {
  const { database, behindProxy, now, attempts } = backend;
  const options = (c: Context, sameSite: 'Strict' | 'Lax' = 'Strict') => ({
    path: vendorPath,
    httpOnly: true,
    secure: isSecure(c, behindProxy),
    sameSite,
  });
  const shown = (c: Context, page: Markup, status: PageStatus = 200) => {
    c.header('content-security-policy', vendorPolicy);
    return c.html(page, status);
  };
  const tokenOf = (c: Context): string => {
    const token = getCookie(c, visitCookie) ?? '';
    return tokenShape.test(token) ? token : '';
  };
  return {
    shown,
    options,
    tokenOf,
    request: (c: Context): Request => requestOf(c, backend),
    keep: (c: Context, visit: string) => setCookie(c, visitCookie, visit, options(c)),
    forget: (c: Context) => deleteCookie(c, visitCookie, options(c)),
    /** Counts a try; throws a Refusal where there were too many. What is returned takes it back. */
    tried(c: Context, account: string): () => void {
      const attempt = { account, address: addressOf(c, behindProxy) };
      if (!attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      return () => attempts.succeeded(attempt);
    },
    /** The fields of a form that stood on a page of ours; null of any other. */
    form: async (c: Context): Promise<URLSearchParams | null> => (isOwnForm(c) ? readForm(c) : null),
    /**
     * Does `work` for whoever is signed in, and shows what it makes.
     * @param unready also for those who have yet to set up a second factor.
     */
    async visited(
      c: Context,
      work: (queries: Queries, visit: Visit) => Promise<Response>,
      unready = false,
    ): Promise<Response> {
      const token = tokenOf(c);
      const answer =
        token === ''
          ? null
          : await withVisit(database, now(), token, async (queries, visit) =>
              visit.hasFactor || unready ? work(queries, visit) : c.redirect(`${vendorPath}/factor`, 303),
            );
      return answer ?? shown(c, overPage(), 403);
    },
  };
}
export type PageKit = ReturnType<typeof pageKit>;
