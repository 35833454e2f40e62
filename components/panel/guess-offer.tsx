// “This looks like a coding page”: what a page without a profile seems to hold, how sure that is, and what
// would be read. Nothing is read for review until the person says yes.

import { useId } from 'react';
import { keepGuessedProfile } from '../../lib/messaging/guessed-profiles.ts';
import { likelyGuess, type TabGuess } from '../../lib/model/page-guess.ts';
import { GuessedReading } from './guessed-reading.tsx';
import { type JoinGuesses, useGuess } from './use-guess.ts';

interface Props {
  tab: number;
  join: JoinGuesses;
  /** Opens teaching by pointing. */
  onTeach?: () => void;
}

export function GuessOffer({ tab, join, onTeach }: Props) {
  const title = useId();
  const { guess, looking, lookAgain } = useGuess(tab, join);
  const readable = guess?.chart.state === 'chart' && guess.profile !== null;
  const likely = readable && guess.confidence >= likelyGuess;
  return (
    <section className="guess" aria-labelledby={title} aria-busy={looking}>
      <h2 id={title}>{likely ? 'This looks like a coding page' : 'Not one of the pages Overread knows'}</h2>
      {guess && likely && <Found guess={guess} />}
      {guess && !likely && <p className="quiet">{guess.why ?? 'Too little on it looks like a chart.'}</p>}
      {!guess && !looking && <p className="quiet">Nothing on it looks like a chart.</p>}
      <div className="guess-actions">
        {guess?.profile && likely && (
          <button
            type="button"
            className="button primary"
            onClick={() => void keepGuessedProfile(guess.profile!)}
          >
            Read it this way
          </button>
        )}
        {onTeach && (
          <button type="button" className="button" onClick={onTeach}>
            Teach this page
          </button>
        )}
        <button type="button" className="button" onClick={lookAgain} disabled={looking}>
          {looking ? 'Looking…' : 'Look again'}
        </button>
      </div>
      {guess && guess.reasons.length > 0 && (
        <details>
          <summary>What speaks for and against it</summary>
          <ul className="small">
            {guess.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Found({ guess }: { guess: TabGuess }) {
  if (guess.chart.state !== 'chart') return null;
  const percent = Math.round(guess.confidence * 100);
  return (
    <>
      <p>
        No profile knows this page. Its tables and labels were read by their shape:{' '}
        <strong>
          {sureness(guess.confidence)} ({percent} of 100)
        </strong>
        . Compare with the page before you say yes.
      </p>
      <GuessedReading chart={guess.chart.chart} />
    </>
  );
}

const sureness = (confidence: number): string =>
  confidence >= 0.85 ? 'quite sure' : confidence >= 0.7 ? 'fairly sure' : 'not very sure';
