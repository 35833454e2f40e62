// A step that may be taken: its button, and its form in a dialog. What was typed stays while the dialog is closed.

import type { StepKind } from '../../../lib/model/review-step.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormDialog } from '../../ui/form-dialog.tsx';
import { AnswerForm } from './answer-form.tsx';
import { EscalateForm } from './escalate-form.tsx';
import { offerWords } from './life-words.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { PlainForm } from './plain-form.tsx';
import { ReleaseForm } from './release-form.tsx';
import type { StepFormProps } from './step-frame.tsx';

interface Props extends Omit<StepFormProps, 'onCancel'> {
  step: StepKind;
  /** What is usually done next. */
  primary: boolean;
  /** The dialog is gone by then: the focus has to go somewhere. */
  onTaken: () => void;
}

export function StepButton({ step, primary, review, onTake, onTaken }: Props) {
  const dialog = useFormDialog();
  const take: typeof onTake = async (content) => {
    const fault = await onTake(content);
    if (fault) return fault;
    dialog.done();
    onTaken();
    return null;
  };
  return (
    <>
      <button type="button" className={primary ? 'button primary' : 'button'} onClick={dialog.show}>
        {offerWords[step]}…
      </button>
      <Dialog {...dialog.props} className="form-dialog" title={offerWords[step]}>
        <StepForm step={step} review={review} onTake={take} onCancel={dialog.hide} />
      </Dialog>
    </>
  );
}

function StepForm({ step, ...props }: StepFormProps & { step: StepKind }) {
  switch (step) {
    case 'release':
      return <ReleaseForm {...props} />;
    case 'answer':
      return <AnswerForm {...props} />;
    case 'escalate':
      return <EscalateForm {...props} />;
    case 'peer-check':
    case 'reconsider':
    case 'decide':
      return <OutcomeForm step={step} {...props} />;
    default:
      return <PlainForm step={step} onTake={props.onTake} onCancel={props.onCancel} />;
  }
}
