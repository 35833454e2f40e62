// What a reviewer confirms after reading the demonstration charts, in answer to what the checks ask: for right lines as for
// wrong ones, so that the checks can be wrong in both ways.

import type { Administration, FactName } from '../../../lib/model/confirmed-fact.ts';

/** Fact, code (its first line; null: the whole encounter), value. */
export type Confirmed = readonly [FactName, string | null, unknown];

/** Given on a day, from `09:10-09:30 drug, dose, way`; stops on that day. */
const given =
  (date: string, site: string) =>
  (
    kind: Administration['kind'],
    way: Administration['way'],
    times: string,
    drug: string,
    dose: string,
  ): Administration => {
    const [start, stop] = times.split('-');
    return {
      ...{ kind, way, drug, dose, site, route: 'IV' },
      start: `${date}T${start}`,
      stop: stop ? `${date}T${stop}` : null,
    };
  };
const ran = (date: string, start: string, stop: string) => [
  { start: `${date}T${start}`, stop: `${date}T${stop}` },
];

const dose = (code: string, amount: number, vial?: { discarded: number } | 'multiple'): Confirmed[] => [
  ['dose-given', code, amount],
  ...(vial ? [['single-dose-vial', code, vial !== 'multiple'] as const] : []),
  ...(vial && vial !== 'multiple' ? [['dose-discarded', code, vial.discarded] as const] : []),
];
const whole = { discarded: 0 };
const study = (code: string, ...more: Confirmed[]): Confirmed[] => [
  ['order-present', code, true],
  ['report-complete', code, true],
  ...more,
];
const fracture = (code: string, phase: string, displaced: string, minor: boolean | null): Confirmed[] => [
  ['fracture-phase', code, phase],
  ['fracture-opening', code, 'closed'],
  ['fracture-displaced', code, displaced],
  ['coded-displaced', code, 'does-not-say'],
  ...(minor === null ? [] : [['osteoporosis-and-minor-force', code, minor] as const]),
];
const anesthesia = (code: string, times: unknown, status: number | null): Confirmed[] => [
  ['anesthesia-times', code, times],
  ['times-of-other-cases', code, []],
  ...(status === null ? [] : [['physical-status', code, status] as const]),
];

const folfox = given('2026-04-14', 'right chest port');
const pembrolizumab = given('2026-05-12', 'left forearm');
const azacitidine = given('2026-06-22', 'left arm PICC');
const saline = given('2026-08-18', 'right hand');

