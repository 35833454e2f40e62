// Everybody who can be asked about, by name.

import { useLiveQuery } from 'dexie-react-hooks';
import type { Colleague } from '../../../lib/model/person.ts';
import { peopleById } from '../../../lib/store/people.ts';
import type { Session } from '../../session/use-session.ts';

export function useColleagues({ db }: Session): Colleague[] {
  const people = useLiveQuery(() => peopleById(db), [db]);
  return [...(people?.values() ?? [])].sort((a, b) => a.name.localeCompare(b.name));
}
