// What browser and backend say to each other, in one place: both compile against it and both check it.

import { z } from 'zod';
import { personEmail, personName } from '../model/account.ts';
import { change, loggedChange } from '../model/change.ts';
import { colleague, person } from '../model/person.ts';
import { fault } from '../model/result.ts';

/** Raised when an older client could no longer understand the answers. */
export const protocolVersion = 1;

export const paths = {
  session: '/v1/session',
  renewal: '/v1/session/renewal',
  signInOptions: '/v1/session/options',
  oneTimeCode: '/v1/session/code',
  secondStep: '/v1/session/second-step',
  providerBegin: '/v1/provider/begin',
  providerCallback: '/v1/provider/callback',
  providerClaim: '/v1/provider/claim',
  account: '/v1/account',
  accounts: '/v1/accounts',
  push: '/v1/changes',
  pull: '/v1/changes',
  scorecard: '/v1/scorecard',
  accessReport: '/v1/trail/access',
  accessReportCsv: '/v1/trail/access.csv',
  accessReview: '/v1/trail/review',
  people: '/v1/people',
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
});
export type SignedIn = z.infer<typeof signedIn>;

/** The other answer to POST session and POST one-time code: the password was right, and a code is asked for. */
export const secondStep = z.object({ ticket: z.string().min(20).max(200) });
export type SecondStep = z.infer<typeof secondStep>;
export const signedInOrStep = z.union([signedIn, secondStep]);
/** POST second step. Answer: `signedIn`, 403 `wrong-factor`, 401 `step-over`. */
export const secondStepCode = z.object({
  ticket: z.string().min(20).max(200),
  code: z.string().min(1).max(60),
});

/** POST renewal. Answer: `signedIn`, or 401 `signed-out`. */
export const renewal = z.object({
  refreshToken: z.string().min(20).max(200),
  /** The browser's own random name of this renewal: sent again where no answer came, and never used for another. */
  attempt: z.string().min(16).max(100),
});

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

/** POST changes: at most this many in one request, in the order they were made. */
export const pushLimit = 500;
/** Bytes of JSON that a client puts into one request; a change that is larger goes alone. Servers take 4 MB. */
export const pushBytes = 1_000_000;
/** Names one log: the positions of another say nothing about it. A client that has read nothing leaves it out. */
const epoch = z.string().min(1).max(60);
export const pushRequest = z.object({
  epoch: epoch.optional(),
  protocol: z.literal(protocolVersion),
  changes: z.array(change).max(pushLimit),
});
export const pushOutcome = z.discriminatedUnion('outcome', [
  /** Kept, now or at an earlier try; `position` is where the log has it. */
  z.object({ id: z.string(), outcome: z.literal('kept'), position: z.number().int().positive() }),
  /** Refused for good: sending it again gives the same answer. */
  z.object({ id: z.string(), outcome: z.literal('refused'), fault }),
]);
export type PushOutcome = z.infer<typeof pushOutcome>;
/** One outcome a change, in the order sent; or 409 `other-epoch`. Servers of before there were epochs name none. */
export const pushAnswer = z.object({ outcomes: z.array(pushOutcome), epoch: epoch.optional() });

/** GET changes?after=POSITION&limit=N&epoch=E: changes after that position, in position order; or 409 `other-epoch`. */
export const pullLimit = 500;
export const pullQuery = z.object({
  after: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().min(1).max(pullLimit).default(pullLimit),
  epoch: epoch.optional(),
});
export const pullAnswer = z.object({
  changes: z.array(loggedChange),
  last: z.number().int(),
  more: z.boolean(),
  /** The end of the log. */
  end: z.number().int().optional(),
  epoch: epoch.optional(),
});

// POST access report: an `accessQuery`, answered with an `accessReport` (lib/model/access-report.ts) or as CSV.

// POST access review: a `reviewAct`, answered with an `accessReview` (lib/model/access-review.ts).

/** GET people: everybody of the organisation, also those who left: their names stand in what they did. */
export const peopleAnswer = z.object({ people: z.array(colleague).max(20_000) });

export const healthAnswer = z.object({
  ok: z.literal(true),
  name: z.literal('overread'),
  version: z.string(),
  database: z.enum(['embedded', 'postgresql']),
});

export const errorAnswer = z.object({ error: fault });
