// A figure the way it is always shown: percent, numerator / denominator, interval; grey when there are too few
// charts to say. Its two numbers open what is behind them.

import type { Figure, Method } from '../../lib/review/accuracy/method.ts';
import { usualTarget } from '../../lib/review/target.ts';

interface Props {
  figure: Figure;
  method: Method;
  /** Whose figure, for those who hear the links. */
  of: string;
  /** The share that it is held against. */
  target?: number | undefined;
  open: (part: 'right' | 'all') => string;
}

export function FigureText({ figure, method, of, target, open }: Props) {
  const { value, interval, macro } = figure;
  if (value === null) return <span className="quiet">not reviewed</span>;
  const text = (share: number) => figureValue(share, method, target);
  const name = `${method.name}, ${of}`;
  return (
    <span className={figure.sufficient ? 'figure number' : 'figure number quiet'}>
      <span className="figure-value">{text(value)}</span>{' '}
      <span className="figure-parts">
        <a href={open('right')} aria-label={`${figure.numerator}, numerator, ${name}`}>
          {figure.numerator}
        </a>{' '}
        /{' '}
        <a href={open('all')} aria-label={`${figure.denominator}, denominator, ${name}`}>
          {figure.denominator}
        </a>
      </span>
      {interval && (
        <span className="figure-interval small">
          {' '}
          95 % CI {text(interval.low)} to {text(interval.high)}
        </span>
      )}
      {macro !== null && method.interval !== 'yes-no' && (
        <span className="figure-macro small quiet"> mean of charts {text(macro)}</span>
      )}
    </span>
  );
}

const figureValue = (value: number, method: Method, target: number | undefined): string =>
  method.unit === 'levels' ? `${value.toFixed(2)} levels` : figurePercent(value, target);

/**
 * A share as a percentage with one decimal; with more where rounding would lift it to 100 % or over the target
 * that it misses. It never breaks before its sign.
 */
export function figurePercent(share: number, target: number = usualTarget): string {
  const exact = share * 100;
  // Sums of fractions miss a round number by less than this without missing it.
  const misses = [100, target * 100].filter((mark) => exact < mark - 1e-6);
  const text = [1, 2, 3]
    .map((digits) => exact.toFixed(digits))
    .find((t) => misses.every((m) => Number(t) < m));
  return `${text ?? exact.toFixed(4)}\u00a0%`;
}
