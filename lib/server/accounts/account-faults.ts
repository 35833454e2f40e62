// What the backend says when something about an account is not done.

import { Refusal } from '../faults.ts';

const unchanged = 'Nothing was changed.';

export const wrongCode = (): Refusal =>
  new Refusal(
    401,
    'wrong-code',
    'The one-time code is not right for this e-mail, was used already or is too old.',
    'You are not signed in.',
    'Check the code and the e-mail, or ask your administrator for a new code.',
  );

export const nameMissing = (): Refusal =>
  new Refusal(
    422,
    'name-missing',
    'This code makes the first account, and an account has a name.',
    'The code is still good.',
    'Give your name too.',
  );

export const wrongCurrentPassword = (): Refusal =>
  new Refusal(
    403,
    'wrong-current-password',
    'The current password is not right.',
    unchanged,
    'Check it and try again, or ask your administrator for a one-time code.',
  );

export const wrongFactor = (): Refusal =>
  new Refusal(
    403,
    'wrong-factor',
    'The code is not right, or was used already.',
    'Nothing was changed.',
    'Wait for the next code in your app, or use a recovery code you have not used.',
  );

/** Whatever was wrong with it: who tries with another's is told nothing. */
export const wrongPasskey = (): Refusal =>
  new Refusal(
    403,
    'wrong-passkey',
    'The passkey was not accepted, or it took too long.',
    'Nothing was changed.',
    'Try again. If it happens again, use another passkey, your app or a recovery code.',
  );

export const noPasskeysHere = (): Refusal =>
  new Refusal(
    409,
    'no-passkeys-here',
    'This server does not take passkeys from this browser’s Overread.',
    'Nothing was changed.',
    'Set up an authenticator app, or ask your administrator.',
  );

export const stepOver = (): Refusal =>
  new Refusal(
    401,
    'step-over',
    'Too much time has passed since the password.',
    'You are not signed in.',
    'Begin again with e-mail and password.',
  );

export const factorRequired = (): Refusal =>
  new Refusal(
    403,
    'second-factor-required',
    'Your role needs a second factor beside the password, and you have none yet.',
    'Until then nothing is sent or fetched; your work is saved in this browser.',
    'Open the workspace, choose your name at the top right, and set up an authenticator app or a passkey.',
  );

const emailTaken = (): Refusal =>
  new Refusal(
    409,
    'email-taken',
    'There is an account with this e-mail already.',
    unchanged,
    'Use another e-mail, or give that person a new code.',
  );

export const unknownPerson = (): Refusal =>
  new Refusal(404, 'unknown-person', 'There is no such person.', unchanged, 'Look at the list again.');

export const signsInElsewhere = (): Refusal =>
  new Refusal(
    409,
    'signs-in-elsewhere',
    'This person signs in with your organisation and has no password here.',
    unchanged,
    'Help them with the organisation’s own sign-in service.',
  );

export const lastAdministrator = (): Refusal =>
  new Refusal(
    409,
    'last-administrator',
    'This is the only administrator who can sign in.',
    unchanged,
    'Make somebody else an administrator first, and have them sign in.',
  );

export const employerMissing = (): Refusal =>
  new Refusal(
    422,
    'employer-missing',
    'A vendor’s coder works for a vendor, and none is named.',
    unchanged,
    'Say under the person’s limits first which vendor they work for.',
  );

export const vendorMissing = (): Refusal =>
  new Refusal(
    422,
    'vendor-missing',
    'A vendor liaison belongs to a vendor, and none is named.',
    unchanged,
    'Name the vendor under the person’s limits first.',
  );

export const neverLimited = (): Refusal =>
  new Refusal(
    422,
    'never-limited',
    'Administrators set everybody’s limits and are not limited themselves.',
    unchanged,
    'Give the person another role first.',
  );

export const busy = (): Refusal =>
  new Refusal(
    503,
    'busy',
    'Too many people are signing in at this moment.',
    'You are not signed in; whoever is signed in goes on working.',
    'Wait a few seconds, then try again.',
  );

/** For the `catch` of adding an account: an e-mail that is there already is said as such. */
export function sayTaken(error: { code?: string }): never {
  throw error.code === '23505' ? emailTaken() : error;
}
