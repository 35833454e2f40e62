// What browser and backend say to each other, in one place: both compile against it and both check it.

import { z } from 'zod';
import { personEmail, personName } from '../model/account.ts';
import { change, loggedChange } from '../model/change.ts';
import { passkeySigned } from '../model/passkey.ts';
import { colleague, person } from '../model/person.ts';
import { fault } from '../model/result.ts';

/**
 * What browser and backend say to each other: raised with every new kind of record, new field, larger request. A
 * client that is older than the server goes on as long as `oldestProtocol` allows; one that is newer is refused as a
 * whole, since an older server would refuse the single changes for good.
 * 1: pages of 500. 2: pages of 5,000, and `news`. 3: documentation gaps and queries. 4: gaps that
 * vendors' coders noted. 5: settings of checks, confirmed facts, decisions on
 * checks, and the check that a finding came from. 6: payer instructions. 7: the registers of oversight,
 * a switch for each pack and check, repaired wounds among the facts. 8: open coding positions, vendors whose charts
 * are held for review before billing, practice, the calendar of oversight. 9: figures of checks.
 */
export const protocolVersion = 9;
/** Raised when an older client could no longer understand the answers. */
export const oldestProtocol = 1;
/** How every request about changes names its version, so that it can be told which side is too old. */
export const anyProtocol = z.coerce.number().int().min(0).max(1_000_000);

export const paths = {
  session: '/v1/session',
  renewal: '/v1/session/renewal',
  signInOptions: '/v1/session/options',
  oneTimeCode: '/v1/session/code',
  secondStep: '/v1/session/second-step',
  clearOrder: '/v1/session/clear-order',
  secondStepWays: '/v1/session/second-step/ways',
  providerBegin: '/v1/provider/begin',
  providerCallback: '/v1/provider/callback',
  providerClaim: '/v1/provider/claim',
  account: '/v1/account',
  accounts: '/v1/accounts',
  push: '/v1/changes',
  pull: '/v1/changes',
  news: '/v1/changes/news',
  scorecard: '/v1/scorecard',
  accessReport: '/v1/trail/access',
  accessReportCsv: '/v1/trail/access.csv',
  accessReview: '/v1/trail/review',
  retention: '/v1/retention',
  people: '/v1/people',
  queryLinks: '/v1/query-links',
  queryFhir: '/v1/query-fhir',
  coderGaps: '/v1/coder-gaps',
  codeSets: '/v1/code-sets',
  oversight: '/v1/oversight',
  operationsFiles: '/v1/oversight/files',
  health: '/health',
} as const;

/** POST session. Answer: `signedIn`, or 401 with a fault. DELETE session ends it. GET session tells who it is. */
export const signIn = z.object({
  email: z.string().trim().min(3).max(200),
  password: z.string().min(1).max(400),
});
export const signedIn = z.object({
  token: z.string().min(20).max(200),
  expiresAt: z.number(),
  /** Good once, for `renewal`; a server without it has sessions of one token. */
  refreshToken: z.string().min(20).max(200).optional(),
  /** Milliseconds after which to renew: told as a length of time, since the browser's clock may be wrong. */
  renewAfter: z.number().positive().optional(),
  person,
  /** The person's own and always the same: opens what their browsers keep encrypted. */
  storeSecret: z.string().min(32).max(100),
  /** The passkeys they have, by the authenticators' names: those that are gone open nothing any more. */
  passkeys: z.array(z.string().max(1400)).max(100).optional(),
  /** How many orders to clear their browsers were given: a store that is made now is not meant by them. */
  orders: z.number().int().nonnegative().optional(),
});
export type SignedIn = z.infer<typeof signedIn>;

/** The other answer to POST session and POST one-time code: the password was right, and a code is asked for. */
export const secondStep = z.object({ ticket: z.string().min(20).max(200) });
export type SecondStep = z.infer<typeof secondStep>;
export const signedInOrStep = z.union([signedIn, secondStep]);
/** POST second step ways: what can be given for a ticket. Answer: `secondStepWays`, or 401 `step-over`. */
/** POST second step, with a code or a passkey. Answer: `signedIn`, 403 `wrong-factor` or `wrong-passkey`, 401 `step-over`. */
export const secondStepGiven = z.object({
  ticket: z.string().min(20).max(200),
  code: z.string().min(1).max(60).optional(),
  passkey: passkeySigned.optional(),
});
export type SecondStepGiven = z.infer<typeof secondStepGiven>;

/** POST renewal. Answer: `signedIn`, or 401 `signed-out`. */
export const renewal = z.object({
  refreshToken: z.string().min(20).max(200),
  /** The browser's own random name of this renewal: sent again where no answer came, and never used for another. */
  attempt: z.string().min(16).max(100),
});

/** POST clear order: see lib/model/clear-order.ts. Answer: `clearAnswer`, or 401 `signed-out` to whoever lacks the key. */
export const clearQuestion = z.object({
  organisation: z
    .string()
    .max(60)
    .regex(/^\P{Cc}+$/u),
  person: z
    .string()
    .max(60)
    .regex(/^\P{Cc}+$/u),
  nonce: z.string().min(20).max(100),
  /** The last order that was carried out, or was none of this store's. */
  seen: z.number().int().nonnegative(),
  /** Once it is carried out: how many changes were kept that never reached the server. */
  kept: z.number().int().nonnegative().optional(),
  proof: z.string().min(20).max(100),
});
export type ClearQuestion = z.infer<typeof clearQuestion>;
export const clearAnswer = z.object({
  /** Null: there is none, beyond the one that was seen. */
  order: z.object({ number: z.number().int().positive(), unsent: z.boolean() }).nullable(),
  proof: z.string().min(20).max(100),
});
export type ClearAnswer = z.infer<typeof clearAnswer>;

