// The mail about what is late. It lies in mailboxes and passes through servers of others, so it says how many of what kind
// are late and where to look, and nothing of a chart, a patient, a vendor or a payer.

import { dueKindWords } from '../../../reports/due-kind-words.ts';
import type { Mail } from '../../mail/mailer.ts';
import { oneLine } from '../../query-links/link-mail.ts';
import type { LateCounts } from './late-items.ts';

/** The page of the backend that says where in Overread what is late stands. */
export const latePath = '/late';

/** Everything but whom it goes to. @param url of the backend, without a slash at the end. */
export function lateMail(organisation: string, counts: LateCounts, url: string): Omit<Mail, 'to'> {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  return {
    sender: oneLine(organisation),
    subject: `${all} ${all === 1 ? 'matter of yours is' : 'matters of yours are'} late`,
    text: [
      `Late in Overread, and yours:\n\n${kinds.map(([kind, count]) => `  ${count}  ${dueKindWords[kind]}`).join('\n')}`,
      `The page “Due” of the workspace has them: ${url}${latePath}`,
      'This comes at most once a working day, while anything is late. It is switched off under “Your account”. Please do not answer it, and write about no patient by e-mail.',
      '',
    ].join('\n\n'),
  };
}
