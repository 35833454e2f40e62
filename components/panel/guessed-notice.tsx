// Says that the page in view is read by a guess, as long as it is, and lets the person end that.

import { forgetGuessedProfile } from '../../lib/messaging/guessed-profiles.ts';
import { isGuessed } from '../../lib/model/page-guess.ts';

interface Props {
  /** Ids of the profiles that the page is read by. */
  readBy: readonly string[];
  onTeach?: () => void;
}

export function GuessedNotice({ readBy, onTeach }: Props) {
  const profile = readBy.find(isGuessed);
  if (profile === undefined) return null;
  return (
    <details className="notice warn">
      <summary>Read by a guess: compare the lines with the page.</summary>
      <p>
        You accepted this reading; nobody has checked it. It stays on this site, in this browser, until it is
        taught or given up.
      </p>
      <div className="guess-actions">
        {onTeach && (
          <button type="button" className="button" onClick={onTeach}>
            Teach this page
          </button>
        )}
        <button type="button" className="button" onClick={() => void forgetGuessedProfile(profile)}>
          Stop reading it this way
        </button>
      </div>
    </details>
  );
}
