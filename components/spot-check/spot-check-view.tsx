// The two sides of a compliance round: the chart at hand, and what was checked today.

import { type ReactNode, useState } from 'react';
import { SaveState } from '../session/save-state.tsx';
import type { Session } from '../session/use-session.ts';
import { chartCount, TodaysChecks, useTodaysChecks } from './todays-checks.tsx';

interface Props {
  session: Session;
  onSaved: () => void;
  /** The chart at hand, or what is said where there is none. */
  children: ReactNode;
}

export function SpotCheckView({ session, onSaved, children }: Props) {
  const [side, setSide] = useState<'chart' | 'today'>('chart');
  const checks = useTodaysChecks(session);
  return (
    <>
      <main className="panel-body">
        <nav className="spot-sides" aria-label="Spot check">
          <button
            type="button"
            className="button"
            aria-pressed={side === 'chart'}
            onClick={() => setSide('chart')}
          >
            This chart
          </button>
          <button
            type="button"
            className="button"
            aria-pressed={side === 'today'}
            onClick={() => setSide('today')}
          >
            Today{checks && `: ${chartCount(checks.length)}`}
          </button>
        </nav>
        {side === 'chart' ? children : checks && <TodaysChecks checks={checks} />}
      </main>
      <footer className="score">
        <SaveState
          db={session.db}
          person={session.identity.person.id}
          signedIn={session.signedIn}
          onSend={onSaved}
        />
      </footer>
    </>
  );
}
