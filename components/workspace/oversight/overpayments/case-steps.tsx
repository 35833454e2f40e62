// What may be done with an overpayment case, each in a small form: decide, investigate, return, close.

import { useState } from 'react';
import { ok, type Result } from '../../../../lib/model/result.ts';
import type { OverpaymentRule } from '../../../../lib/oversight/clocks/overpayment.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ReasonField } from '../../retention/reason-field.tsx';
import { AmountField, centsOf, DayField } from './case-fields.tsx';

type Fields = Partial<RegisterWords<'overpayment-case'>>;

interface Props {
  one: Registered<'overpayment-case'>;
  /** Who decides. */
  person: string;
  today: string;
  rule: OverpaymentRule;
  onChange: (fields: Fields) => Promise<Result<unknown>>;
}

export function CaseSteps(props: Props) {
  const { status } = props.one;
  if (status === 'returned' || status === 'no-overpayment') return null;
  return (
    <div className="case-steps">
      {status === 'open' && <Identify {...props} />}
      <Investigate {...props} />
      {status === 'identified' && <Return {...props} />}
      {status === 'open' && <NoOverpayment {...props} />}
    </div>
  );
}

const plain = async (answer: Promise<Result<unknown>>): Promise<Result<null>> => {
  const said = await answer;
  return said.ok ? ok(null) : said;
};

function Identify({ one, person, today, rule, onChange }: Props) {
  const [on, setOn] = useState(today);
  const [why, setWhy] = useState('');
  return (
    <FormDialog
      name="Identified as an overpayment"
      of={`${one.title}. From this day ${rule.overpaymentDays} days run, and it cannot be moved later.`}
      onSubmit={() =>
        plain(
          onChange({
            status: 'identified',
            identifiedOn: on,
            identifiedBy: person,
            identifiedWhy: why.trim(),
          }),
        )
      }
    >
      <DayField label="Identified on" value={on} max={today} onChange={setOn} />
      <ReasonField label="Who decided it, and on what" value={why} onChange={setWhy} />
    </FormDialog>
  );
}

function Investigate({ one, today, rule, onChange }: Props) {
  const [from, setFrom] = useState(one.investigationFrom ?? today);
  const [to, setTo] = useState(one.investigationTo ?? '');
  const [known, setKnown] = useState(one.amountKnownOn ?? '');
  const [amount, setAmount] = useState(one.amount === null ? '' : (one.amount / 100).toFixed(2));
  return (
    <FormDialog
      name="Investigation"
      of={`${one.title}: of related overpayments, timely and in good faith. The ${rule.overpaymentDays} days stand still until it is concluded and the amount known, ${rule.suspendedDays} days at the most.`}
      onSubmit={() =>
        plain(
          onChange({
            investigationFrom: from || null,
            investigationTo: to || null,
            amountKnownOn: known || null,
            amount: centsOf(amount),
          }),
        )
      }
    >
      <DayField label="Began on" value={from} max={today} onChange={setFrom} />
      <DayField label="Concluded on" value={to} max={today} required={false} onChange={setTo} />
      <DayField
        label="Amount of all of them known on"
        value={known}
        max={today}
        required={false}
        onChange={setKnown}
      />
      <AmountField value={amount} onChange={setAmount} />
    </FormDialog>
  );
}

function Return({ one, today, onChange }: Props) {
  const [reported, setReported] = useState(one.reportedOn ?? today);
  const [returned, setReturned] = useState(one.returnedOn ?? today);
  return (
    <FormDialog
      name="Reported and returned"
      of={`${one.title}. This closes the case.`}
      onSubmit={() => plain(onChange({ status: 'returned', reportedOn: reported, returnedOn: returned }))}
    >
      <DayField label="Reported on" value={reported} max={today} onChange={setReported} />
      <DayField label="Returned on" value={returned} max={today} onChange={setReturned} />
    </FormDialog>
  );
}

function NoOverpayment({ one, onChange }: Props) {
  const [basis, setBasis] = useState(one.basis);
  return (
    <FormDialog
      name="No overpayment"
      of={`${one.title}. This closes the case.`}
      onSubmit={() => plain(onChange({ status: 'no-overpayment', basis: basis.trim() }))}
    >
      <ReasonField label="What that rests on" value={basis} onChange={setBasis} />
    </FormDialog>
  );
}
