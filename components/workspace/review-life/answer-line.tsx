// One finding and what the vendor says to it; a dispute comes with its reason and the documents read.

import { keysOf } from '../../../lib/model/keys-of.ts';
import type { LineFinding } from '../../../lib/review/line-findings.ts';
import { Choice } from '../../ui/choice.tsx';
import { LineHead } from './line-head.tsx';

interface Draft<T extends string> {
  answer: T | null;
  reason: string;
  documents: string;
}

interface Props<T extends string> {
  of: LineFinding;
  legend: string;
  words: Record<T, string>;
  draft: Draft<T> | null;
  /** The answer that asks for a reason. */
  disputes: T;
  onChange: (more: Partial<Draft<T>>) => void;
}

export function AnswerLine<T extends string>({ of, legend, words, draft, disputes, onChange }: Props<T>) {
  return (
    <li>
      <LineHead of={of} />
      <Choice
        legend={legend}
        options={keysOf(words)}
        words={words}
        value={draft?.answer ?? null}
        onChange={(answer) => onChange({ answer })}
      />
      {draft?.answer === disputes && (
        <>
          <label className="field">
            <span>Why it is disputed</span>
            <textarea
              rows={2}
              maxLength={4000}
              required
              value={draft.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          </label>
          <label className="field">
            <span>Documents the vendor read</span>
            <input
              maxLength={400}
              value={draft.documents}
              placeholder="ED note, 2 March; discharge summary"
              onChange={(event) => onChange({ documents: event.target.value })}
            />
          </label>
        </>
      )}
    </li>
  );
}