// GET sign-in options: `signInOptions` of lib/model/account.ts.

/** POST one-time code: its owner chooses a password. Answer: `signedIn`, 401 `wrong-code`, 422 `weak-password`. */
export const redeemedCode = z.object({
  code: z.string().min(1).max(100),
  email: personEmail,
  /** For the first account only. */
  name: personName.optional(),
  password: z.string().min(1).max(400),
});

/** POST provider begin: signing in with the organisation. Answer: `providerBegun`. */
export const providerBegin = z.object({
  /** The extension's own address for what a browser brings back: no page can be there, and no other extension. */
  returnTo: z
    .string()
    .regex(/^https:\/\/([a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/$/),
  /** SHA-256, in hex, of the secret with which the session is claimed. */
  verifierHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export const providerBegun = z.object({ url: z.url() });
/** POST provider claim: what was brought back, and the secret. Answer: `signedIn`, or 401 `sign-in-over`. */
export const providerClaim = z.object({
  handOver: z.string().min(20).max(200),
  verifier: z.string().min(20).max(200),
});

// POST account: an `ownAct`, answered with `ownAccount`. POST accounts: a `peopleAct`, answered with
// `accountsAnswer`. Both are in lib/model/account.ts.

/** POST changes: at most this many in one request, in the order they were made. Servers of protocol 1 take 500. */
export const pushLimit = 5_000;
/** Bytes of JSON that a client puts into one request; a change that is larger goes alone. Servers take 4 MB. */
export const pushBytes = 3_500_000;
/** Names one log: the positions of another say nothing about it. A client that has read nothing leaves it out. */
const epoch = z.string().min(1).max(60);
export const pushRequest = z.object({
  epoch: epoch.optional(),
  protocol: z.number().int().min(oldestProtocol).max(protocolVersion),
  changes: z.array(change).max(pushLimit),
});
export const pushOutcome = z.discriminatedUnion('outcome', [
  /** Kept, now or at an earlier try; `position` is where the log has it. */
  z.object({ id: z.string(), outcome: z.literal('kept'), position: z.number().int().positive() }),
  /** Refused for good: sending it again gives the same answer. */
  z.object({ id: z.string(), outcome: z.literal('refused'), fault }),
]);
export type PushOutcome = z.infer<typeof pushOutcome>;
/**
 * One outcome a change, in the order sent; or 409 `other-epoch`, 426 `client-too-old`, 400 `server-too-old`. Servers
 * of before there were epochs name none.
 */
export const pushAnswer = z.object({ outcomes: z.array(pushOutcome), epoch: epoch.optional() });

/** GET changes?after=POSITION&limit=N&epoch=E: changes after that position, in position order; faults as of POST. */
export const pullLimit = 5_000;
export const pullQuery = z.object({
  after: z.coerce.number().int().nonnegative(),
  /** Clients that do not say how many they take are old. */
  limit: z.coerce.number().int().min(1).max(pullLimit).default(500),
  epoch: epoch.optional(),
  protocol: anyProtocol.default(1),
});
/** A change as it comes: its kind may be one that only newer clients know. */
const pulledChange = loggedChange.extend({ kind: z.string().max(60) });
export type PulledChange = z.infer<typeof pulledChange>;
export const pullAnswer = z.object({
  changes: z.array(pulledChange),
  last: z.number().int(),
  more: z.boolean(),
  /** The end of the log. */
  end: z.number().int().optional(),
  epoch: epoch.optional(),
});

/**
 * GET changes/news?after=POSITION: whether the log goes on after that position. Where it does not, the answer
 * waits until it does, at most `newsWait`. 429 where one person has too many such questions open.
 */
export const newsQuery = pullQuery.pick({ after: true, protocol: true });
/** Milliseconds: a browser gives up its worker where a request is answered after 30 seconds only. */
export const newsWait = 20_000;
export const newsAnswer = z.object({ news: z.boolean() });

// POST access report: an `accessQuery`, answered with an `accessReport` (lib/model/access-report.ts) or as CSV.

// POST access review: a `reviewAct`, answered with an `accessReview` (lib/model/access-review.ts).
// POST coder gaps: a `coderGapAct`, answered with a `coderGapAnswer` (lib/model/coder-gap.ts).
// GET, PUT and POST code sets: lib/model/code-shelf.ts.
// POST retention: a `retentionAct`, answered with a `retentionAnswer` (lib/model/retention.ts).

/** GET people: everybody of the organisation, also those who left: their names stand in what they did. */
export const peopleAnswer = z.object({ people: z.array(colleague).max(20_000) });

export const healthAnswer = z.object({
  ok: z.literal(true),
  name: z.literal('overread'),
  version: z.string(),
  database: z.enum(['embedded', 'postgresql']),
});

export const errorAnswer = z.object({ error: fault });
