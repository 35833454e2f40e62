// Handing a denial to compliance, and the case that compliance alone opens of it.

import { useState } from 'react';
import { dayAt } from '../../../../lib/model/calendar-day.ts';
import type { DenialTold } from '../../../../lib/model/oversight/denials-act.ts';
import { overpaymentCase } from '../../../../lib/model/oversight/overpayment-case.ts';
import { caseUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import type { Session } from '../../../session/use-session.ts';
import { TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { routeTo } from '../../use-route.ts';
import { useRegisterActs } from '../use-register.ts';
import { type Owned, OwnerFields } from './owner-fields.tsx';
import { nameOf, StepDialog, type StepFormProps } from './step-dialog.tsx';

export function HandOverForm({ told, session, onStep }: StepFormProps) {
  return (
    <StepDialog<Owned & { note: string }>
      name="Hand to compliance"
      step="hand-over"
      told={told}
      start={{ note: '', owner: '', dueOn: null }}
      onStep={onStep}
    >
      {({ at }) => (
        <>
          <p>Claims that were paid may have the same error. Compliance gets a task, which it alone closes.</p>
          <TextField label="What it should look at" required rows={3} max={1000} {...at('note')} />
          <OwnerFields
            session={session}
            action="overpayments.write"
            owner={at('owner')}
            dueOn={at('dueOn')}
          />
        </>
      )}
    </StepDialog>
  );
}

/** Others are not told that there is one: the denial's own history says nothing of it. */
export function OverpaymentForm({ told, session }: { told: DenialTold; session: Session }) {
  const { add } = useRegisterActs(session, 'overpayment-case');
  const { denial } = told;
  const [made, setMade] = useState(false);
  const today = dayAt(session.writer.now());
  return (
    <>
      <RecordDialog
        name="Open an overpayment case"
        of={nameOf(told)}
        schema={overpaymentCase}
        start={{ title: '', basis: '' }}
        onSave={({ title, basis }) =>
          add({
            ...caseUnsaid,
            title,
            payer: denial.payer,
            vendorId: null,
            owner: session.identity.person.id,
            credibleOn: today,
            basis,
            sources: [`denial ${denial.id}`],
            attributedTo: 'unknown',
          })
        }
        onDone={() => setMade(true)}
      >
        {({ at }) => (
          <>
            <p>
              Credible information came today. Whether there is an overpayment is for you to decide in the
              case; its clock is shown there.
            </p>
            <TextField label="Title" required {...at('title')} />
            <TextField label="What is known" required rows={3} max={4000} {...at('basis')} />
          </>
        )}
      </RecordDialog>
      {made && (
        <p role="status" className="notice">
          The case is open. <a href={routeTo('overpayments')}>Overpayments</a>
        </p>
      )}
    </>
  );
}
