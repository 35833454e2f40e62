// The shape of a small trend: where its points stand in a box, with gaps where nothing was counted.

import type { Series } from './pack-shape.ts';

export const trendBox = { width: 160, height: 48, edge: 4 } as const;

type Point = [x: number, y: number];

export interface TrendShape {
  /** Runs of months that follow each other. */
  lines: Point[][];
  marks: Point[];
  /** Height of the target; null: there is none. */
  target: number | null;
}

const round = (n: number): number => Math.round(n * 100) / 100;

export function linePath({ points, target }: Pick<Series, 'points' | 'target'>): TrendShape {
  const { width, height, edge } = trendBox;
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = target === null || known.length === 0 ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low;
  const x = (i: number) =>
    round(edge + (points.length < 2 ? 0.5 : i / (points.length - 1)) * (width - 2 * edge));
  const y = (value: number) =>
    round(height - edge - (span === 0 ? 0.5 : (value - low) / span) * (height - 2 * edge));
  const lines: Point[][] = [[]];
  for (const [i, { value }] of points.entries())
    if (value === null) lines.push([]);
    else lines.at(-1)!.push([x(i), y(value)]);
  return {
    lines: lines.filter((line) => line.length > 1),
    marks: lines.flat(),
    target: target === null || known.length === 0 ? null : y(target),
  };
}
