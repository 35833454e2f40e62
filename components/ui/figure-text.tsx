// A figure the way it is always shown: numerator / denominator, percent, interval; grey when there are too
// few charts to say.

import type { Figure } from '../../lib/review/accuracy.ts';
import { percent } from './words.ts';

export function FigureText({ figure }: { figure: Figure }) {
  if (figure.value === null) return <span className="quiet">not reviewed</span>;
  const { interval, macro } = figure;
  return (
    <span className={figure.sufficient ? 'figure number' : 'figure number quiet'}>
      <span className="figure-value">{percent(figure.value)}</span>{' '}
      <span className="figure-parts">
        {figure.numerator} / {figure.denominator}
      </span>
      {interval && (
        <span className="figure-interval small">
          {' '}
          95 % CI {percent(interval.low)} to {percent(interval.high)}
        </span>
      )}
      {macro !== null && figure.method !== 'case-over-case' && (
        <span className="figure-macro small quiet"> mean of charts {percent(macro)}</span>
      )}
    </span>
  );
}
