// How far a long exchange is, and the button that pauses it. It always takes the same room, so that nothing moves when
// an exchange begins or ends.

import type { SyncStatus } from '../../lib/store/sync-status.ts';
import { progressWords } from './save-words.ts';

interface Props {
  status: SyncStatus;
  onPause: () => void;
  onResume: () => void;
}

export function SyncLine({ status: { progress, outcome }, onPause, onResume }: Props) {
  const paused = outcome?.state === 'paused' && !progress;
  const words = progress ? progressWords(progress) : paused ? 'Paused' : 'Nothing large is on its way';
  return (
    <div className="sync-line">
      <span>{words}.</span>
      <button
        type="button"
        className="button"
        disabled={!progress && !paused}
        onClick={paused ? onResume : onPause}
      >
        {paused ? 'Go on' : 'Pause'}
      </button>
      <progress aria-label="Sent or fetched" value={progress?.done ?? 0} max={progress?.of || 1} />
    </div>
  );
}
