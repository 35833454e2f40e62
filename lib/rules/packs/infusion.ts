// Infusions and injections by kind and way: the code that stands as the first service, the one for each further
// service, and the one for each further hour.

import type { Pack } from './pack.ts';

export const infusionPack: Pack = {
  id: 'infusion',
  verified: false,
  source:
    'Published guidance on infusion coding and a Medicare audit topic; not yet held against the code book',
};

export type InfusionKind = 'chemotherapy' | 'therapeutic' | 'hydration';

export interface Service {
  kind: InfusionKind;
  way: 'infusion' | 'push';
  first: string;
  further: string;
  /** Each further hour; null: the way has none. */
  hour: string | null;
}

/** In the order in which a facility ranks them: the highest that was given is the first service. */
export const services: readonly Service[] = [
  { kind: 'chemotherapy', way: 'infusion', first: '96413', further: '96417', hour: '96415' },
  { kind: 'chemotherapy', way: 'push', first: '96409', further: '96411', hour: null },
  { kind: 'therapeutic', way: 'infusion', first: '96365', further: '96367', hour: '96366' },
  { kind: 'therapeutic', way: 'push', first: '96374', further: '96375', hour: null },
  { kind: 'hydration', way: 'infusion', first: '96360', further: '96361', hour: '96361' },
];

export const concurrent = '96368';
/** The same drug pushed again, by a facility. */
export const pushedAgain = '96376';
/** First hour under the skin; a first service as well, outside of the ranks. */
export const underSkin = '96369';

export const firstCodes: readonly string[] = [...services.map(({ first }) => first), underSkin];
export const givenCodes: readonly string[] = [
  ...new Set([
    ...firstCodes,
    ...services.flatMap(({ further, hour }) => (hour ? [further, hour] : [further])),
    concurrent,
    pushedAgain,
  ]),
];

/** Part of an infusion visit: flushing a device, a nurse's visit, access to a vein. */
export const partOfInfusion: readonly string[] = ['96523', '99211', '36000', '36410'];
