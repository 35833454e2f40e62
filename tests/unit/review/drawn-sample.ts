// A drawn sample with one chart that a spare replaced.

import type { SampleRecord } from '../../../lib/model/sample.ts';

export const drawnSample: SampleRecord = {
  title: 'Third quarter',
  purpose: '',
  frame: 'a'.repeat(64),
  frameSource: 'claims.csv',
  frameSize: 90,
  population: 90,
  size: 2,
  design: { kind: 'random', size: { total: 2 } },
  seed: '00c0ffee12345678',
  spares: 5,
  drawn: 'b'.repeat(64),
  vendor: null,
  madeBy: 'ada',
  madeAt: 1,
  auditors: [],
  assignments: [],
  replaced: [{ key: 'E-1', by: 'E-7', reason: 'locked' }],
  removed: false,
};
