// Who and when, as the rows of page profiles say it.

import type { Colleague } from '../../../lib/model/person.ts';

/** Where the role may not read reviews, the browser knows no one's name but its own person's. */
export const whoWords = (
  author: string,
  person: string,
  people: ReadonlyMap<string, Pick<Colleague, 'name'>>,
): string => (author === person ? 'by you' : `by ${people.get(author)?.name ?? 'another administrator'}`);
