// Where you are signed in: by what browser, since when, when it was last there; and ending it.

import { useState } from 'react';
import type { OwnSession } from '../../lib/model/account.ts';
import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { timeText } from '../ui/time-text.ts';
import { deviceWords } from './device-words.ts';
import type { Act } from './use-own-account.ts';

interface Props {
  sessions: readonly OwnSession[];
  onAct: Act;
  /** This one has ended too. */
  onAllEnded: () => void;
}

export function OwnSessions({ sessions, onAct, onAllEnded }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [sure, setSure] = useState(false);
  const end = async (session?: string) => {
    const answer = await onAct({ act: 'end-session', ...(session && { session }) });
    setFault(answer.ok ? null : answer.error);
    if (answer.ok && !session) onAllEnded();
  };
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">Where you are signed in</h2>
      {fault && <FaultNotice fault={fault} />}
      <ul className="own-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{deviceWords(session.device)}</strong>
              {session.own && ' (this browser)'}
              <div className="small quiet">
                Since {timeOf(session.since)}, last renewed {timeOf(session.used)}
              </div>
            </div>
            {!session.own && (
              <button
                type="button"
                className="button"
                aria-label={`Sign out there: ${deviceWords(session.device)}, since ${timeOf(session.since)}`}
                onClick={() => void end(session.id)}
              >
                Sign out there
              </button>
            )}
          </li>
        ))}
      </ul>
      {sure ? (
        <div className="notice warn">
          <p>
            Every browser is signed out, this one too. What was not sent yet stays in the browser it is in.
          </p>
          <div className="row-actions">
            <button type="button" className="button primary" onClick={() => void end()}>
              Sign out everywhere now
            </button>
            <button type="button" className="button" onClick={() => setSure(false)}>
              Cancel
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="button" onClick={() => setSure(true)}>
          Sign out everywhere…
        </button>
      )}
    </section>
  );
}

const timeOf = (at: number): string => timeText(at);
