// The mail that takes a link to a provider. It lies in mailboxes and passes through servers of others, so it says that
// there is a question and who asks, and nothing of the question or of whom it is about. The code is never in it.

import type { Mail } from '../mail/mailer.ts';

interface Parts {
  /** Name of the organisation. */
  organisation: string;
  /** Name of the account that sends it: not what was written in the query, which may be anything. */
  by: string;
  url: string;
  expiresAt: number;
}

/** Everything but whom it goes to. */
export function linkMail({ url, expiresAt, ...names }: Parts): Omit<Mail, 'to'> {
  const [organisation, by] = [oneLine(names.organisation), oneLine(names.by)];
  return {
    sender: organisation,
    subject: 'A question about documentation awaits your answer',
    text: [
      `${by} of ${organisation} asks you a question about documentation. Read and answer it here:`,
      url,
      `The page asks for a code of eight digits, which is in no mail: ${by} tells it to you another way, by telephone for example. The link opens once, until ${moment(expiresAt)}.`,
      'Please do not answer this mail, and write about no patient by e-mail. If you expected no question, delete it.',
      '',
    ].join('\n\n'),
  };
}

/** As `2026-01-12 08:00 UTC`: where the provider is, nobody here knows. */
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A name as a line of a mail or of its head may hold it. */
export const oneLine = (name: string): string => name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
