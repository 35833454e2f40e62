// The vendor’s word on each finding, written down by whoever received it.

import { useState } from 'react';
import type { LineAnswer } from '../../../lib/model/review-step.ts';
import { answerable } from '../../../lib/review/check-step.ts';
import { lineFindings, lineName } from '../../../lib/review/line-findings.ts';
import { AnswerLine } from './answer-line.tsx';
import { offerWords } from './life-words.ts';
import { type StepFormProps, StepFrame } from './step-frame.tsx';
import { VendorPerson } from './vendor-person.tsx';

type Draft = Omit<LineAnswer, 'answer'> & { answer: LineAnswer['answer'] | null };

const words = { accept: 'Accept', dispute: 'Dispute' };

export function AnswerForm({ review, ...props }: StepFormProps) {
  const open = answerable(review, review.life);
  const lines = lineFindings(review).filter(({ lineKey }) => open.includes(lineKey));
  const [drafts, setDrafts] = useState<readonly Draft[]>(
    lines.map(({ lineKey }) => ({ lineKey, answer: null, reason: '', documents: '' })),
  );
  const [person, setPerson] = useState('');
  const draftOf = (lineKey: string) => drafts.find((d) => d.lineKey === lineKey);
  const set = (lineKey: string, more: Partial<Draft>) =>
    setDrafts(drafts.map((d) => (d.lineKey === lineKey ? { ...d, ...more } : d)));
  const content = () => {
    const silent = lines.find(({ lineKey }) => !draftOf(lineKey)?.answer);
    if (silent) return `No answer is given to ${lineName(silent)}: accept or dispute it.`;
    const answers = drafts.flatMap(({ answer, reason, documents, lineKey }) =>
      answer
        ? [
            answer === 'dispute'
              ? { lineKey, answer, reason: reason.trim(), documents: documents.trim() }
              : { lineKey, answer, reason: '', documents: '' },
          ]
        : [],
    );
    return { step: 'answer' as const, vendorPerson: person.trim(), answers };
  };
  return (
    <StepFrame {...props} submit={offerWords.answer} content={content}>
      <VendorPerson value={person} onChange={setPerson} />
      {lines.length === 0 && (
        <p className="quiet">There is no finding to answer: the vendor takes note of the review.</p>
      )}
      {lines.length > 0 && (
        <button
          type="button"
          className="button accept-all"
          onClick={() => setDrafts(drafts.map((d) => ({ ...d, answer: 'accept' })))}
        >
          Accept all
        </button>
      )}
      <ol className="step-lines">
        {lines.map((line) => (
          <AnswerLine
            key={line.lineKey}
            of={line}
            legend={`Answer to ${lineName(line)}`}
            words={words}
            draft={draftOf(line.lineKey) ?? null}
            disputes="dispute"
            onChange={(more) => set(line.lineKey, more)}
          />
        ))}
      </ol>
    </StepFrame>
  );
}
