// Q17: a query goes to a provider who can answer for the documentation; a conflict is for the attending to resolve.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank } from '../text/blank.ts';
import { isProvider } from '../text/documented.ts';
import { block } from './breach-of.ts';

/** A role in place of a name. */
const nobody =
  /^\W*(?:the |any |all )?(?:providers?|physicians?|doctors?|dr|md|attending(?: physician| provider)?|surgeon|hospitalists?|team|care team|primary team|whom it may concern|to whom it may concern|resident|consultant)\W*$/i;

export const recipientNamed: Rule = {
  id: 'Q17',
  asks: 'The query goes to a named provider; where providers contradict each other, to the attending.',
  check: ({ query }) => breachesOf(query),
};

const isConflict = ({ reason, yesNo, format }: Query): boolean =>
  reason === 'conflicting' || (format === 'yes-no' && yesNo?.purpose === 'conflict');

function breachesOf(query: Query): Breach[] {
  const wrong = (happened: string, mend: string): Breach =>
    block('Q17', { field: 'recipient' }, happened, mend);
  const { recipient } = query;
  if (!recipient)
    return [wrong('Nobody is named to answer.', 'Choose the provider who wrote the documentation.')];
  return [
    (isBlank(recipient.name) || nobody.test(recipient.name)) &&
      wrong('The provider who is to answer is not named.', 'Give the provider’s name.'),
    !isProvider(recipient.role) &&
      wrong(
        'Who is to answer is no provider and cannot establish a diagnosis.',
        'Address it to the provider who owns the documentation.',
      ),
    isConflict(query) &&
      isProvider(recipient.role) &&
      recipient.role !== 'attending' &&
      wrong(
        'Providers contradict each other, but the attending is not asked.',
        'Address it to the attending.',
      ),
  ].filter((breach) => breach !== false);
}
