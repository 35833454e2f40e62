// Incidents, a transition under way, baselines, and what vendors report of themselves.

import { dayAt } from '../../model/calendar-day.ts';
import { type Bare, type DemoOf, dayBefore } from './demo-of.ts';

export function incidents({ meridian, northgate, owner, at }: DemoOf): Bare<'security-incident'>[] {
  const hour = 3_600_000;
  const incident = (
    vendorId: string,
    title: string,
    daysAgo: number,
    toldAfter: number | null,
    rest: Partial<Bare<'security-incident'>> = {},
  ): Bare<'security-incident'> => {
    const foundAt = at - daysAgo * 24 * hour;
    const toldAt = toldAfter === null ? null : foundAt + toldAfter * hour;
    return {
      vendorId,
      title,
      what: '',
      owner,
      occurredAt: foundAt - 5 * hour,
      foundAt,
      toldAt,
      discoveredAt: toldAt ?? foundAt + 96 * hour,
      people: null,
      breach: 'not-decided',
      decidedWhy: '',
      peopleToldOn: null,
      status: 'open',
      ...rest,
    };
  };
  return [
    incident(northgate, 'Work list sent to a wrong address', 9, 80, { people: 41 }),
    incident(meridian, 'Laptop of a coder stolen', 48, 20, {
      breach: 'no',
      decidedWhy: 'The disk was encrypted and the key is known to be safe.',
      status: 'closed',
    }),
    incident(northgate, 'Shared account on the file server', 140, 30, {
      people: 612,
      breach: 'yes',
      decidedWhy: 'Somebody without need opened charts.',
      peopleToldOn: dayBefore(dayAt(at), 90),
      status: 'closed',
    }),
  ];
}

export function transition({ northgate, owner, today }: DemoOf): Bare<'vendor-transition'> {
  return {
    vendorId: northgate,
    title: 'Radiology goes to Northgate',
    owner,
    parallelFrom: dayBefore(today, 9),
    parallelTo: dayBefore(today, -18),
    minimumCharts: 30,
    charts: Array.from({ length: 12 }, (_, n) => ({
      number: `E-44${String(n).padStart(2, '0')}`,
      agreed: 3 + (n % 3),
      changed: n % 4 === 0 ? 1 : 0,
      added: n % 5 === 0 ? 1 : 0,
      deleted: n % 6 === 0 ? 1 : 0,
    })),
    cutoverOn: null,
    overrideWhy: '',
    relaxedTo: dayBefore(today, -74),
    status: 'parallel',
    notes: '',
  };
}

export function baselines({ meridian, today }: DemoOf): Bare<'figures-baseline'>[] {
  const days = { from: dayBefore(today, 640), to: dayBefore(today, 550) };
  const source = 'Independent audit of the in-house team, before talks with vendors.';
  return [
    {
      title: 'Before talks, all specialties',
      vendorId: null,
      specialty: null,
      ...days,
      accuracy: { numerator: 1871, denominator: 2012 },
      method: 'code over code',
      codingDenials: { numerator: 402, denominator: 9120 },
      charts: 240,
      source,
    },
    {
      title: 'Before talks, cardiology',
      vendorId: meridian,
      specialty: 'Cardiology',
      ...days,
      accuracy: { numerator: 388, denominator: 431 },
      method: 'code over code',
      codingDenials: { numerator: 96, denominator: 1310 },
      charts: 60,
      source,
    },
  ];
}

export function reports({ meridian, northgate, today }: DemoOf): Bare<'vendor-report'>[] {
  const report = (
    vendorId: string,
    monthsAgo: number,
    parts: Bare<'vendor-report'>['parts'],
    accuracy: number | null,
  ): Bare<'vendor-report'> => {
    const to = dayBefore(today, 30 * monthsAgo);
    return {
      vendorId,
      title: `Monthly report ${to.slice(0, 7)}`,
      from: dayBefore(to, 29),
      to,
      receivedOn: dayBefore(to, -8),
      parts,
      figures:
        accuracy === null
          ? [
              {
                measure: 'turnaround',
                specialty: null,
                coder: null,
                value: 31,
                numerator: null,
                denominator: null,
                method: '',
              },
            ]
          : [
              {
                measure: 'accuracy',
                specialty: null,
                coder: null,
                value: accuracy,
                numerator: null,
                denominator: null,
                method: 'code over code',
              },
              {
                measure: 'turnaround',
                specialty: null,
                coder: null,
                value: 27,
                numerator: null,
                denominator: null,
                method: '',
              },
            ],
      document: null,
      notes: '',
    };
  };
  const whole = ['accuracy', 'turnaround', 'denial-codes', 'coder-quality', 'volume'] as const;
  return [
    ...[5, 4, 3, 2, 1].map((month) => report(meridian, month, [...whole], 0.971 - month / 1000)),
    ...[5, 4, 3].map((month) => report(northgate, month, ['accuracy', 'turnaround', 'volume'], 0.982)),
    ...[2, 1].map((month) => report(northgate, month, ['turnaround', 'volume'], null)),
  ];
}
