// What may be done with a denial now: a button a step, each with its form. Letters open the three that are most used.

import type { DenialStep } from '../../../../lib/model/oversight/denial-step.ts';
import type { DenialTold } from '../../../../lib/model/oversight/denials-act.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { isOffered } from '../../../../lib/oversight/denials/offered-steps.ts';
import type { Session } from '../../../session/use-session.ts';
import { HandOverForm, OverpaymentForm } from './compliance-forms.tsx';
import { AssignForm, AttributeForm, NoteForm } from './first-forms.tsx';
import { AnswerForm, CloseForm, ResubmitForm, ReworkForm } from './rework-forms.tsx';

interface Props {
  told: DenialTold;
  session: Session;
  onStep: (step: DenialStep) => Promise<Result<null>>;
}

export function DenialSteps({ told, session, onStep }: Props) {
  const { denial } = told;
  const { role } = session.identity.person;
  const offers = (step: DenialStep['step']) => isOffered(step, denial, role);
  const form = { told, session, onStep };
  return (
    <div className="denial-steps">
      {offers('attribute') && (
        <span data-key="a">
          <AttributeForm {...form} />
        </span>
      )}
      {offers('send') && (
        <span data-key="s">
          <NoteForm
            {...form}
            name="Send to the vendor"
            hint="It is noted as sent now; the vendor has the days of its contract to name the cause"
            step="send"
          />
        </span>
      )}
      {offers('assign') && (
        <span data-key="o">
          <AssignForm {...form} />
        </span>
      )}
      {offers('answer') && <AnswerForm {...form} />}
      {offers('rework') && <ReworkForm {...form} />}
      {offers('resubmit') && <ResubmitForm {...form} />}
      {offers('close') && <CloseForm {...form} />}
      {offers('reopen') && <NoteForm {...form} name="Open again" hint="Why" step="reopen" needed />}
      {offers('hand-over') && <HandOverForm {...form} />}
      {offers('compliance-done') && (
        <NoteForm
          {...form}
          name="Close the compliance task"
          hint="What came of it"
          step="compliance-done"
          needed
        />
      )}
      {may(role, 'overpayments.write') && <OverpaymentForm told={told} session={session} />}
    </div>
  );
}
