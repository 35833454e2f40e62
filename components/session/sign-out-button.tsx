// Signing out. Where work was not sent yet the person is told what becomes of it first.

import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useRef } from 'react';
import { signOut } from '../../lib/messaging/own-messages.ts';
import type { Database } from '../../lib/store/database.ts';
import { countUnsent } from '../../lib/store/unsent-work.ts';

export function SignOutButton({ db }: { db: Database }) {
  const unsent = useLiveQuery(() => countUnsent(db), [db]) ?? 0;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => (unsent > 0 ? dialog.current?.showModal() : void signOut())}
      >
        Sign out
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{unsent === 1 ? 'One change was not sent' : `${unsent} changes were not sent`}</h2>
        <p>
          They stay in this browser, encrypted, and are sent after you sign in here again. Nobody else can
          read them. What was sent is deleted from this browser.
        </p>
        <form method="dialog" className="dialog-actions">
          <button type="button" className="button" onClick={() => void signOut()}>
            Sign out now
          </button>
          <button type="submit" className="button primary">
            Stay signed in
          </button>
        </form>
      </dialog>
    </>
  );
}
