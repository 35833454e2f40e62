// Q17: a query goes to a provider who can answer for the documentation; a conflict is for the attending to resolve.

import type { AuthorRole, Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank } from '../text/blank.ts';
import { isProvider } from '../text/documented.ts';
import { block, justify } from './breach-of.ts';

/** A role in place of a name. */
const nobody =
  /^\W*(?:the |any |all )?(?:providers?|physicians?|doctors?|dr|md|attending(?: physician| provider)?|surgeon|hospitalists?|team|care team|primary team|whom it may concern|to whom it may concern|resident|consultant)\W*$/i;

export const recipientNamed: Rule = {
  id: 'Q17',
  asks: 'The query goes to a named provider; where providers contradict each other, to the attending.',
  check: ({ query }) => breachesOf(query),
};

/** Two providers’ words are both offered as documented, whatever reason is given; what was done, its surgeon knows. */
const offersBoth = ({ options, indicators, topic }: Query): boolean =>
  !/^(?:procedure|debridement|laterality)$/.test(topicAbout(topic)) &&
  new Set(
    options.flatMap(({ documentedIn }) =>
      indicators.flatMap(({ id, authorRole }) =>
        id === documentedIn && isProvider(authorRole) ? [authorRole] : [],
      ),
    ),
  ).size > 1;

const isConflict = (query: Query): boolean => isCalledConflict(query) || offersBoth(query);

const isCalledConflict = ({ reason, yesNo, format }: Query): boolean =>
  reason === 'conflicting' || (format === 'yes-no' && yesNo?.purpose === 'conflict');

/** Asked of their own documentation only. */
const ownWorkOnly: readonly AuthorRole[] = ['radiologist', 'pathologist', 'anesthesiologist'];

/** True where others’ words are cited, none of the one who is asked. */
function isStranger({ recipient, indicators }: Query): boolean {
  if (!recipient || ['attending', 'surgeon', 'resident', 'advanced-practice'].includes(recipient.role))
    return false;
  const writers = indicators.flatMap(({ authorRole }) => (isProvider(authorRole) ? [authorRole] : []));
  if (ownWorkOnly.includes(recipient.role))
    return writers.some((role) => role !== recipient.role) || writers.length === 0;
  return writers.length > 0 && !writers.includes(recipient.role);
}

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
    isProvider(recipient.role) &&
      !isConflict(query) &&
      isStranger(query) &&
      justify(
        'Q17',
        { field: 'recipient' },
        'Whoever is to answer wrote nothing of what is cited, and is not the attending.',
        'Address it to who wrote the documentation or to the attending, or give the reason for asking somebody else.',
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
