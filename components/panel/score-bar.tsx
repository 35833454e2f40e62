// The live score of this chart, by the methods of the scorecard.

import type { ReactNode } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import { allOpportunities, codeOverCode } from '../../lib/review/accuracy/code-methods.ts';
import { reviewedChart } from '../../lib/review/accuracy/from-records.ts';
import type { ReviewView } from '../../lib/store/views/review-view.ts';
import { percent } from '../ui/words.ts';

interface Props {
  delivered: readonly CodeLine[];
  view: ReviewView;
  judged: number;
  children: ReactNode;
}

export function ScoreBar({ delivered, view, judged, children }: Props) {
  const { verdicts, findings } = view;
  // Before the first verdict there is no worksheet, and the page's lines are what is judged.
  const worksheet = { ...view.worksheet, delivered: [...delivered] };
  const chart = reviewedChart({ worksheet, encounter: {}, verdicts, findings });
  const shown = [codeOverCode, allOpportunities].map((method) => {
    const { correct, of } = method.part(chart, 'raw') ?? { correct: 0, of: 0 };
    const text = of === 0 ? 'not reviewed' : `${correct} / ${of} · ${percent(correct / of)}`;
    return { method, text };
  });
  return (
    <footer className="score">
      <div className="score-parts number">
        <span>
          <span className="visually-hidden">Score of this chart: </span>
          {judged} of {delivered.length} judged
        </span>
        {shown.map(({ method, text }) => (
          <span key={method.id} title={method.formula}>
            <span className="quiet">{method.name}</span> {text}
          </span>
        ))}
      </div>
      <div className="score-actions">{children}</div>
    </footer>
  );
}
