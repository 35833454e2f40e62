// Signing out. Where work was not sent yet the person is told what becomes of it first.

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { signOut } from '../../lib/messaging/sign-in-messages.ts';
import type { Database } from '../../lib/store/database.ts';
import { countUnsent } from '../../lib/store/unsent-work.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';

export function SignOutButton({ db }: { db: Database }) {
  const unsent = useLiveQuery(() => countUnsent(db), [db]) ?? 0;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => (unsent > 0 ? setOpen(true) : void signOut())}>
        Sign out
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={unsent === 1 ? 'One change was not sent' : `${unsent} changes were not sent`}
      >
        <p>
          They stay in this browser, encrypted, and are sent after you sign in here again. Nobody else can
          read them. What was sent is deleted from this browser.
        </p>
        <DialogActions>
          <button type="button" className="button" onClick={() => void signOut()}>
            Sign out now
          </button>
          <button type="submit" className="button primary">
            Stay signed in
          </button>
        </DialogActions>
      </Dialog>
    </>
  );
}
