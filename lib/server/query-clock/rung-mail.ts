// The mail to whoever queries were escalated to. It lies in mailboxes and passes through servers of others, so it says how
// many there are, who asks and until when, and nothing of a question or of whom it is about.

import type { LadderRung } from '../../model/query-step.ts';
import { rungWords } from '../../reports/query-words.ts';
import type { Mail } from '../mail/mailer.ts';
import { oneLine } from '../query-links/link-mail.ts';

interface Parts {
  /** Name of the organisation. */
  organisation: string;
  rung: LadderRung;
  /** How many queries. */
  count: number;
  /** Names of the accounts that asked: not what was written in the queries, which may be anything. */
  askers: readonly string[];
  /** Milliseconds since 1970 until which the first of the answers is due. */
  dueAt: number;
  /** Where people work, as `America/Chicago`. */
  zone: string;
}

/** More names help nobody to find the first to ask. */
const mostNames = 5;

/** Everything but whom it goes to. */
export function rungMail({ organisation, rung, count, askers, dueAt, zone }: Parts): Omit<Mail, 'to'> {
  const sender = oneLine(organisation);
  const questions = count === 1 ? 'A question' : `${count} questions`;
  const one = count === 1;
  const names = [...new Set(askers.map(oneLine))];
  const shown = names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' and others' : '');
  return {
    sender,
    subject: `${questions} about documentation ${one ? 'has' : 'have'} had no answer in time`,
    text: [
      `${questions} about documentation at ${sender} ${one ? 'has' : 'have'} had no answer in time. By the policy of queries ${one ? 'it comes' : 'they come'} to you as ${rungWords[rung]}.`,
      `${one ? 'The answer is due' : 'The first answer is due'} until ${moment(dueAt, zone)}.`,
      ...(shown
        ? [`Asked by: ${shown}. They tell you ${one ? 'the question' : 'the questions'} another way.`]
        : []),
      'Please do not answer this mail, and write about no patient by e-mail.',
      '',
    ].join('\n\n'),
  };
}

/** As `2026-01-12 08:00 (America/Chicago)`. */
function moment(at: number, zone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return `${clock.format(at)} (${zone})`;
}
