// Writing a payer instruction: for whom, what, when and on which codes.

import { useEffect, useRef, useState } from 'react';
import type { InstructionVersion, InstructionWords } from '../../../lib/model/payer-instruction.ts';
import { instructionKind } from '../../../lib/model/payer-instruction.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { stateNames, usState } from '../../../lib/model/us-states.ts';
import { codesText, readCodes } from '../../../lib/review/payers/affected-codes.ts';
import { instructionKindWords } from '../../payers/payer-words.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { OverrideFields } from './override-fields.tsx';
import type { Writing } from './use-payer-acts.ts';

interface Props {
  writing: Writing;
  fault: Fault | null;
  onSave: (written: InstructionVersion | null, words: InstructionWords) => Promise<boolean>;
  onCancel: () => void;
}

const list = (typed: string): string[] =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export function InstructionEditor({ writing, fault, onSave, onCancel }: Props) {
  const { written, first } = writing;
  const [words, setWords] = useState(first);
  const [codes, setCodes] = useState(codesText(first.codes));
  const [specialties, setSpecialties] = useState(first.specialties.join(', '));
  const [codeFault, setCodeFault] = useState('');
  const start = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => start.current?.focus(), []);
  const change = (parts: Partial<InstructionWords>) => setWords({ ...words, ...parts });
  const text = (field: 'payer' | 'title' | 'source', label: string, maxLength: number) => (
    <label className="field">
      <span>{label}</span>
      <input
        ref={field === 'payer' ? start : undefined}
        required
        maxLength={maxLength}
        value={words[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </label>
  );
  const save = async () => {
    const read = readCodes(codes);
    setCodeFault(read.ok ? '' : read.error.happened);
    if (!read.ok) return codeField.current?.focus();
    const { payer, plan, title, source } = words;
    await onSave(written, {
      ...words,
      payer: payer.trim(),
      plan: plan?.trim() || null,
      title: title.trim(),
      source: source.trim(),
      codes: read.value,
      specialties: list(specialties),
    });
  };
  return (
    <PlainForm
      className="queries-page payer-editor"
      aria-label="Payer instruction"
      onSubmit={() => {
        void save();
      }}
    >
      <h1>{written ? `${first.title}, version ${written.version}` : 'New payer instruction'}</h1>
      {written && written.version > 1 && (
        <p className="quiet">
          This version stands in the place of the earlier ones from its first date of service on; charts of
          older dates go by those.
        </p>
      )}
      <div className="payer-pair">
        {text('payer', 'Payer, as charts name it', 120)}
        <label className="field">
          <span>Plan, where it is for one only</span>
          <input
            maxLength={120}
            value={words.plan ?? ''}
            onChange={(event) => change({ plan: event.target.value || null })}
          />
        </label>
        <label className="field">
          <span>State, where it is for one only</span>
          <select
            value={words.state ?? ''}
            onChange={(event) => change({ state: usState.safeParse(event.target.value).data ?? null })}
          >
            <option value="">Every state</option>
            {usState.options.map((one) => (
              <option key={one} value={one}>
                {stateNames[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Kind</span>
          <select
            value={words.kind}
            onChange={(event) => change({ kind: instructionKind.parse(event.target.value) })}
          >
            {instructionKind.options.map((one) => (
              <option key={one} value={one}>
                {instructionKindWords[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {text('title', 'Title', 160)}
      <label className="field">
        <span>What is to be done, in your own words</span>
        <textarea
          rows={4}
          required
          maxLength={8000}
          value={words.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      {text('source', 'Source: document, section, page', 300)}
      <div className="payer-pair">
        <label className="field">
          <span>First date of service</span>
          <input
            type="date"
            required
            value={words.from}
            onChange={(event) => change({ from: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Last date of service, where known</span>
          <input
            type="date"
            min={words.from}
            value={words.to ?? ''}
            onChange={(event) => change({ to: event.target.value || null })}
          />
        </label>
        <label className="field">
          <span>Days to tell vendors and be acknowledged</span>
          <input
            type="number"
            required
            min={1}
            max={90}
            value={words.days}
            onChange={(event) => change({ days: event.target.valueAsNumber })}
          />
        </label>
      </div>
      <label className="field">
        <span>Codes, with commas between; ranges as 97110-97140; diagnoses with their dot</span>
        <textarea
          ref={codeField}
          rows={2}
          value={codes}
          aria-invalid={codeFault !== ''}
          aria-describedby="payer-code-fault"
          onChange={(event) => {
            setCodes(event.target.value);
            setCodeFault('');
          }}
        />
        <span id="payer-code-fault" className="complaint" role="alert">
          {codeFault}
        </span>
      </label>
      <label className="field">
        <span>Specialties, with commas between, as charts name them</span>
        <input value={specialties} onChange={(event) => setSpecialties(event.target.value)} />
      </label>
      <p className="small quiet">
        With neither codes nor specialties it is shown on every chart of the payer. No words of a code’s
        description need to be copied.
      </p>
      <OverrideFields value={words.override} onChange={(override) => change({ override })} />
      {fault && <FaultNotice fault={fault} />}
      <div className="query-actions">
        <button type="submit" className="button primary">
          Save the instruction
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Leave without saving
        </button>
      </div>
    </PlainForm>
  );
}
