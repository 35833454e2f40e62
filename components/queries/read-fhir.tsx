// Reads a provider's answer from a FHIR file that the EHR has given out. It is recorded only once somebody has seen it.

import { type ChangeEvent, useRef, useState } from 'react';
import type { Fault } from '../../lib/model/result.ts';
import {
  longestResponse,
  type ReadAnswer,
  readResponse,
  responseTooLong,
} from '../../lib/queries/fhir/read-response.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

interface Props {
  seen: SeenQuery;
  /** What the query is called, for those who hear the buttons. */
  name: string;
  onRead: (read: ReadAnswer) => void;
}

export function ReadFhir({ seen, name, onRead }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState('');
  const read = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0];
    if (!file) return;
    const taken =
      file.size > longestResponse
        ? responseTooLong
        : readResponse(await file.text().catch(() => ''), seen.query, seen.id);
    // So that the same file, once it is mended, can be picked again.
    input.value = '';
    setFault(taken.ok ? null : taken.error);
    setSaid(taken.ok ? `The answer was read from ${file.name}. Look at it in Record the answer.` : '');
    if (taken.ok) onRead(taken.value);
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`Read an answer (FHIR): ${name}`}
        onClick={() => picker.current?.click()}
      >
        Read an answer (FHIR)…
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json,application/fhir+json"
        aria-label={`FHIR file with the answer: ${name}`}
        hidden
        onChange={(event) => void read(event)}
      />
      <p role="status" className="small">
        {said}
      </p>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
