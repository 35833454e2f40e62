// A new overpayment case: what it is about, since when there is credible information, and what that is.

import { useState } from 'react';
import { entriesOf, keysOf } from '../../../../lib/model/keys-of.ts';
import { oneOf } from '../../../../lib/model/one-of.ts';
import type { OverpaymentCase } from '../../../../lib/model/oversight/overpayment-case.ts';
import { caseUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import { ok, type Result } from '../../../../lib/model/result.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ReasonField } from '../../retention/reason-field.tsx';
import { AmountField, centsOf, DayField } from './case-fields.tsx';
import { attributedWords } from './case-words.ts';

interface Props {
  owner: string;
  today: string;
  vendors: readonly { id: string; name: string }[];
  /** What it is opened from; nothing: by hand. */
  from?: { title: string; payer: string; vendor: string | null; source: string; credibleOn: string };
  onAdd: (said: RegisterWords<'overpayment-case'>) => Promise<Result<string>>;
}

export function OpenCase({ owner, today, vendors, from, onAdd }: Props) {
  const [title, setTitle] = useState(from?.title ?? '');
  const [payer, setPayer] = useState(from?.payer ?? '');
  const [vendorId, setVendorId] = useState(vendors.find(({ name }) => name === from?.vendor)?.id ?? '');
  const [credibleOn, setCredibleOn] = useState(from?.credibleOn ?? today);
  const [amount, setAmount] = useState('');
  const [basis, setBasis] = useState('');
  const [attributedTo, setAttributedTo] = useState<OverpaymentCase['attributedTo']>('unknown');
  const add = async (): Promise<Result<null>> => {
    const answer = await onAdd({
      ...caseUnsaid,
      title: title.trim(),
      payer: payer.trim(),
      vendorId: vendorId || null,
      owner,
      amount: centsOf(amount),
      credibleOn,
      basis: basis.trim(),
      sources: from ? [from.source] : [],
      attributedTo,
    });
    return answer.ok ? ok(null) : answer;
  };
  return (
    <FormDialog
      name="Open a case"
      of={
        from ? from.title : 'A claim that may have been overpaid. That it was, is decided later, by a person.'
      }
      onSubmit={add}
    >
      <label className="field">
        <span>What it is about; no patient’s name</span>
        <input required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label className="field">
        <span>Payer</span>
        <input required maxLength={200} value={payer} onChange={(event) => setPayer(event.target.value)} />
      </label>
      <label className="field">
        <span>Coded by</span>
        <select value={vendorId} onChange={(event) => setVendorId(event.target.value)}>
          <option value="">Not by a vendor, or not known</option>
          {vendors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Whose error it seems to be</span>
        <select
          value={attributedTo}
          onChange={(event) =>
            setAttributedTo(oneOf(keysOf(attributedWords), event.target.value) ?? attributedTo)
          }
        >
          {entriesOf(attributedWords).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="small quiet">The case stays the organisation’s own, whoever it was.</p>
      <DayField
        label="Credible information came on"
        value={credibleOn}
        max={today}
        onChange={setCredibleOn}
      />
      <AmountField value={amount} onChange={setAmount} />
      <ReasonField label="What it rests on" value={basis} onChange={setBasis} />
    </FormDialog>
  );
}
