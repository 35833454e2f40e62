// What is noted of an instruction: that a vendor was told, that it has acknowledged it, and that it ended; each in a small
// form.

import { useId, useState } from 'react';
import { oneOf } from '../../../lib/model/one-of.ts';
import type { ToldHow } from '../../../lib/model/payer-instruction.ts';
import { toldHow } from '../../../lib/model/payer-instruction.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { InstructionNote } from '../../../lib/store/commands/payer-instructions.ts';
import { toldHowWords } from '../../payers/payer-words.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../retention/reason-field.tsx';

interface Props {
  /** The instruction, told apart for those who hear the buttons. */
  of: string;
  /** By this clock, ISO. */
  today: string;
  onNote: (note: InstructionNote) => Promise<Result<null>>;
}

interface Contact {
  vendor: string;
  person: string;
  on: string;
}

function ContactFields({
  value,
  vendors,
  today,
  onChange,
}: {
  value: Contact;
  vendors: readonly string[];
  today: string;
  onChange: (value: Contact) => void;
}) {
  const list = useId();
  return (
    <>
      <label className="field">
        <span>Vendor</span>
        <input
          required
          maxLength={120}
          list={list}
          value={value.vendor}
          onChange={(event) => onChange({ ...value, vendor: event.target.value })}
        />
        <datalist id={list}>
          {vendors.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <label className="field">
        <span>Who there</span>
        <input
          required
          maxLength={120}
          value={value.person}
          onChange={(event) => onChange({ ...value, person: event.target.value })}
        />
      </label>
      <label className="field">
        <span>On</span>
        <input
          type="date"
          required
          max={today}
          value={value.on}
          onChange={(event) => onChange({ ...value, on: event.target.value })}
        />
      </label>
    </>
  );
}

const plain = ({ vendor, person, on }: Contact): Contact => ({
  vendor: vendor.trim(),
  person: person.trim(),
  on,
});

export function TellVendor({ of, today, vendors, onNote }: Props & { vendors: readonly string[] }) {
  const [contact, setContact] = useState({ vendor: vendors[0] ?? '', person: '', on: today });
  const [how, setHow] = useState<ToldHow>('e-mail');
  return (
    <FormDialog
      name="Vendor was told"
      of={of}
      onSubmit={() => onNote({ step: 'told', ...plain(contact), how })}
    >
      <ContactFields value={contact} vendors={vendors} today={today} onChange={setContact} />
      <label className="field">
        <span>How</span>
        <select value={how} onChange={(event) => setHow(oneOf(toldHow.options, event.target.value) ?? how)}>
          {toldHow.options.map((one) => (
            <option key={one} value={one}>
              {toldHowWords[one]}
            </option>
          ))}
        </select>
      </label>
      <p className="small quiet">Overread sends nothing: this records what you did.</p>
    </FormDialog>
  );
}

export function Acknowledge({ of, today, vendors, onNote }: Props & { vendors: readonly string[] }) {
  const [contact, setContact] = useState({ vendor: vendors[0] ?? '', person: '', on: today });
  return (
    <FormDialog
      name="Vendor acknowledged"
      of={of}
      onSubmit={() => onNote({ step: 'acknowledged', ...plain(contact) })}
    >
      <ContactFields value={contact} vendors={vendors} today={today} onChange={setContact} />
      <p className="small quiet">From then on this version may count in the vendor’s score.</p>
    </FormDialog>
  );
}

export function EndInstruction({ of, today, onNote }: Props) {
  const [never, setNever] = useState(false);
  const [until, setUntil] = useState(today);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      name="End"
      of={of}
      onSubmit={() => onNote({ step: 'retired', until: never ? null : until, reason: reason.trim() })}
    >
      <label className="check">
        <input type="checkbox" checked={never} onChange={(event) => setNever(event.target.checked)} />
        <span>It was written by mistake and never held</span>
      </label>
      {!never && (
        <label className="field">
          <span>Last date of service</span>
          <input type="date" required value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
      )}
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
