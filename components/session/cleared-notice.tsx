// Tells whoever comes back that what Overread kept here is gone, by whose order, and what became of unsent work.

import { useEffect, useState } from 'react';
import { type Cleared, dropCleared, onCleared, readCleared } from '../../lib/messaging/cleared.ts';
import { timeText } from '../ui/time-text.ts';

export function ClearedNotice() {
  const [cleared, setCleared] = useState<Cleared | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = () => void readCleared().then(setCleared);
    // The session ends first: this may stand here while the rest is still being deleted.
    onCleared(read, gone.signal);
    read();
    return () => gone.abort();
  }, []);
  if (!cleared) return null;
  const when = timeText(cleared.at);
  return (
    <div className="notice warn" role="status">
      <p>
        What Overread kept in this browser was deleted on {when}, by order of an administrator of your
        organisation. {unsentWords(cleared)}
      </p>
      <button type="button" className="button" onClick={() => void dropCleared()}>
        I have read this
      </button>
    </div>
  );
}

function unsentWords({ kept, deleted }: Cleared): string {
  if (deleted > 0)
    return `${changes(deleted)} had not reached the server and ${deleted === 1 ? 'was' : 'were'} deleted too.`;
  if (kept > 0)
    return `${changes(kept)} had not reached the server: kept here encrypted, and sent when their author signs in here again.`;
  return 'Everything had reached the server.';
}

const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`;
