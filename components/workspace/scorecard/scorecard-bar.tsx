// A figure and its interval on a line, with the target across it. The words beside it say the same, so it is
// hidden from those who listen.

import type { Figure } from '../../../lib/review/accuracy/method.ts';

const width = 168;
const height = 20;
const edge = 4;

interface Props {
  figure: Figure;
  /** Null where the figure must not be held against one. */
  target: number | null;
  /** The share at the left end of the line. */
  from: number;
}

export function IntervalBar({ figure: { value, interval, sufficient }, target, from }: Props) {
  if (value === null) return null;
  const x = (share: number) =>
    edge + (Math.max(0, Math.min(1, share) - from) / (1 - from)) * (width - 2 * edge);
  const middle = height / 2;
  return (
    <svg
      className={sufficient ? 'interval-bar' : 'interval-bar few'}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="bar-track" x1={edge} x2={width - edge} y1={middle} y2={middle} />
      {target !== null && <line className="bar-target" x1={x(target)} x2={x(target)} y1={0} y2={height} />}
      {interval && (
        <line className="bar-interval" x1={x(interval.low)} x2={x(interval.high)} y1={middle} y2={middle} />
      )}
      <circle className="bar-value" cx={x(value)} cy={middle} r={3.5} />
    </svg>
  );
}

/** Where the lines of a table begin: at half where everything lies above it, so that differences can be seen. */
export const barStart = (figures: readonly (Figure | undefined)[]): number =>
  figures.every((f) => f === undefined || f.value === null || (f.interval?.low ?? f.value) >= 0.5) ? 0.5 : 0;
