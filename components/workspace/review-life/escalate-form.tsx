// The vendor does not accept what was decided and asks for the second level, by finding.

import { useState } from 'react';
import { lineFindings, lineName } from '../../../lib/review/line-findings.ts';
import { escalatable } from '../../../lib/review/next-steps.ts';
import { AnswerLine } from './answer-line.tsx';
import { offerWords } from './life-words.ts';
import { type StepFormProps, StepFrame } from './step-frame.tsx';
import { VendorPerson } from './vendor-person.tsx';

type Wish = 'stands' | 'second-level';
interface Draft {
  lineKey: string;
  answer: Wish | null;
  reason: string;
  documents: string;
}

const words: Record<Wish, string> = { stands: 'Let it stand', 'second-level': 'Ask for the second level' };

export function EscalateForm({ review, ...props }: StepFormProps) {
  const open = escalatable(review);
  const lines = lineFindings(review).filter(({ lineKey }) => open.includes(lineKey));
  const [drafts, setDrafts] = useState<readonly Draft[]>(
    lines.map(({ lineKey }) => ({ lineKey, answer: 'stands', reason: '', documents: '' })),
  );
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const content = () => {
    const asked = drafts.filter((d) => d.answer === 'second-level');
    if (asked.length === 0) return 'Choose at least one finding that the second level is asked about.';
    return {
      step: 'escalate' as const,
      reason: reason.trim(),
      vendorPerson: person.trim(),
      answers: asked.map(({ lineKey, reason: why, documents }) => ({
        lineKey,
        answer: 'dispute' as const,
        reason: why.trim(),
        documents: documents.trim(),
      })),
    };
  };
  return (
    <StepFrame {...props} submit={offerWords.escalate} content={content}>
      <VendorPerson value={person} onChange={setPerson} />
      <label className="field">
        <span>Why the decision is not accepted</span>
        <textarea
          rows={2}
          maxLength={4000}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <ol className="step-lines">
        {lines.map((line) => (
          <AnswerLine
            key={line.lineKey}
            of={line}
            legend={`Decision on ${lineName(line)}`}
            words={words}
            draft={drafts.find((d) => d.lineKey === line.lineKey) ?? null}
            disputes="second-level"
            onChange={(more) =>
              setDrafts(drafts.map((d) => (d.lineKey === line.lineKey ? { ...d, ...more } : d)))
            }
          />
        ))}
      </ol>
    </StepFrame>
  );
}
