// Names for ids, as far as this browser has heard of them.

import { useLiveQuery } from 'dexie-react-hooks';
import { policyAuthor } from '../../lib/model/query-policy.ts';
import { peopleById } from '../../lib/store/people.ts';
import type { Session } from './use-session.ts';

/** “You”, the name, or where none is known the end of the id: two unknown people must not look like one. */
export function usePeople({ db, identity }: Session): (id: string | undefined) => string {
  const people = useLiveQuery(() => peopleById(db), [db]);
  return (id) => {
    if (!id) return 'Unknown';
    if (id === identity.person.id) return 'You';
    if (id === policyAuthor) return 'Overread';
    return people?.get(id)?.name ?? `Person …${id.slice(-4)}`;
  };
}
