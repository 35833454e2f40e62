// A query and the EHR's FHIR server: sent there, again where it was not taken, and asked for the answer. Shown only where
// the backend says that there is such a server.

import { useState } from 'react';
import type { QueryFhirState, QueryNamed } from '../../lib/model/query-fhir.ts';
import type { Fault } from '../../lib/model/result.ts';
import type { ReadAnswer } from '../../lib/queries/fhir/read-response.ts';
import type { QueryLife } from '../../lib/queries/query-life.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { timeWords } from './query-words.ts';
import { useFhir } from './use-fhir.ts';

interface Props {
  of: QueryNamed;
  life: QueryLife;
  /** What the query is called, for those who hear the buttons. */
  name: string;
  /** An answer that a person looks at before it is recorded. */
  onRead: (read: ReadAnswer) => void;
}

export function FhirExchange({ of, life, name, onRead }: Props) {
  const { state, busy, act } = useFhir(of, life.steps.length);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState('');
  if (!state?.server) return null;
  const go = async (what: 'send' | 'look') => {
    setFault(null);
    setSaid(what === 'send' ? 'Sending through FHIR…' : 'Asking the FHIR server…');
    const answer = await act(what);
    if (!answer) return;
    setFault(answer.ok ? (answer.value.why ?? null) : answer.error);
    setSaid(answer.ok ? doneWords(what, answer.value) : '');
    if (answer.ok && answer.value.read) onRead(answer.value.read);
  };
  const meant = life.steps.some(({ sentBy }) => sentBy === 'fhir');
  return (
    <div className="fhir-exchange">
      <p className="small">{standingWords(state, meant)}</p>
      {state.sentAt !== null && (
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          aria-label={`Look for an answer (FHIR): ${name}`}
          onClick={() => void go('look')}
        >
          Look for an answer (FHIR)
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        aria-label={`${state.sentAt === null ? 'Send' : 'Send again'} through FHIR: ${name}`}
        onClick={() => void go('send')}
      >
        {state.sentAt === null ? 'Send through FHIR' : 'Send again through FHIR'}
      </button>
      <p role="status" className="small">
        {said}
      </p>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}

/** @param meant whether it was to go there. */
function standingWords({ server, sentAt, lookedAt, waits }: QueryFhirState, meant: boolean): string {
  if (sentAt === null)
    return meant
      ? `The FHIR server at ${server} has not taken this query: its provider does not see it there.`
      : `The EHR’s FHIR server: ${server}.`;
  if (waits) return 'An answer came through FHIR that you must look at: press Look for an answer.';
  const looked = lookedAt === null ? '' : ` Last asked for an answer ${timeWords(lookedAt)}.`;
  return `The FHIR server at ${server} took it ${timeWords(sentAt)}.${looked}`;
}

function doneWords(act: 'send' | 'look', { found, read }: QueryFhirState): string {
  if (act === 'send') return 'The FHIR server has it. Sent again, it would be there once.';
  if (found === 'recorded') return 'The answer was found and recorded.';
  if (found === 'offered')
    return read ? 'An answer was found. Look at it in Record the answer.' : 'An answer was found.';
  return 'No answer is there yet.';
}
