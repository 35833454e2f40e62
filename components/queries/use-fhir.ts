// Whether queries can go to the EHR's FHIR server, and how one stands there, as the backend says.

import { useCallback, useEffect, useState } from 'react';
import { actAtServer } from '../../lib/messaging/server-acts.ts';
import type { QueryFhirAct, QueryFhirState, QueryNamed } from '../../lib/model/query-fhir.ts';
import type { Result } from '../../lib/model/result.ts';

export interface Fhir {
  /** Null until the backend has answered, and while it cannot be asked. */
  state: QueryFhirState | null;
  busy: boolean;
  /** Does it, one at a time; null while another is under way. */
  act: (act: 'send' | 'look') => Promise<Result<QueryFhirState> | null>;
}

/** The host of the FHIR server; null: none is configured, or the backend cannot be asked. */
export function useFhirServer(): string | null {
  const [server, setServer] = useState<string | null>(null);
  useEffect(() => {
    void actAtServer('queryFhir', { act: 'state' }).then((said) =>
      setServer(said.ok ? said.value.server : null),
    );
  }, []);
  return server;
}

/** @param version of the query's life: it is asked anew after each step. */
export function useFhir({ encounterId, queryId }: QueryNamed, version: number): Fhir {
  const [state, setState] = useState<QueryFhirState | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = useCallback(
    async (act: QueryFhirAct['act']) => {
      const answer = await actAtServer('queryFhir', { act, of: { encounterId, queryId } });
      if (answer.ok) setState(answer.value);
      return answer;
    },
    [encounterId, queryId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when
  useEffect(() => {
    void ask('state');
  }, [ask, version]);
  return {
    state,
    busy,
    act: async (act) => {
      if (busy) return null;
      setBusy(true);
      const answer = await ask(act);
      setBusy(false);
      return answer;
    },
  };
}
