// Approving a template until its next review, and retiring it: each in a small form.

import { useState } from 'react';
import { addDays, dayAt } from '../../../lib/model/calendar-day.ts';
import type { Result } from '../../../lib/model/result.ts';
import { longestReview } from '../../../lib/queries/check-template-step.ts';
import type { QueryTemplate } from '../../../lib/queries/template.ts';
import { templateDigest } from '../../../lib/queries/template-digest.ts';
import type { TemplateDecision } from '../../../lib/store/commands/query-templates.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../retention/reason-field.tsx';

interface Props {
  template: QueryTemplate;
  onDecide: (decision: TemplateDecision) => Promise<Result<null>>;
}

/** What organisations mostly give a template until it is read again. */
const usualReview = 365;

const nameOf = ({ name, version }: QueryTemplate): string => `${name}, version ${version}`;

export function ApproveTemplate({ template, onDecide, again, now }: Props & { again: boolean; now: number }) {
  const [reviewDue, setReviewDue] = useState(() => addDays(dayAt(now), usualReview));
  return (
    <FormDialog
      name={again ? 'Approve again' : 'Approve'}
      of={nameOf(template)}
      onSubmit={() => onDecide({ step: 'approve', content: templateDigest(template), reviewDue })}
    >
      <label className="field">
        <span>Next review, within a year</span>
        <input
          type="date"
          required
          value={reviewDue}
          min={addDays(dayAt(now), 1)}
          max={addDays(dayAt(now), longestReview)}
          onChange={(event) => setReviewDue(event.target.value)}
        />
      </label>
      <p className="small quiet">
        You approve the words as you read them here. After that day, whoever uses the template gives a reason.
      </p>
    </FormDialog>
  );
}

export function RetireTemplate({ template, onDecide }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      name="Retire"
      of={nameOf(template)}
      onSubmit={() => onDecide({ step: 'retire', reason: reason.trim() })}
      onDone={() => setReason('')}
    >
      <p className="small">
        No query is begun with it any more; queries that were begun before can still be sent. It can be
        approved again.
      </p>
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
