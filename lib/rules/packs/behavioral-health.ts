// Psychotherapy and crisis by their minutes, and what goes with what.

import type { Figures } from '../figures.ts';
import type { Pack } from './pack.ts';

export const behavioralPack: Pack = {
  id: 'behavioral-health',
  verified: false,
  source: 'Bands as published by a Medicare contractor; combinations not yet held against the code book',
};

/** Shortest first: where each band begins; the codes without and with a visit. */
export const bands = [
  { from: 'therapy-short', alone: '90832', withVisit: '90833' },
  { from: 'therapy-middle', alone: '90834', withVisit: '90836' },
  { from: 'therapy-long', alone: '90837', withVisit: '90838' },
] as const;

/** The band that holds the minutes; undefined: they are too few for any. */
export const bandOf = (minutes: number, figures: Figures) =>
  bands.findLast(({ from }) => minutes >= figures[from]);

export const therapyAlone: readonly string[] = bands.map(({ alone }) => alone);
export const therapyWithVisit: readonly string[] = bands.map(({ withVisit }) => withVisit);
export const therapy: readonly string[] = [...therapyAlone, ...therapyWithVisit];

export const crisis = '90839';
export const crisisMore = '90840';
export const evaluations: readonly string[] = ['90791', '90792'];
export const complexity = '90785';
export const group = '90853';
export const family: readonly string[] = ['90846', '90847'];
export const prolongedDeleted: readonly string[] = ['99354', '99355'];
