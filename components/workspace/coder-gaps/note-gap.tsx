// A coder notes a gap: of which encounter, what is amiss, and what they ask for. No patient is asked for. After it is
// saved the form begins anew with the same encounter, since one chart often has several.

import { useRef, useState } from 'react';
import { askedAction, longestQuestion, longestWords, notedGap } from '../../../lib/model/coder-gap.ts';
import { type Deficiency, deficiency } from '../../../lib/model/gap.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { askedActionWords } from '../../../lib/reports/query-words.ts';
import { DeficiencyOptions } from '../../queries/deficiency-options.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import type { HandIn } from './use-coder-gaps.ts';

const blank = { words: '', lookedIn: '', question: '' };

export function NoteGap({ onHandIn }: { onHandIn: HandIn }) {
  const [number, setNumber] = useState('');
  const [dateOfService, setDate] = useState('');
  const [kind, setKind] = useState<Deficiency | ''>('');
  const [said, setSaid] = useState(blank);
  const [action, setAction] = useState<(typeof askedAction.options)[number]>('query');
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const kindField = useRef<HTMLSelectElement>(null);
  const bare = asked && !said.words.trim() && !said.lookedIn.trim();
  const save = async () => {
    setAsked(true);
    setTold('');
    const gap = notedGap.safeParse({ number, dateOfService, deficiency: kind, ...said, action });
    if (!gap.success) return;
    const answer = await onHandIn({ act: 'note', vendor: null, gaps: [gap.data] });
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setTold(answer.value.taken === 1 ? 'Noted.' : 'You had noted this before: it is in the list once.');
    setAsked(false);
    setKind('');
    setSaid(blank);
    setAction('query');
    kindField.current?.focus();
  };
  return (
    <PlainForm
      className="note-gap"
      aria-label="Note a gap"
      onSubmit={() => {
        void save();
      }}
    >
      <div className="pair">
        <label className="field">
          <span>Encounter number</span>
          <input value={number} required maxLength={200} onChange={(e) => setNumber(e.target.value)} />
        </label>
        <label className="field">
          <span>Date of service</span>
          <input type="date" value={dateOfService} required onChange={(e) => setDate(e.target.value)} />
        </label>
      </div>
      <label className="field">
        <span>Kind of gap</span>
        <select
          ref={kindField}
          value={kind}
          required
          onChange={(event) => setKind(deficiency.parse(event.target.value))}
        >
          <DeficiencyOptions />
        </select>
      </label>
      <label className="field">
        <span>Quote from the record</span>
        <textarea
          rows={2}
          maxLength={longestWords}
          value={said.words}
          aria-invalid={bare}
          onChange={(event) => setSaid({ ...said, words: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Or looked for, and absent, in</span>
        <input
          maxLength={400}
          value={said.lookedIn}
          aria-invalid={bare}
          placeholder="Progress notes, discharge summary"
          onChange={(event) => setSaid({ ...said, lookedIn: event.target.value })}
        />
        <span className="complaint" role="status">
          {bare ? 'Give the words, or say where it was looked for.' : ''}
        </span>
      </label>
      <label className="field">
        <span>Question</span>
        <input
          maxLength={longestQuestion}
          value={said.question}
          onChange={(event) => setSaid({ ...said, question: event.target.value })}
        />
      </label>
      <Choice
        legend="What you ask for"
        options={askedAction.options}
        words={askedActionWords}
        value={action}
        onChange={setAction}
      />
      {fault && <FaultNotice fault={fault} />}
      <div className="row-actions">
        <button type="submit" className="button primary">
          Note the gap
        </button>
        <span role="status" className="quiet">
          {told}
        </span>
      </div>
    </PlainForm>
  );
}
