// What the backend says when it does not do what was asked: a status and a fault in plain words. The
// answers never repeat what was sent, which may be patient data.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Fault } from '../model/result.ts';

const unsaved = 'Nothing was written.';

/** Thrown anywhere while a request is answered; app.ts makes the answer of it. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly fault: Fault;

  constructor(status: ContentfulStatusCode, code: string, happened: string, meaning: string, action: string) {
    super(code);
    this.status = status;
    this.fault = { code, happened, meaning, action };
  }
}

export const answerFault = (c: Context, status: ContentfulStatusCode, fault: Fault): Response =>
  c.json({ error: fault }, status);

/** @param where path of the first thing wrong, made of names in our own schemas and list positions. */
export const malformed = (where: string): Refusal =>
  new Refusal(
    400,
    'malformed-request',
    `The request is not as the server expects it${where && ` (${where})`}.`,
    unsaved,
    'Update the extension, or ask your administrator whether it and the server are of the same version.',
  );

export const tooLarge = (limit: number): Refusal =>
  new Refusal(
    413,
    'too-large',
    `The request is larger than ${limit / 1_000_000} MB.`,
    unsaved,
    'Send fewer changes at once.',
  );

export const clientTooOld = (): Refusal =>
  new Refusal(
    426,
    'client-too-old',
    'This version of the extension is too old for the server.',
    'Nothing was sent or lost: your work is saved in this browser, and is sent after the update.',
    'Update the extension, or ask your administrator for the newer version.',
  );

export const serverTooOld = (): Refusal =>
  new Refusal(
    400,
    'server-too-old',
    'The server is older than this version of the extension.',
    'Nothing was sent or lost: your work is saved in this browser, and is sent once the server is updated.',
    'Ask your administrator to update the server.',
  );

export const wrongType = (): Refusal =>
  new Refusal(
    415,
    'wrong-content-type',
    'The request is not JSON (content type application/json, plain or compressed with gzip).',
    unsaved,
    'Send it as JSON.',
  );

export const signedOut = (): Refusal =>
  new Refusal(
    401,
    'signed-out',
    'You are not signed in, or your session has ended.',
    'Work stays in this browser until you sign in again.',
    'Sign in.',
  );

export const wrongPassword = (): Refusal =>
  new Refusal(
    401,
    'wrong-password',
    'The e-mail or the password is not right, or the account is switched off.',
    'You are not signed in.',
    'Check both and try again, or ask your administrator for a new password.',
  );

export const tooManyAttempts = (minutes: number): Refusal =>
  new Refusal(
    429,
    'too-many-attempts',
    'There were too many failed sign-ins for this e-mail.',
    'Signing in is paused, even with the right password.',
    `Wait ${minutes} minutes, then try again.`,
  );

export const notAllowed = (what: string): Refusal =>
  new Refusal(
    403,
    'not-allowed',
    `Your role may not ${what}.`,
    unsaved,
    'Ask your administrator if you need this.',
  );

export const wrongOrigin = (): Refusal =>
  new Refusal(
    403,
    'wrong-origin',
    'The request comes from a web page and not from the Overread extension.',
    unsaved,
    'Use the extension.',
  );

export const unknownRoute = (): Refusal =>
  new Refusal(
    404,
    'unknown-address',
    'There is nothing at this address.',
    unsaved,
    'Check the server address; the extension and the server may be of different versions.',
  );

export const logBehind = (): Refusal =>
  new Refusal(
    409,
    'log-behind',
    'This browser has read further than the server’s log goes.',
    'The server was probably restored from an older copy, and work after that copy is missing there.',
    'Tell your administrator before you go on; do not clear the data of this browser.',
  );

export const diskFull = (): Refusal =>
  new Refusal(
    503,
    'disk-full',
    'The server’s disk is full.',
    `${unsaved} Work stays in this browser.`,
    'Tell your administrator. It will be sent again when there is room.',
  );

export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal(
    429,
    'too-many-requests',
    'There were more requests than the server takes from one sender.',
    `${unsaved} Work stays in this browser.`,
    `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. If this lasts, tell your administrator.`,
  );

/** For load balancers. */
export const notReady = (): Refusal =>
  new Refusal(
    503,
    'not-ready',
    'The server is stopping, or its database does not answer.',
    unsaved,
    'Ask again in a moment.',
  );

/** @param request id that the server's own log has too. */
export const serverTrouble = (request: string): Refusal =>
  new Refusal(
    503,
    'server-trouble',
    `The server could not do this (request ${request}).`,
    unsaved,
    'It will be tried again. If this lasts, give your administrator the request number.',
  );
