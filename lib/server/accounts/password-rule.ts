// Which passwords are taken, after NIST SP 800-63B-4: length, and nothing that is guessed first. No rule about
// kinds of characters and no expiry, which make passwords worse. The list of known passwords is for those of 8 to 14
// characters, which are taken beside a second factor: it holds some 18,000 of them, most of which the rule below lets
// through. Of 15 and more it holds 41; what is known of that length is nearly all made of words, repetitions and rows
// of keys, so that a longer list would add megabytes and little else.

import { dictionary } from '@zxcvbn-ts/language-common';
import { type Fault, fail } from '../../model/result.ts';

/** Characters where the password is all that is asked for. */
export const shortestAlone = 15;
/** And where a second factor is asked for too. */
export const shortestBeside = 8;
export const longest = 128;

const known = new Set(
  dictionary['passwords-common']
    .filter((word) => word.length >= shortestBeside)
    .map((word) => word.toLowerCase()),
);

const common =
  'password passwort passphrase welcome letmein qwerty qwertz qwertyuiop asdfgh asdfghjkl zxcvbnm admin administrator secret changeme default iloveyou monkey dragon sunshine princess football baseball master login access hospital clinic medical coding coder auditor health spring summer autumn winter january december monday abcdef abcdefgh abcdefghijklmnop 123456 1234567890 0123456789 987654321 111111 000000';

export interface Whose {
  email: string;
  name: string;
}

/** Why the password is not taken, or null. */
export function weakness(password: string, whose: Whose, shortest: number = shortestAlone): Fault | null {
  const length = [...password].length;
  if (length < shortest)
    return weak(
      `The new password has ${length} characters; it needs at least ${shortest}.`,
      'Choose a longer one: several words that do not belong together are easy to keep in mind.',
    );
  if (length > longest)
    return weak(
      `The new password has ${length} characters; at most ${longest} are taken.`,
      'Choose a shorter one.',
    );
  if (password.toLowerCase().includes(whose.email.toLowerCase()))
    return weak('The new password has your e-mail in it.', 'Choose one that has nothing to do with you.');
  if (known.has(password.toLowerCase()))
    return weak(
      'The new password is one of those that are tried first: it is in lists of stolen passwords.',
      'Choose several words that do not belong together.',
    );
  // What is left when all that is guessed first is taken out has to make up for it.
  if (new Set(unguessed(password, whose)).size < 5)
    return weak(
      'The new password is easy to guess: it is made of your name, your e-mail, the name Overread, very common words or repetitions.',
      'Choose several words that do not belong together.',
    );
  return null;
}

function unguessed(password: string, { email, name }: Whose): string {
  const words = `${common} overread ${email} ${name}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  const text = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  // A unit that repeats to the end counts once.
  const once = text.replace(/^(.+?)\1+(.*)$/u, '$1$2');
  return withoutRuns(words.reduce((rest, word) => rest.replaceAll(word, ''), once));
}

/** Of characters that follow each other in their order, or are the same, the first alone. */
const withoutRuns = (text: string): string =>
  [...text]
    .filter((letter, i, all) => Math.abs(letter.codePointAt(0)! - (all[i - 1]?.codePointAt(0) ?? 0)) > 1)
    .join('');

const weak = (happened: string, action: string): Fault =>
  fail('weak-password', happened, 'The password was not changed.', action).error;
