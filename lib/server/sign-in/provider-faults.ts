// What is said when signing in with the organisation does not come to an end.

import { Refusal } from '../faults.ts';

const notIn = 'You are not signed in.';

export const noProvider = (): Refusal =>
  new Refusal(
    404,
    'no-provider',
    'This server does not offer signing in with your organisation.',
    notIn,
    'Sign in with an e-mail and a password, or ask your administrator.',
  );

export const providerSilent = (): Refusal =>
  new Refusal(
    503,
    'provider-silent',
    'Your organisation’s sign-in service does not answer as it should.',
    notIn,
    'Try again in a minute; tell your administrator if this lasts.',
  );

export const flowOver = (): Refusal =>
  new Refusal(
    401,
    'sign-in-over',
    'This sign-in is too old, was used already, or was begun somewhere else.',
    notIn,
    'Begin again from the sign-in screen.',
  );

export const notBelieved = (): Refusal =>
  new Refusal(
    401,
    'provider-not-believed',
    'The answer of your organisation’s sign-in service cannot be trusted.',
    notIn,
    'Begin again; tell your administrator if this happens twice.',
  );

export const noRole = (): Refusal =>
  new Refusal(
    403,
    'no-role',
    'Your organisation’s sign-in service knows you, but gives you no role in Overread.',
    notIn,
    'Ask your administrator which group you need to be in.',
  );

export const localAccount = (): Refusal =>
  new Refusal(
    403,
    'local-account',
    'There is an account with your e-mail that signs in with a password.',
    'It is not joined to your organisation’s sign-in by the e-mail alone: anyone could claim one.',
    'Sign in with the password, or ask your administrator to give that account another e-mail.',
  );

export const shutOut = (): Refusal =>
  new Refusal(403, 'shut-out', 'Your account is switched off.', notIn, 'Ask your administrator.');
