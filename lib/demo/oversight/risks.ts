// Risks of the two vendors and what payers ask, as an organisation has them after a year or two.

import { type Bare, type DemoOf, dayBefore } from './demo-of.ts';

export function risks({ meridian, northgate, owner, today }: DemoOf): Bare<'vendor-risk'>[] {
  const risk = (
    vendorId: string,
    type: Bare<'vendor-risk'>['type'],
    severity: Bare<'vendor-risk'>['severity'],
    days: number,
    title: string,
    mitigation = '',
  ): Bare<'vendor-risk'> => ({
    vendorId,
    type,
    severity,
    title,
    what: '',
    owner,
    due: dayBefore(today, -days),
    status: mitigation ? 'mitigating' : 'open',
    mitigation,
    closedOn: null,
  });
  return [
    risk(northgate, 'withholds-coder-data', 'high', -6, 'No accuracy by coder since July'),
    risk(northgate, 'resists-audit', 'high', 4, 'Asks for 30 days of notice before each audit'),
    risk(northgate, 'reports-late-or-thin', 'medium', 12, 'September report has volume and turnaround only'),
    risk(
      meridian,
      'coder-turnover',
      'medium',
      20,
      'Three cardiology coders left in a quarter',
      'Two replacements, 100 % reviewed',
    ),
    risk(meridian, 'generalist-on-complex-charts', 'high', 9, 'CPC-only coder on interventional cardiology'),
    risk(
      meridian,
      'quality',
      'medium',
      30,
      'Chemotherapy sequences wrong again',
      'Education given, re-audit in December',
    ),
    risk(northgate, 'lock-in', 'low', 60, 'Worklists live in the vendor’s own tool'),
    risk(northgate, 'financial', 'low', 90, 'New owner since August'),
    risk(meridian, 'security', 'medium', 15, 'Two leavers still had EHR access', 'Access review every month'),
    risk(northgate, 'other', 'low', 45, 'Key account manager changes'),
    {
      ...risk(meridian, 'quality', 'low', -40, 'Laterality on knee procedures', 'Checklist in the encoder'),
      status: 'closed',
      closedOn: dayBefore(today, 35),
    },
    {
      ...risk(
        meridian,
        'reports-late-or-thin',
        'medium',
        -90,
        'Reports came without denominators',
        'Template agreed',
      ),
      status: 'closed',
      closedOn: dayBefore(today, 80),
    },
  ];
}

export function inquiries({ meridian, northgate, owner, today }: DemoOf): Bare<'payer-inquiry'>[] {
  const inquiry = (
    kind: Bare<'payer-inquiry'>['kind'],
    from: string,
    reference: string,
    vendorId: string | null,
    received: number,
    about: string,
    changes: [number: string, from: string, to: string][],
    answer = '',
  ): Bare<'payer-inquiry'> => ({
    kind,
    from,
    reference,
    vendorId,
    owner,
    receivedOn: dayBefore(today, received),
    due: dayBefore(today, received - 30),
    about,
    charts: changes.map(([number, code]) => ({ number, codes: code ? [code] : [] })),
    changes: changes.map(([number, before, after]) => ({ number, from: before, to: after, why: '' })),
    answeredOn: answer ? dayBefore(today, received - 21) : null,
    answer,
    status: answer ? 'answered' : 'open',
  });
  return [
    inquiry(
      'payer-audit',
      'Summit Health Plan',
      'SHP-2291',
      meridian,
      41,
      'Level of emergency visits, third quarter',
      [
        ['E-3107', '99285', '99284'],
        ['E-3122', '99285', '99284'],
      ],
    ),
    inquiry('payer-audit', 'Blue Ridge Mutual', 'BRM-118', northgate, 12, 'Modifier 59 on therapy', [
      ['E-2870', '97140', ''],
    ]),
    inquiry(
      'medicare-contractor',
      'Medicare contractor J5',
      'ADR-77120',
      meridian,
      75,
      'Medical necessity of nuclear stress tests',
      [['E-2044', '78452', '']],
      'Four upheld, one code taken away and repaid.',
    ),
    inquiry(
      'oig',
      'OIG regional office',
      'OIG-26-014',
      null,
      160,
      'Critical care time',
      [['E-1502', '99292', '']],
      'Records and policy were sent; no further request.',
    ),
    inquiry('medicaid', 'State Medicaid', 'MCD-449', northgate, 9, 'Behavioral add-on codes', []),
    inquiry(
      'payer-audit',
      'Summit Health Plan',
      'SHP-2140',
      meridian,
      230,
      'Inpatient sepsis',
      [['E-0911', 'A41.9', '']],
      'Agreed on one of nine; DRG changed.',
    ),
    inquiry(
      'payer-audit',
      'Evergreen Benefit',
      'EB-5',
      northgate,
      300,
      'Duplicate radiology reads',
      [],
      'No error found.',
    ),
    inquiry(
      'other',
      'Internal counsel',
      'LEG-12',
      meridian,
      55,
      'Hold on cardiology charts of May',
      [],
      'Hold placed.',
    ),
  ];
}

/** What the house itself cannot code. */
export function positions({ owner, today }: DemoOf): Bare<'coding-position'>[] {
  const position = (
    title: string,
    specialty: string | null,
    openings: number,
    days: number,
    closed: number | null = null,
  ): Bare<'coding-position'> => ({
    title,
    specialty,
    facility: null,
    openings,
    openSince: dayBefore(today, days),
    closedOn: closed === null ? null : dayBefore(today, closed),
    owner,
    notes: '',
  });
  return [
    position('Inpatient coder, CCS', 'Inpatient medicine', 2, 96),
    position('Interventional cardiology coder', 'Interventional cardiology', 1, 141),
    position('Emergency department coder', 'Emergency medicine', 1, 60, 12),
  ];
}
