// What the backend alone knows to be due, of charts and denials, as it was last told.

import { useEffect, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { type DueAnswer, dueAnswer } from '../../../../lib/model/oversight/due-act.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import type { Session } from '../../../session/use-session.ts';

export interface DueAtServer {
  /** Null before the first answer, and for those who are given none. */
  told: DueAnswer | null;
  /** Why it is not known. */
  fault: Fault | null;
}

/** Milliseconds between two questions. */
const again = 300_000;

const nothing: DueAtServer = { told: null, fault: null };

export function useDueAtServer({ identity, signedIn }: Session): DueAtServer {
  const [due, setDue] = useState(nothing);
  const given = may(identity.person.role, 'operations.read');
  // Signing in anew asks anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!given) return;
    let gone = false;
    const ask = async () => {
      const answer = await askOversight('due', {}, dueAnswer);
      if (gone) return;
      setDue((before) =>
        answer.ok ? { told: answer.value, fault: null } : { told: before.told, fault: answer.error },
      );
    };
    void ask();
    const timer = setInterval(ask, again);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [given, signedIn]);
  return due;
}
