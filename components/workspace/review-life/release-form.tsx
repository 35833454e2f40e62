// Tells the vendor: from here on its time to answer runs.

import { useState } from 'react';
import { endOfDay, usualDue } from './due-date.ts';
import { DueField } from './due-field.tsx';
import { offerWords } from './life-words.ts';
import { type StepFormProps, StepFrame } from './step-frame.tsx';

export function ReleaseForm({ review, ...props }: StepFormProps) {
  const [day, setDay] = useState(usualDue(review.now));
  const [reason, setReason] = useState('');
  const content = () => {
    const dueAt = endOfDay(day);
    if (dueAt === null) return 'Set the day until which the vendor may answer.';
    return { step: 'release' as const, dueAt, reason: reason.trim() };
  };
  return (
    <StepFrame {...props} submit={offerWords.release} content={content}>
      {!review.vendor && (
        <p className="notice warn">
          Nobody has said which vendor coded this chart: no liaison will find it on the vendor pages. Name the
          vendor in the panel beside the chart, under “Billing and vendor”. Or hand the findings over by the
          hand-off note.
        </p>
      )}
      <DueField label="Answer due" day={day} now={review.now} required onChange={setDay} />
      <label className="field">
        <span>Note (optional)</span>
        <textarea
          rows={2}
          maxLength={4000}
          value={reason}
          placeholder="how and to whom the findings were sent"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </StepFrame>
  );
}
