// What the server alone knows, as it was last told, and what is done with it: for screens that keep nothing here.

import { useCallback, useEffect, useState } from 'react';
import { type Fault, ok, type Result } from '../../lib/model/result.ts';

export interface ServerActs<Asked, Answer> {
  /** Null before the first answer. */
  answer: Answer | null;
  /** Why it is not known how things stand. */
  fault: Fault | null;
  /** Does it; the answer is as things stand afterwards. */
  act: (asked: Asked) => Promise<Result<null>>;
  look: () => Promise<void>;
  change: (how: (before: Answer | null) => Answer | null) => void;
}

/**
 * Looks at once.
 * @param send the request; the same function at each drawing.
 * @param keep what stays of the answer before.
 */
export function useServerActs<Asked, Answer>(
  send: (asked: Asked | { act: 'look' }) => Promise<Result<Answer>>,
  keep: (before: Answer | null, told: Answer) => Answer = latest,
): ServerActs<Asked, Answer> {
  const [answer, change] = useState<Answer | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const act = useCallback(
    async (asked: Asked | { act: 'look' }): Promise<Result<null>> => {
      const said = await send(asked);
      if (!said.ok) return said;
      setFault(null);
      change((before) => keep(before, said.value));
      return ok(null);
    },
    [send, keep],
  );
  const look = useCallback(async () => {
    const said = await act({ act: 'look' });
    setFault(said.ok ? null : said.error);
  }, [act]);
  useEffect(() => void look(), [look]);
  return { answer, fault, act, look, change };
}

const latest = <Answer>(_: Answer | null, told: Answer): Answer => told;
