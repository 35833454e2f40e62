// Whether the work is saved and sent, in one line; a press tells more.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { lock } from '../../lib/messaging/own-messages.ts';
import type { Database } from '../../lib/store/database.ts';
import { dismissRefused } from '../../lib/store/outbox.ts';
import { type SyncStatus, syncStatus } from '../../lib/store/sync-status.ts';
import { unsentWork } from '../../lib/store/unsent-work.ts';
import { saveUnsent } from './save-unsent.ts';
import { saveWords } from './save-words.ts';
import { StoragePromise } from './storage-promise.tsx';

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
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const slow = useSlow(saving === true);
  const calm = { text: slow ? 'Saving…' : 'Saved', tone: 'calm' as const };
  const words = status && !slow ? saveWords(status, signedIn) : calm;
  return (
    <>
      <button
        type="button"
        className={`button bare save-state ${words.tone}`}
        aria-busy={saving === true}
        onClick={() => dialog.current?.showModal()}
      >
        {words.text}
      </button>
      <span className="visually-hidden" role="status">
        {words.tone === 'calm' ? '' : words.text.replace(/, \d+ to send$/, '')}
      </span>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>Saving and sending</h2>
        {status && (
          <SaveDetails
            status={status}
            onDismiss={(id) => void dismissRefused(db, id)}
            onExport={async () => saveUnsent(await unsentWork(db, person, Date.now()))}
          />
        )}
        <form method="dialog" className="dialog-actions">
          <button type="button" className="button" onClick={() => void lock()}>
            Lock
          </button>
          <button type="button" className="button" onClick={onSend}>
            Send now
          </button>
          <button type="submit" className="button primary">
            Close
          </button>
        </form>
      </dialog>
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

interface DetailsProps {
  status: SyncStatus;
  onDismiss: (id: string) => void;
  onExport: () => void;
}

function SaveDetails({ status, onDismiss, onExport }: DetailsProps) {
  const { waiting, refused, outcome } = status;
  return (
    <div className="save-details">
      <p>
        Everything is saved in this browser. {waiting === 0 && 'Nothing waits to be sent.'}
        {waiting === 1 && 'One change waits to be sent.'}
        {waiting > 1 && `${waiting} changes wait to be sent.`}
      </p>
      <StoragePromise />
      {outcome?.fault && (
        <p className="notice warn">
          {outcome.fault.happened} {outcome.fault.meaning} {outcome.fault.action}
        </p>
      )}
      {refused.map((entry) => (
        <div key={entry.id} className="notice bad">
          <p>
            A change to a {entry.change.kind.replace('-', ' ')} was not accepted by the server.{' '}
            {entry.fault?.happened} {entry.fault?.meaning} {entry.fault?.action}
          </p>
          <button type="button" className="button" onClick={() => onDismiss(entry.id)}>
            I have read this
          </button>
        </div>
      ))}
      {/* Always there: a dialog that shrinks when everything is sent would move its buttons from under the pointer. */}
      <p className="small">
        <button type="button" className="button" disabled={waiting + refused.length === 0} onClick={onExport}>
          Save unsent work to a file
        </button>{' '}
        The file is not encrypted.
      </p>
    </div>
  );
}
