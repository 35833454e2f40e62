// What the save state tells when it is asked: what waits, what was not accepted, how far a long exchange is, what went
// wrong. What is always there keeps its place; what comes and goes is at the end, except words that would be lost.

import type { Database } from '../../lib/store/database.ts';
import type { SyncStatus } from '../../lib/store/sync-status.ts';
import { RefusedChanges } from './refused-changes.tsx';
import { StoragePromise } from './storage-promise.tsx';
import { SyncLine } from './sync-line.tsx';

interface Props {
  db: Database;
  status: SyncStatus;
  onPause: () => void;
  onResume: () => void;
  onDismiss: (id: string) => void;
  onExport: () => void;
}

export function SaveDetails({ db, status, onPause, onResume, onDismiss, onExport }: Props) {
  const { waiting, refused, outcome, progress } = status;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by key too.
    <section className="save-details" aria-label="What is saved and sent" tabIndex={0}>
      {refused.length > 0 && <RefusedChanges db={db} onDismiss={onDismiss} />}
      <p>
        Everything is saved in this browser. {waiting === 0 && 'Nothing waits to be sent.'}
        {waiting === 1 && 'One change waits to be sent.'}
        {waiting > 1 && `${waiting} changes wait to be sent.`}
      </p>
      <SyncLine status={status} onPause={onPause} onResume={onResume} />
      <StoragePromise />
      <div className="file-line small">
        <button type="button" className="button" disabled={waiting + refused.length === 0} onClick={onExport}>
          Save unsent work to a file
        </button>
        <span>The file is not encrypted.</span>
      </div>
      {outcome?.fault && outcome.state !== 'paused' && !progress && (
        <p className="notice warn">
          {outcome.fault.happened} {outcome.fault.meaning} {outcome.fault.action}
        </p>
      )}
    </section>
  );
}
