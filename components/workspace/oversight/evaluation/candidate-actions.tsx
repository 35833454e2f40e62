// What is done with a candidate: its evidence and points are written down, it goes on, is chosen, or declined.

import { useState } from 'react';
import type { CandidateStatus } from '../../../../lib/model/oversight/evaluation.ts';
import { type Fault, fail } from '../../../../lib/model/result.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import type { Desk } from '../form/use-desk.ts';
import { EvidenceDialog, PointsDialog } from './candidate-forms.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';

interface Props {
  desk: Desk;
  round: Registered<'evaluation-round'>;
  one: Registered<'vendor-evaluation'>;
  /** For its next step. */
  lacks: readonly string[];
}

export function CandidateActions({ desk, round, one, lacks }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const go = async (status: CandidateStatus, words: string) => {
    const unscored = status === 'chosen' ? lacks.filter((lack) => lack.startsWith('points')) : [];
    if (unscored.length > 0) return setFault(notScored(unscored));
    const answer = await desk.change('vendor-evaluation', one.id, { status }, `${one.candidate} ${words}.`);
    setFault(answer.ok ? null : answer.error);
  };
  const choose = async () => {
    await go('chosen', 'is chosen');
  };
  return (
    <div className="stack">
      <div className="row-actions">
        <EvidenceDialog desk={desk} one={one} />
        <ReferenceDialog desk={desk} one={one} />
        <PointsDialog desk={desk} round={round} one={one} />
        {one.status === 'candidate' && (
          <button
            type="button"
            className="button"
            aria-label={`Advance: ${one.candidate}`}
            onClick={() => void go('advanced', 'goes on')}
          >
            Advance
          </button>
        )}
        {one.status === 'advanced' && (
          <button
            type="button"
            className="button primary"
            aria-label={`Choose: ${one.candidate}`}
            onClick={() => void choose()}
          >
            Choose
          </button>
        )}
        {one.status !== 'declined' && one.status !== 'chosen' && (
          <button
            type="button"
            className="button"
            aria-label={`Decline: ${one.candidate}`}
            onClick={() => void go('declined', 'is declined')}
          >
            Decline
          </button>
        )}
        {(one.status === 'declined' || one.status === 'chosen') && (
          <button
            type="button"
            className="button"
            aria-label={`Consider again: ${one.candidate}`}
            onClick={() => void go('candidate', 'is a candidate again')}
          >
            Consider again
          </button>
        )}
      </div>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}

const notScored = (lacks: readonly string[]): Fault =>
  fail(
    'not-scored',
    `Not everything is scored: ${lacks.join('; ')}.`,
    'A total of less than the whole is not comparable.',
    'Give the points, with a reason, then choose.',
  ).error;
