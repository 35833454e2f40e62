// The page profiles of the organisation: what each reads, who saved it, and switching one off for everybody.
// Everybody sees them; an administrator changes them.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { may } from '../../../lib/model/permissions.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { peopleById } from '../../../lib/store/people.ts';
import { pageProfilesOf } from '../../../lib/store/views/page-profiles.ts';
import type { Session } from '../../session/use-session.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ImportProfile } from './import-profile.tsx';
import { profileRows, removedProfiles } from './profile-rows.ts';
import { ProfileTable } from './profile-table.tsx';
import { whoWords } from './row-words.ts';
import { useProfileActions } from './use-profile-actions.ts';

interface Props {
  session: Session;
  builtIn: readonly Profile[];
}

export function ProfilesPage({ session, builtIn }: Props) {
  const { db, writer, identity } = session;
  const known = useLiveQuery(() => pageProfilesOf(db), [db]);
  const people = useLiveQuery(() => peopleById(db), [db]);
  const { said, fault, ...actions } = useProfileActions(db, writer);
  const undo = useRef<HTMLButtonElement>(null);
  // What had the focus goes away with what was done; the way back is the next thing wanted.
  useEffect(() => {
    if (said?.undo) undo.current?.focus();
  }, [said]);
  if (!known || !people) return <p className="quiet">Opening the page profiles…</p>;
  const mayWrite = may(identity.person.role, 'profiles.write');
  const removed = removedProfiles(known);
  const rows = profileRows(builtIn, known);
  return (
    <div className="page-profiles">
      <PageHead name="Page profiles" others={!mayWrite && 'Only an administrator can change page profiles.'}>
        <p className="quiet">
          A page profile says where on an EHR’s pages the patient, the codes and the documents stand.
        </p>
      </PageHead>
      {rows.every((row) => row.builtIn) && <NoneOfYourOwn mayWrite={mayWrite} />}
      {mayWrite && <ImportProfile onRead={actions.save} />}
      {fault && <FaultNotice fault={fault} />}
      <ProfileTable
        rows={rows}
        by={(person) => whoWords(person, identity.person.id, people)}
        actions={mayWrite ? { turn: actions.turn, remove: actions.remove } : null}
      />
      {mayWrite && removed.length > 0 && (
        <details className="removed-profiles">
          <summary>Removed ({removed.length})</summary>
          <ul>
            {removed.map((row) => (
              <li key={row.id}>
                {row.name}{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={`Bring ${row.name} back`}
                  onClick={() => void actions.remove(row, false)}
                >
                  Bring back
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div role="status" className="profile-said">
        {said && (
          <p className="notice">
            {said.text}
            {said.undo && (
              <button ref={undo} type="button" className="link" onClick={() => void said.undo?.()}>
                Undo
              </button>
            )}
            <button type="button" className="link" onClick={actions.close}>
              Close
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function NoneOfYourOwn({ mayWrite }: { mayWrite: boolean }) {
  return (
    <details className="notice">
      <summary>Your organisation has no profile of its own yet.</summary>
      <p>
        {mayWrite
          ? 'Where Overread does not know an EHR, open a chart there, open the panel beside it, choose “Teach this page” and point at what should be read. A profile that another organisation has taught can be read from a file.'
          : 'Where Overread does not know an EHR, an administrator opens a chart there and chooses “Teach this page” in the panel.'}
      </p>
    </details>
  );
}
