// Who waits for an organisation's log to grow. A wait holds no connection of the database and reads nothing of its
// own: one look answers everybody of the organisation. Which process a push came to makes no difference.

import type { Person } from '../../model/person.ts';
import { newsWait } from '../../sync/wire.ts';
import type { Database } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { tooManyRequests } from '../faults.ts';

export interface News {
  /**
   * Whether the log of the person's organisation ends elsewhere than at `after`; where it does not, the answer comes
   * when it does or the time is over. Throws a Refusal when too many wait.
   */
  wait(person: Pick<Person, 'organisation' | 'id'>, after: number, signal: AbortSignal): Promise<boolean>;
  /** Answers everybody who waits, and from now on at once. */
  close(): void;
}

/** Waits of one person at a time: a few browsers of theirs, and what a worker that died has left open. */
export const waitsOfPerson = 6;
/** Of everybody: well below the connections there may be, so that there is room for the rest. */
const waitsAltogether = 1_500;

interface Waiting {
  person: string;
  after: number;
  answer(news: boolean): void;
}

/** @param longest milliseconds until an answer. */
export function waitForNews(database: Database, longest = newsWait): News {
  const rooms = new Map<string, Set<Waiting>>();
  const looks = new Map<string, Promise<void>>();
  let closed = false;
  let hearing = false;

  const look = async (organisation: string) => {
    const end = await inOrganisation(database, organisation, (queries) =>
      queries.query<{ position: number }>('select position from organisation where id = $1', [organisation]),
    );
    for (const waiting of rooms.get(organisation) ?? [])
      if (end[0]?.position !== waiting.after) waiting.answer(true);
  };
  // A look that is under way may have missed what was just heard of: another follows it.
  const lookSoon = (organisation: string) => {
    if (!rooms.has(organisation)) return;
    const before = looks.get(organisation) ?? Promise.resolve();
    const next = before.then(() => look(organisation)).catch(() => {});
    looks.set(organisation, next);
    void next.then(() => looks.get(organisation) === next && looks.delete(organisation));
  };
  const heard = (organisation: string | null) => {
    if (organisation !== null) lookSoon(organisation);
    else for (const each of rooms.keys()) lookSoon(each);
  };
  const altogether = () => [...rooms.values()].reduce((sum, room) => sum + room.size, 0);

  return {
    wait({ organisation, id }, after, signal) {
      if (closed) return Promise.resolve(false);
      const room = rooms.get(organisation) ?? new Set();
      const own = [...room].filter((waiting) => waiting.person === id);
      if (own.length >= waitsOfPerson || altogether() >= waitsAltogether)
        throw tooManyRequests(Math.ceil(longest / 1000));
      rooms.set(organisation, room);
      return new Promise((resolve) => {
        const waiting: Waiting = {
          person: id,
          after,
          answer(news) {
            clearTimeout(timer);
            // Answered before: the room of that name may be another by now.
            if (!room.delete(waiting)) return;
            if (room.size === 0) rooms.delete(organisation);
            resolve(news);
          },
        };
        const timer = setTimeout(() => waiting.answer(false), longest);
        signal.addEventListener('abort', () => waiting.answer(false), { once: true });
        room.add(waiting);
        if (!hearing) database.onNews(heard);
        hearing = true;
        lookSoon(organisation);
      });
    },
    close() {
      closed = true;
      for (const room of [...rooms.values()]) for (const waiting of [...room]) waiting.answer(false);
    },
  };
}
