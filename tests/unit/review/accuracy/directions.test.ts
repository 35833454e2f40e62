// Over-coding and under-coding, counted apart.

import { expect, it } from 'vitest';
import { errorDirections } from '../../../../lib/review/accuracy/directions.ts';
import { chart, line } from './charts.ts';

it('counts errors and the charts that have them', () => {
  const said = (direction: 'over' | 'under' | 'neutral', more = {}) => ({ element: { direction, ...more } });
  const charts = [
    chart([line('R07.9', 'delete', said('over')), line('Z79.4', 'add', said('under')), line('I10', 'agree')]),
    chart([line('R51.9', 'delete', said('over')), line('E11.9', 'revise', { to: 'E11.65' })]),
    chart([line('N18.31', 'add', said('under', { rootCause: 'documentation' }))]),
    chart([
      line('I10', 'attribute', said('neutral')),
      line('Z95.5', 'add', said('under', { severity: 'advisory' })),
    ]),
  ];
  const raw = { over: 2, under: 2, neutral: 1, notSaid: 1, chartsOver: 2, chartsUnder: 2 };
  expect(errorDirections(charts)).toEqual(raw);
  // What documentation caused is not the vendor's.
  expect(errorDirections(charts, 'vendor')).toEqual({ ...raw, under: 1, chartsUnder: 1 });
});
