// The live score of this chart, by the methods of the scorecard.

import type { ReactNode } from 'react';
import type { Disposition } from '../../lib/model/verdict.ts';
import { opportunities, tally } from '../../lib/review/accuracy.ts';
import { methodWords, percent } from '../ui/words.ts';

interface Props {
  delivered: number;
  judged: number;
  dispositions: readonly (Disposition | null | undefined)[];
  children: ReactNode;
}

export function ScoreBar({ delivered, judged, dispositions, children }: Props) {
  const counts = tally(dispositions);
  const shown = (['code-over-code', 'all-opportunities'] as const).map((method) => {
    const { correct, of } = opportunities(counts, method);
    return { method, text: of === 0 ? 'not reviewed' : `${correct} / ${of} · ${percent(correct / of)}` };
  });
  return (
    <footer className="score">
      <div className="score-parts number">
        <span>
          <span className="visually-hidden">Score of this chart: </span>
          {judged} of {delivered} judged
        </span>
        {shown.map(({ method, text }) => (
          <span key={method} title={methodWords[method].formula}>
            <span className="quiet">{methodWords[method].name}</span> {text}
          </span>
        ))}
      </div>
      <div className="score-actions">{children}</div>
    </footer>
  );
}
