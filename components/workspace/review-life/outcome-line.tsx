// The decision on one finding: it stands, it stands in another form, or it falls; with reason and authority.

import type { CodeLine } from '../../../lib/model/code-line.ts';
import type { LineAnswer, LineOutcome } from '../../../lib/model/review-step.ts';
import { type LineFinding, lineName, type Standing } from '../../../lib/review/line-findings.ts';
import { Choice } from '../../ui/choice.tsx';
import { LineHead } from './line-head.tsx';
import { ModifiedFields } from './modified-fields.tsx';

export interface OutcomeDraft {
  lineKey: string;
  outcome: LineOutcome['outcome'] | null;
  reason: string;
  citation: string;
  modified: Standing;
}

interface Props {
  of: LineFinding;
  delivered: readonly CodeLine[];
  /** What the vendor says against it; null before the vendor was asked. */
  dispute: LineAnswer | null;
  /** A colleague’s check: upholding needs no words. */
  check: boolean;
  draft: OutcomeDraft;
  onChange: (more: Partial<OutcomeDraft>) => void;
}

const kinds = ['upheld', 'modified', 'overturned'] as const;
// A value of the whole stay has no parts that could be changed.
const wholeKinds = ['upheld', 'overturned'] as const;
const words = { upheld: 'Uphold', modified: 'Modify', overturned: 'Overturn' };

export function OutcomeLine({ of, delivered, dispute, check, draft, onChange }: Props) {
  const asksWhy = draft.outcome !== null && !(check && draft.outcome === 'upheld');
  return (
    <li>
      <LineHead of={of} />
      {dispute && (
        <p className="small dispute">
          The vendor: {dispute.reason}
          {dispute.documents && <span className="quiet"> Read: {dispute.documents}</span>}
        </p>
      )}
      <Choice
        legend={`Decision on ${lineName(of)}`}
        options={of.whole ? wholeKinds : kinds}
        words={words}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      {draft.outcome === 'modified' && (
        <ModifiedFields
          of={of}
          delivered={delivered}
          value={draft.modified}
          onChange={(modified) => onChange({ modified })}
        />
      )}
      {asksWhy && (
        <>
          <label className="field">
            <span>Reason</span>
            <textarea
              rows={2}
              maxLength={4000}
              required
              value={draft.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          </label>
          <label className="field">
            <span>Authority</span>
            <input
              maxLength={300}
              required
              pattern=".*\S.*"
              value={draft.citation}
              placeholder="guideline section, Coding Clinic issue, payer instruction"
              onChange={(event) => onChange({ citation: event.target.value })}
            />
          </label>
        </>
      )}
    </li>
  );
}
