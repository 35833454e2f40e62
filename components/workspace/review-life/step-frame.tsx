// What every form of a step has: its fields, what is amiss with them, and the two ways to leave it.

import { type ReactNode, useState } from 'react';
import type { Fault } from '../../../lib/model/result.ts';
import type { LineReview } from '../../../lib/review/line-findings.ts';
import type { Life } from '../../../lib/review/worksheet-life.ts';
import type { StepContent } from '../../../lib/store/commands/review-steps.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { FormActions } from '../../ui/form-dialog.tsx';

export interface StepFormProps {
  review: StepReview;
  /** Takes the step; the fault where it was not taken. */
  onTake: (content: StepContent) => Promise<Fault | null>;
  onCancel: () => void;
}

/** What the forms ask about. */
export interface StepReview extends LineReview {
  life: Life;
  /** Who coded the chart; absent: nobody has said it. */
  vendor: string | null | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

interface Props extends Omit<StepFormProps, 'review'> {
  submit: string;
  /** The step as filled in, or what is still missing. */
  content: () => StepContent | string;
  children: ReactNode;
}

export function StepFrame({ submit, content, onTake, onCancel, children }: Props) {
  const [complaint, setComplaint] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [taking, setTaking] = useState(false);
  const send = async () => {
    const filled = content();
    setFault(null);
    setComplaint(typeof filled === 'string' ? filled : '');
    if (typeof filled === 'string' || taking) return;
    setTaking(true);
    setFault(await onTake(filled));
    setTaking(false);
  };
  return (
    <form
      className="dialog-form"
      onChange={() => setComplaint('')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {fault && <FaultNotice fault={fault} />}
      <p className="complaint" role="alert">
        {complaint}
      </p>
      <FormActions submit={submit} onCancel={onCancel} />
    </form>
  );
}
