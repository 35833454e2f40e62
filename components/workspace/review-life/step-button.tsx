// A step that may be taken: its button, and its form in a dialog. What was typed stays while the dialog is closed.

import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StepKind } from '../../../lib/model/review-step.ts';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [opened, setOpened] = useState(false);
  const show = () => {
    // The form must be there before the dialog looks for what takes the focus.
    flushSync(() => setOpened(true));
    dialog.current?.showModal();
  };
  const take: typeof onTake = async (content) => {
    const fault = await onTake(content);
    if (fault) return fault;
    dialog.current?.close();
    setOpened(false);
    onTaken();
    return null;
  };
  return (
    <>
      <button type="button" className={primary ? 'button primary' : 'button'} onClick={show}>
        {offerWords[step]}…
      </button>
      <dialog ref={dialog} className="step-dialog" aria-labelledby={title}>
        <h2 id={title}>{offerWords[step]}</h2>
        {opened && (
          <StepForm step={step} review={review} onTake={take} onCancel={() => dialog.current?.close()} />
        )}
      </dialog>
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