export const confirmedFacts: Readonly<Record<string, readonly Confirmed[]>> = {
  'card-01': [['separate-visit-work', '99214', true]],
  'card-02': [['catheterised-parts', null, ['coronary', 'left']]],
  'card-03': [
    ['distinct-service', '93458', true],
    ['reason-for-diagnostic-catheter', '93458', true],
    ['catheterised-parts', null, ['coronary', 'left']],
    ['treated-vessel', null, 'LD'],
  ],
  'card-04': [
    ['certainty', 'I33.0', 'ruled-out'],
    ['separate-visit-work', '99213', false],
  ],
  'card-05': [
    ['level-chosen-by-time', '99215', false],
    ['decision-making', '99215', 'moderate'],
    ['separate-visit-work', '99215', true],
  ],
  'ort-01': [
    ['other-services', null, [{ code: '25605', modifiers: ['RT'], date: '2026-02-24', sameProvider: true }]],
    ['side', '73110', 'right'],
    ['views', '73110', 3],
    ...fracture('S52.531A', 'routine', 'displaced', null),
  ],
  'ort-02': [
    ['side', null, 'left'],
    ['consent-side', null, 'left'],
    ['coded-side', 'S83.231A', 'right'],
    ['distinct-service', '29877', false],
    ['approach', null, 'percutaneous-endoscopic'],
  ],
  'ort-03': [
    ['side', null, 'right'],
    ['approach', null, 'open'],
  ],
  'ort-04': [['separate-visit-work', '99213', true], ['side', '20610', 'left'], ...dose('J3301', 40)],
  'ort-05': [
    ['separate-visit-work', '99213', false],
    ['side', '20610', 'right'],
    ...dose('J7325', 16, whole),
  ],
  'ort-06': fracture('S32.010A', 'active', 'not-stated', true),
  'an-01': [
    ['distinct-service', '64447', true],
    ['side', '64447', 'right'],
    ...anesthesia('01402', ran('2026-04-07', '08:12', '10:27'), 3),
    ['physical-status-supported', '01402', true],
  ],
  'an-02': [
    ['other-services', null, [{ code: '00790', modifiers: ['QK'], date: '2026-05-05', sameProvider: false }]],
    ...anesthesia('00790', ran('2026-05-05', '10:05', '11:17'), 2),
  ],
  'an-03': [
    ...anesthesia('00142', ran('2026-07-02', '08:41', '09:05'), 2),
    ['monitored-care', '00142', true],
  ],
  'an-04': [
    ...anesthesia('01967', ran('2026-07-28', '05:48', '13:20'), null),
    ...anesthesia('01961', ran('2026-07-28', '13:20', '14:12'), null),
  ],
  'an-05': anesthesia('00126', ran('2026-09-22', '07:42', '08:00'), 1),
  'rad-01': [['symptom-explained', 'R10.32', true], ...study('74177', ['contrast', '74177', 'with'])],
  'rad-02': [
    ...study('74160', ['contrast', '74160', 'with']),
    ...study('72193', ['contrast', '72193', 'with']),
  ],
  'rad-04': [['certainty', 'J18.9', 'ruled-out'], ...study('71046', ['views', '71046', 1])],
  'rad-05': study('70553', ['contrast', '70553', 'without-then-with']),
  'neu-01': [
    ['nerve-studies', null, 8],
    [
      'limbs',
      null,
      [
        { muscles: 5, nerves: 3, levels: 0 },
        { muscles: 4, nerves: 3, levels: 0 },
      ],
    ],
    ['report-complete', null, true],
    ['data-table-present', null, true],
  ],
  'neu-02': [
    ['recorded-minutes', null, 28],
    ['report-complete', null, true],
  ],
  'neu-03': [
    ['level-chosen-by-time', '99215', true],
    ['visit-minutes', '99215', 47],
  ],
  'neu-04': [['separate-visit-work', '99213', false], ...dose('J0585', 155, { discarded: 45 })],
  'onc-01': [
    ['solely-for-chemotherapy', null, true],
    [
      'administrations',
      null,
      [
        folfox('therapeutic', 'push', '09:05', 'palonosetron', '0.25 mg'),
        folfox('therapeutic', 'infusion', '09:10-09:30', 'dexamethasone', '12 mg'),
        folfox('chemotherapy', 'infusion', '09:40-11:40', 'oxaliplatin', '150 mg'),
        folfox('therapeutic', 'infusion', '09:40-11:40', 'leucovorin', '700 mg'),
        folfox('chemotherapy', 'push', '11:45', 'fluorouracil', '700 mg'),
        folfox('chemotherapy', 'pump', '11:55', 'fluorouracil', '4200 mg'),
      ],
    ],
    ...dose('J9263', 150, whole),
    ...dose('J0640', 700),
    ...dose('J9190', 4900),
    ...dose('J2469', 0.25),
    ...dose('J1100', 12),
  ],
  'onc-02': [
    ['solely-for-chemotherapy', null, true],
    [
      'administrations',
      null,
      [pembrolizumab('chemotherapy', 'infusion', '10:20-10:51', 'pembrolizumab', '200 mg')],
    ],
    ...dose('J9271', 200, whole),
  ],
  'onc-03': [
    ['solely-for-chemotherapy', null, true],
    [
      'administrations',
      null,
      [
        azacitidine('therapeutic', 'push', '09:10', 'ondansetron', '8 mg'),
        azacitidine('chemotherapy', 'infusion', '09:20-09:50', 'azacitidine', '130 mg'),
      ],
    ],
    ...dose('J9025', 130, { discarded: 70 }),
    ...dose('J2405', 8, 'multiple'),
  ],
  'onc-04': [
    ['symptom-explained', 'R11.2', false],
    ['hydration-needed', null, true],
    [
      'administrations',
      null,
      [
        saline('therapeutic', 'push', '10:05', 'ondansetron', '8 mg'),
        saline('hydration', 'infusion', '10:10-10:35', 'saline', '500 mL'),
      ],
    ],
    ...dose('J2405', 8),
    ...dose('J7040', 450, 'multiple'),
  ],
  'ipm-01': [['onset-after-admission', 'E87.6', true]],
  'ipm-02': [
    ['certainty', 'A41.9', 'ruled-out'],
    ['symptom-explained', 'R09.02', false],
  ],
  'ipm-03': [...fracture('S72.032A', 'active', 'displaced', false), ['approach', '0SRS01A', 'open']],
  'ipm-04': [['symptom-explained', 'R41.0', true]],
  'ipm-05': [
    ['onset-after-admission', 'J69.0', true],
    ['approach', '0JB90ZZ', 'open'],
  ],
  'ipm-06': [['approach', null, 'opening-endoscopic']],
  'em-01': [
    ['critical-care-minutes', null, 22],
    ['time-counted-apart', null, true],
  ],
  'em-02': [
    ['repaired-wounds', null, [{ kind: 'intermediate', place: 'scalp-trunk-limbs', cm: 4.2 }]],
    ['separate-visit-work', '99283', true],
    ['level-chosen-by-time', '99283', false],
    ['decision-making', '99283', 'low'],
  ],
  'em-03': [
    ['separate-visit-work', '99284', true],
    ['level-chosen-by-time', '99284', false],
    ['decision-making', '99284', 'moderate'],
  ],
  'em-04': [
    ['critical-care-minutes', null, 46],
    ['time-counted-apart', null, true],
    ['views', '71045', 1],
    ...fracture('S22.43XA', 'active', 'not-stated', false),
  ],
  'bh-01': [['psychotherapy-minutes', null, 45]],
  'bh-02': [
    ['psychotherapy-minutes', null, 32],
    ['level-chosen-by-time', null, false],
    ['decision-making', null, 'moderate'],
  ],
  'bh-05': [
    ['symptom-explained', 'R45.851', false],
    ['crisis-minutes', null, 62],
  ],
};
