// What the fields, kinds and states of sampling are called on the screen.

import type { Design } from '../../../lib/review/sampling/design.ts';
import type { FrameItem } from '../../../lib/review/sampling/frame-item.ts';
import type { ReviewState } from '../../../lib/review/sampling/sample-charts.ts';
import type { Dimension } from './design-form.ts';

export const itemWords: Record<keyof FrameItem, string> = {
  key: 'Encounter number',
  coder: 'Coder',
  specialty: 'Specialty',
  encounterType: 'Encounter type',
  payer: 'Payer',
  amount: 'Amount',
  dateOfService: 'Date of service',
  drg: 'DRG',
  drgWeight: 'DRG weight',
  emLevel: 'E/M level',
  codes: 'Number of codes',
  lengthOfStay: 'Length of stay',
  flags: 'Flags',
};

export const dimensionWords: Record<Dimension, string> = {
  coder: 'Coder',
  specialty: 'Specialty',
  encounterType: 'Encounter type',
  payer: 'Payer',
  drg: 'DRG',
  month: 'Month of service',
  band: 'Amount',
};

export const kindWords: Record<Design['kind'], string> = {
  random: 'Random',
  stratified: 'Stratified random',
  focused: 'Focused',
  'new-coder': 'New coders',
};

export const stateWords: Record<ReviewState, string> = {
  'not-opened': 'Not opened',
  'in-review': 'In review',
  signed: 'Signed',
};

/** “1 chart”, “30 charts”. */
export const charts = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'chart' : 'charts'}`;
