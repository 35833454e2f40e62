// What a person has read in the record and confirmed, so that an automatic check may count with it: minutes, sides,
// doses, intervals. A closed catalogue, each entry with the shape of its value; a check never reads prose itself.

import { z } from 'zod';
import { keysOf } from './keys-of.ts';

const minutes = z
  .number()
  .min(0)
  .max(7 * 1440);
const count = z.number().int().min(0).max(1000);
const amount = z.number().min(0).max(1_000_000);
const yes = z.boolean();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const short = z.string().max(80);

/** Start and stop as the record states them, local time to the minute; null: not stated. */
const interval = z.object({ start: moment.nullable(), stop: moment.nullable() });

export const administration = interval.extend({
  kind: z.enum(['chemotherapy', 'therapeutic', 'hydration']),
  /** `pump`: a portable or implanted pump that was filled or connected; it runs on without the visit. */
  way: z.enum(['infusion', 'push', 'injection', 'pump']),
  drug: short.nullable(),
  dose: short.nullable(),
  route: short.nullable(),
  site: short.nullable(),
});
export type Administration = z.infer<typeof administration>;

export const otherService = z.object({
  code: z.string().max(10),
  modifiers: z.array(z.string().max(4)).max(8),
  date: day,
  /** True: the same provider, or one of the same group and specialty. */
  sameProvider: yes,
});
export type OtherService = z.infer<typeof otherService>;

/** Places that go together in intermediate repairs; neck, hands and feet go with scalp, trunk and limbs where it is simple. */
export const repairedWound = z.object({
  kind: z.enum(['simple', 'intermediate', 'complex']),
  place: z.enum(['face', 'neck-hands-feet', 'scalp-trunk-limbs']),
  cm: z.number().min(0).max(200),
});
export type RepairedWound = z.infer<typeof repairedWound>;

/** Each fact by its name, with the shape of its value. Minutes and units as numbers, dates as ISO text. */
export const factValues = {
  'psychotherapy-minutes': minutes,
  'crisis-minutes': minutes,
  'visit-minutes': minutes,
  'critical-care-minutes': minutes,
  'recorded-minutes': minutes,
  'time-stated': yes,
  'time-counted-apart': yes,
  'level-chosen-by-time': yes,
  'decision-making': z.enum(['straightforward', 'low', 'moderate', 'high']),
  'patient-present': yes,
  'separate-visit-work': yes,
  'shared-visit': z.enum(['not-shared', 'billed-by-larger-share', 'billed-by-smaller-share']),
  'visit-in-global': z.enum(['unrelated', 'same-day-separate', 'decision-for-surgery', 'part-of-the-global']),
  'procedure-in-global': z.enum(['staged', 'related-return', 'unrelated']),
  'split-care': z.enum(['whole', 'surgery-only', 'after-only', 'before-only']),
  'other-services': z.array(otherService).max(200),
  side: z.enum(['left', 'right', 'both', 'no-side']),
  /** The side that the code itself says, as a person reads it: no public list tells it for every code. */
  'coded-side': z.enum(['left', 'right', 'both', 'no-side']),
  'consent-side': z.enum(['left', 'right', 'both', 'no-side']),
  certainty: z.enum(['confirmed', 'uncertain', 'ruled-out']),
  'symptom-explained': yes,
  'distinct-service': yes,
  'from-template': yes,
  supported: yes,
  'support-signed-on': day,
  'onset-after-admission': yes,
  administrations: z.array(administration).max(60),
  'second-site-by-protocol': yes,
  'hydration-needed': yes,
  'main-reason-for-visit': z.enum(['chemotherapy', 'therapeutic', 'hydration', 'other']),
  'solely-for-chemotherapy': yes,
  'dose-given': amount,
  'dose-discarded': amount,
  'single-dose-vial': yes,
  'drug-name-dose-and-number': yes,
  'fracture-phase': z.enum(['active', 'routine', 'delayed', 'nonunion', 'malunion', 'sequela']),
  'fracture-opening': z.enum(['closed', 'open-1-2', 'open-3', 'open-not-graded', 'not-stated']),
  'fracture-displaced': z.enum(['displaced', 'not-displaced', 'not-stated']),
  /** As the code itself says it, read by a person: no public list tells it for every code. */
  'coded-displaced': z.enum(['displaced', 'not-displaced', 'does-not-say']),
  'osteoporosis-and-minor-force': yes,
  approach: z.enum([
    'open',
    'percutaneous',
    'percutaneous-endoscopic',
    'opening',
    'opening-endoscopic',
    'external',
  ]),
  manipulation: yes,
  'repaired-wounds': z.array(repairedWound).max(20),
  'catheterised-parts': z.array(z.enum(['coronary', 'graft', 'left', 'right'])).max(4),
  'reason-for-diagnostic-catheter': yes,
  'treated-vessel': z.enum(['LD', 'LC', 'RC', 'LM', 'RI']),
  'anesthesia-times': z.array(interval).max(20),
  'times-of-other-cases': z.array(interval).max(60),
  'base-units': amount,
  'handover-stated': yes,
  'physical-status': z.number().int().min(1).max(6),
  'physical-status-supported': yes,
  'emergency-stated': yes,
  'hypothermia-stated': yes,
  'lowered-pressure-stated': yes,
  'monitored-care': yes,
  'unusual-anesthesia-supported': yes,
  'nerve-studies': count,
  limbs: z.array(z.object({ muscles: count, nerves: count, levels: count })).max(4),
  naps: count,
  parameters: count,
  'staging-documented': yes,
  'with-video': yes,
  views: count,
  contrast: z.enum(['without', 'with', 'without-then-with']),
  'one-session': yes,
  'order-present': yes,
  'data-table-present': yes,
  'report-complete': yes,
} as const;

export type FactName = keyof typeof factValues;
export type FactValue<N extends FactName = FactName> = z.infer<(typeof factValues)[N]>;

export const factName = z.enum(keysOf(factValues));

export const confirmedFact = z
  .object({
    name: factName,
    /** The line that it is about; null: the whole encounter. */
    lineKey: z.string().min(1).max(80).nullable(),
    value: z.unknown(),
  })
  .refine(({ name, value }) => factValues[name].safeParse(value).success, 'the value is not of that fact');
export type ConfirmedFact = z.infer<typeof confirmedFact>;
