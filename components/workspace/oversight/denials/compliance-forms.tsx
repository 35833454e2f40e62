// Handing a denial to compliance, and the case that compliance alone opens of it.

import { useState } from 'react';
import type { DenialTold } from '../../../../lib/model/oversight/denials-act.ts';
import { ok } from '../../../../lib/model/result.ts';
import type { Session } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { routeTo } from '../../use-route.ts';
import { useRegisterActs } from '../use-register.ts';
import { nameOf, type StepFormProps } from './first-forms.tsx';
import { OwnerFields } from './owner-fields.tsx';

export function HandOverForm({ told, session, onStep }: StepFormProps) {
  const [note, setNote] = useState('');
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState('');
  return (
    <FormDialog
      name="Hand to compliance"
      of={nameOf(told)}
      onSubmit={() => onStep({ step: 'hand-over', note, owner, dueOn })}
    >
      <p>Claims that were paid may have the same error. Compliance gets a task, which it alone closes.</p>
      <label className="field">
        <span>What it should look at</span>
        <textarea
          required
          rows={3}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <OwnerFields
        session={session}
        action="overpayments.write"
        owner={owner}
        dueOn={dueOn}
        onChange={(said) => {
          setOwner(said.owner);
          setDueOn(said.dueOn);
        }}
      />
    </FormDialog>
  );
}

/** Others are not told that there is one: the denial's own history says nothing of it. */
export function OverpaymentForm({ told, session }: { told: DenialTold; session: Session }) {
  const { add } = useRegisterActs(session, 'overpayment-case');
  const { denial } = told;
  const [title, setTitle] = useState('');
  const [basis, setBasis] = useState('');
  const [made, setMade] = useState(false);
  const today = new Date(session.writer.now()).toISOString().slice(0, 10);
  return (
    <>
      <FormDialog
        name="Open an overpayment case"
        of={nameOf(told)}
        onSubmit={async () => {
          const said = await add({
            title,
            payer: denial.payer,
            vendorId: null,
            owner: session.identity.person.id,
            amount: null,
            credibleOn: today,
            identifiedOn: null,
            identifiedBy: '',
            identifiedWhy: '',
            investigationFrom: null,
            investigationTo: null,
            amountKnownOn: null,
            reportedOn: null,
            returnedOn: null,
            status: 'open',
            basis,
            sources: [`denial ${denial.id}`],
            attributedTo: 'unknown',
          });
          return said.ok ? ok(null) : said;
        }}
        onDone={() => setMade(true)}
      >
        <p>
          Credible information came today. Whether there is an overpayment is for you to decide in the case;
          its clock is shown there.
        </p>
        <label className="field">
          <span>Title</span>
          <input required maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <label className="field">
          <span>What is known</span>
          <textarea
            required
            rows={3}
            maxLength={4000}
            value={basis}
            onChange={({ target }) => setBasis(target.value)}
          />
        </label>
      </FormDialog>
      {made && (
        <p role="status" className="notice">
          The case is open. <a href={routeTo('overpayments')}>Overpayments</a>
        </p>
      )}
    </>
  );
}
