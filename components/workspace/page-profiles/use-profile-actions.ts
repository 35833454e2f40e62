// What an administrator does on the screen of page profiles: each action is written, sent, told, and can be
// taken back.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { PageProfile } from '../../../lib/model/page-profile.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';
import {
  removePageProfile,
  savePageProfile,
  switchPageProfile,
} from '../../../lib/store/commands/page-profiles.ts';
import type { Database } from '../../../lib/store/database.ts';
import type { Writer } from '../../../lib/store/write.ts';
import type { ProfileRow } from './profile-rows.ts';

/** What was done last, and how to take it back. */
export interface Said {
  text: string;
  undo: (() => Promise<void>) | null;
}

type Named = Pick<ProfileRow, 'id' | 'name'>;

export function useProfileActions(db: Database, writer: Writer) {
  const [said, setSaid] = useState<Said | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  /** Runs a command; afterwards tells `done`, or what went wrong. */
  async function act<T>(command: Promise<Result<T>>, done: (value: T) => Said): Promise<void> {
    const answer = await command;
    setFault(answer.ok ? null : answer.error);
    setSaid(answer.ok ? done(answer.value) : null);
    // The pages hear of it, and the organisation; offline the pages do at once.
    if (answer.ok) void syncSoon();
  }

  const turn = ({ id, name }: Named, off: PageProfile['off'], before: PageProfile['off']): Promise<void> =>
    act(switchPageProfile(db, writer, id, off), () => ({
      text: off ? `“${name}” is off for your whole organisation.` : `“${name}” is in use again.`,
      undo: () => turn({ id, name }, before, off),
    }));

  const remove = ({ id, name }: Named, removed: boolean): Promise<void> =>
    act(removePageProfile(db, writer, id, removed), () => ({
      text: removed ? `“${name}” was removed.` : `“${name}” was brought back.`,
      undo: () => remove({ id, name }, !removed),
    }));

  const save = (profile: Profile): Promise<void> =>
    act(savePageProfile(db, writer, profile), ({ profile: saved, replaced }) => ({
      text: replaced
        ? `“${saved.name}” was saved as version ${saved.version}, in place of “${replaced.name}”, version ${replaced.version}.`
        : `“${saved.name}” was saved as version ${saved.version}. Try it on a chart before you rely on it.`,
      undo: () => (replaced ? save(replaced) : remove(saved, true)),
    }));

  return { said, fault, turn, remove, save, close: () => setSaid(null) };
}
