// What every request passes before its route: where it comes from, who sends it, and whether they may.

import { createMiddleware } from 'hono/factory';
import { type Action, may } from '../model/permissions.ts';
import type { Person } from '../model/person.ts';
import { worksForVendor } from '../model/vendor-people.ts';
import { factorRequired } from './accounts/account-faults.ts';
import type { Seal } from './accounts/seal.ts';
import type { Attempts } from './attempts.ts';
import type { News } from './changes/news.ts';
import type { Clockwork } from './clockwork.ts';
import type { Database } from './database/database.ts';
import { inOrganisation } from './database/scope.ts';
import { notAllowed, signedOut, tooManyRequests, wrongOrigin } from './faults.ts';
import type { Rate } from './limits.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Metrics } from './metrics.ts';
import { requireOwnBaa } from './oversight/baa.ts';
import type { FiguresSource } from './oversight/packs/figures-source.ts';
import type { FhirServer } from './query-fhir/fhir-server.ts';
import { whoHas } from './sessions.ts';
import type { Provider } from './sign-in/provider.ts';
import type { NoteAccess } from './trail/note.ts';

/** What the routes need from outside. */
export interface Backend extends Clockwork {
  database: Database;
  metrics: Metrics;
  /** Of each person's requests. */
  rate: Rate;
  attempts: Attempts;
  /** Who waits for changes of others. */
  news: News;
  /** A proxy of ours stands before the backend and names the sender. */
  behindProxy: boolean;
  /** Keeps what must be read again. */
  seal: Seal;
  /** The organisation's own sign-in service, where one is configured. */
  provider?: Provider | undefined;
  /** Sends links to providers, where a mail server is configured. */
  mailer?: Mailer | undefined;
  /** Takes queries and has answers to them, where the EHR's FHIR server is configured. */
  fhir?: FhirServer | undefined;
  /** Origins of the extension, as the stores gave them, of which passkeys are taken. */
  extensions: readonly string[];
  /** Where figures of packs come from; absent: the backend's own. */
  figures?: FiguresSource | undefined;
  /** Into the trail. */
  note: NoteAccess;
}

export interface Variables {
  person: Person;
  expiresAt: number;
  /** The sign-in that the request's token belongs to. */
  signIn: string;
  /** Milliseconds in which the request only waited for something to happen. */
  waited: number;
}
export type Env = { Variables: Variables };

const extensionOrigin = /^(chrome|moz)-extension:\/\/[0-9a-z-]+$/;

/**
 * Lets in the extension and programs that send no origin; a web page is refused outright, not only kept from
 * reading the answer. Tokens travel in a header and never in cookies, so no page can borrow them. The pages of
 * providers' links and of vendors' liaisons come before this: they are pages themselves, and guard their cookies themselves.
 */
export const extensionsOnly = createMiddleware(async (c, next) => {
  const origin = c.req.header('origin');
  if (origin !== undefined) {
    if (!extensionOrigin.test(origin)) throw wrongOrigin();
    c.header('access-control-allow-origin', origin);
    c.header('vary', 'origin');
  }
  if (c.req.method !== 'OPTIONS') return next();
  c.header('access-control-allow-methods', 'GET, POST, PUT, DELETE');
  c.header('access-control-allow-headers', 'authorization, content-type, content-encoding');
  c.header('access-control-max-age', '600');
  return c.body(null, 204);
});

/** Patient data: kept by no cache, shown in no frame, read as no other type. What holds none says itself who may keep it. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  // A page for people says itself what it loads.
  if (!c.res.headers.has('content-security-policy'))
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
});

/**
 * Sets the session's person, or refuses; so it does people of a vendor without an agreement in force.
 * @param alsoLimited lets in who has yet to set up a second factor.
 */
export const signedIn = ({ database, now, rate }: Backend, alsoLimited = false) =>
  createMiddleware<Env>(async (c, next) => {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const session = token && (await whoHas(database, token, now()));
    if (!session) throw signedOut();
    const seconds = rate.wait(session.person.id, now());
    if (seconds > 0) throw tooManyRequests(seconds);
    if (session.limited && !alsoLimited) throw factorRequired();
    // What is left open to them is their own account, and signing out.
    if (!alsoLimited) await requireCovered(database, session.person, now());
    c.set('person', session.person);
    c.set('expiresAt', session.expiresAt);
    c.set('signIn', session.signIn);
    await next();
  });

/** After `signedIn`: refuses people whose role may not. @param what for the message: “Your role may not …”. */
export const allowed = (action: Action, what: string) =>
  createMiddleware<Env>(async (c, next) => {
    if (!may(c.get('person').role, action)) throw notAllowed(what);
    await next();
  });

const requireCovered = async (database: Database, person: Person, now: number): Promise<void> => {
  if (worksForVendor(person))
    await inOrganisation(database, person.organisation, (queries) => requireOwnBaa(queries, person, now));
};
