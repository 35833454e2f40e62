// Whether the work is saved and sent, in one line; a press tells more.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { lock } from '../../lib/messaging/sign-in-messages.ts';
import type { Database } from '../../lib/store/database.ts';
import { dismissRefused } from '../../lib/store/outbox.ts';
import { pauseSync, resumeSync } from '../../lib/store/sync-progress.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import { unsentWork } from '../../lib/store/unsent-work.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { SaveDetails } from './save-details.tsx';
import { saveUnsent } from './save-unsent.ts';
import { saveWords } from './save-words.ts';

interface Props {
  db: Database;
  person: string;
  signedIn: boolean;
  /** Something done in this window is not in the store yet. */
  saving?: boolean;
  onSend: () => void;
}

export function SaveState({ db, person, signedIn, saving, onSend }: Props) {
  const status = useLiveQuery(() => syncStatus(db), [db]);
  const [open, setOpen] = useState(false);
  const slow = useSlow(saving === true);
  const resume = () => void resumeSync(db).then(onSend);
  const calm = { text: slow ? 'Saving…' : 'Saved', tone: 'calm' as const };
  const words = status && !slow ? saveWords(status, signedIn) : calm;
  return (
    <>
      <button
        type="button"
        className={`button bare save-state ${words.tone}`}
        aria-busy={saving === true}
        onClick={() => setOpen(true)}
      >
        {words.text}
      </button>
      <span className="visually-hidden" role="status">
        {words.tone === 'calm' ? '' : words.text.replace(/, \d+ to send$/, '')}
      </span>
      <Dialog open={open} onClose={() => setOpen(false)} className="save-dialog" title="Saving and sending">
        {status && (
          <SaveDetails
            db={db}
            status={status}
            onPause={() => void pauseSync(db, Date.now())}
            onResume={resume}
            onDismiss={(id) => void dismissRefused(db, id)}
            onExport={async () => saveUnsent(await unsentWork(db, person, Date.now()))}
          />
        )}
        <DialogActions>
          <button type="button" className="button" onClick={() => void lock()}>
            Lock
          </button>
          <button type="button" className="button" onClick={resume}>
            Send now
          </button>
          <button type="submit" className="button primary">
            Close
          </button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** True once `going` has lasted for as long as a person notices: words that flash by are only unrest. */
function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [going]);
  return slow && going;
}
