// Deciding on findings: a colleague’s check before release, the reconsideration of a dispute, the second level.
// A finding that a check upholds needs no words; every other decision names its reason and its authority.

import { useState } from 'react';
import { modifiedFinding } from '../../../lib/model/review-step.ts';
import { answerable } from '../../../lib/review/check-step.ts';
import { lineFindings, lineName, standing } from '../../../lib/review/line-findings.ts';
import { endOfDay, usualDue } from './due-date.ts';
import { DueField } from './due-field.tsx';
import { offerWords } from './life-words.ts';
import { type OutcomeDraft, OutcomeLine } from './outcome-line.tsx';
import { type StepFormProps, StepFrame } from './step-frame.tsx';

export function OutcomeForm({
  step,
  review,
  ...props
}: StepFormProps & { step: 'peer-check' | 'reconsider' | 'decide' }) {
  const check = step === 'peer-check';
  const { disputed } = review.life;
  const open = check ? answerable(review, review.life) : disputed;
  const lines = lineFindings(review).filter(({ lineKey }) => open.includes(lineKey));
  const [drafts, setDrafts] = useState<readonly OutcomeDraft[]>(
    lines.map((line) => ({
      lineKey: line.lineKey,
      outcome: check ? 'upheld' : null,
      reason: '',
      citation: line.finding?.citation ?? '',
      modified: standing(line),
    })),
  );
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(step === 'reconsider' ? usualDue(review.now) : '');
  const nameOf = (key: string) => lineName(lines.find((l) => l.lineKey === key) ?? lines[0]!);
  const content = () => {
    const silent = drafts.find((d) => !d.outcome);
    if (silent) return `Nothing is decided on ${nameOf(silent.lineKey)}: uphold, modify or overturn it.`;
    const decided = drafts.filter((d) => !(check && d.outcome === 'upheld'));
    const outcomes = [];
    for (const { lineKey, outcome, reason: why, citation, modified } of decided) {
      const form = outcome === 'modified' ? modifiedFinding.safeParse(modified) : null;
      const code = modified.auditor !== null || !['revise', 'add'].includes(modified.disposition ?? '');
      const place = modified.position !== null || modified.disposition !== 'resequence';
      if (!outcome || (form && !(form.success && code && place)))
        return `The modified finding on ${nameOf(lineKey)} is not complete: what is right, category, root cause, severity and direction.`;
      const said = { reason: why.trim(), citation: citation.trim() };
      outcomes.push({ lineKey, outcome, ...said, modified: form?.data ?? null });
    }
    return { step, reason: reason.trim(), dueAt: endOfDay(day), outcomes };
  };
  return (
    <StepFrame {...props} submit={offerWords[step]} content={content}>
      {lines.length === 0 && <p className="quiet">Nothing was found in this chart.</p>}
      <ol className="step-lines">
        {lines.map((line) => {
          const draft = drafts.find((d) => d.lineKey === line.lineKey);
          return (
            draft && (
              <OutcomeLine
                key={line.lineKey}
                of={line}
                delivered={review.worksheet.delivered ?? []}
                dispute={check ? null : disputeOf(review, line.lineKey)}
                check={check}
                draft={draft}
                onChange={(more) =>
                  setDrafts((all) => all.map((d) => (d.lineKey === line.lineKey ? { ...d, ...more } : d)))
                }
              />
            )
          );
        })}
      </ol>
      {step === 'reconsider' && (
        <DueField
          label="Second level may be asked until"
          day={day}
          now={review.now}
          required={false}
          onChange={setDay}
        />
      )}
      <label className="field">
        <span>Note (optional)</span>
        <textarea
          rows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </StepFrame>
  );
}

/** What the vendor said against the finding last. */
const disputeOf = ({ life }: StepFormProps['review'], lineKey: string) =>
  life.steps
    .flatMap((step) => step.answers)
    .findLast((answer) => answer.lineKey === lineKey && answer.answer === 'dispute') ?? null;
