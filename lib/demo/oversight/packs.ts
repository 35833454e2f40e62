// A pack as a hospital would have one: invented figures of an invented vendor, repeatable from a seed, for the tests and for
// looking at the documents.

import {
  type Measured,
  type MeasuredRow,
  type MeasureId,
  measureId,
  monthlyMinimum,
} from '../../model/oversight/measure.ts';
import type { PackContent } from '../../model/oversight/pack.ts';

const specialties = [
  'Cardiology',
  'Emergency medicine',
  'Gastroenterology',
  'General surgery',
  'Hospital medicine',
  'Interventional radiology',
  'Neurology',
  'Obstetrics and gynecology',
  'Oncology',
  'Orthopedics',
];
const coders = [
  'Adaeze Okafor',
  'Beatriz Núñez',
  'Chen Wei-Ling',
  'Dana Whitfield',
  'Đặng Thị Hương',
  'Elif Yılmaz',
  'Frank Kowalczyk',
  'Grace Mbeki',
  'Hiro Tanaka',
  'Inés Vargas',
  'Jonas Łukaszewicz',
  'Kavya Raman',
];

/** Small and repeatable; chance is not what is shown. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const shares: Partial<
  Record<MeasureId, [mean: number, target: number | null, better: 'high' | 'low' | 'none']>
> = {
  accuracy: [0.947, 0.95, 'high'],
  'accuracy-attributable': [0.958, null, 'high'],
  'coding-denial-rate': [0.031, 0.03, 'low'],
  'clean-claim-rate': [0.962, 0.95, 'high'],
  'over-coding': [0.021, null, 'low'],
  'under-coding': [0.029, null, 'low'],
  'first-pass-rate': [0.931, null, 'high'],
  'initial-denial-rate': [0.094, null, 'low'],
  'turnaround-in-time': [0.914, null, 'high'],
  'new-coder-share': [0.083, null, 'none'],
};

function figure(measure: MeasureId, n: number, next: () => number): Measured {
  const share = shares[measure];
  const base: Pick<Measured, 'measure' | 'n' | 'also'> = { measure, n, also: [] };
  if (share) {
    const [mean, target, better] = share;
    const denominator = n * 6;
    const numerator = Math.round(denominator * Math.min(1, mean + (next() - 0.5) * 0.04));
    const value = denominator === 0 ? null : numerator / denominator;
    const half = 1.96 * Math.sqrt((mean * (1 - mean)) / Math.max(1, denominator));
    const interval =
      value === null ? null : { low: Math.max(0, value - half), high: Math.min(1, value + half) };
    const good = value !== null && target !== null && (better === 'low' ? value <= target : value >= target);
    const standing =
      value === null
        ? 'no-data'
        : target === null
          ? 'no-target'
          : n < 30
            ? 'insufficient'
            : good
              ? 'met'
              : 'missed';
    const told = target === null ? null : { value: target, from: 'contract, 4.2' };
    return {
      ...base,
      unit: 'share',
      better,
      numerator,
      denominator,
      value,
      interval,
      target: told,
      standing,
    };
  }
  if (measure === 'turnaround' || measure === 'query-response') {
    const mean = measure === 'turnaround' ? 31 : 22;
    const value = mean + (next() - 0.5) * 12;
    const target = measure === 'turnaround' ? 48 : 24;
    const also = [
      { name: 'Median', value: value * 0.86, unit: 'hours' as const },
      { name: '90th percentile', value: value * 1.7, unit: 'hours' as const },
    ];
    const standing = n < 30 ? 'insufficient' : value <= target ? 'met' : 'missed';
    const interval = { low: value - 2, high: value + 2 };
    const told = { value: target, from: 'contract, 5.1' };
    return {
      ...base,
      unit: 'hours',
      better: 'low',
      numerator: value * n,
      denominator: n,
      value,
      interval,
      target: told,
      standing,
      also,
    };
  }
  const value = Math.round(n * 0.04 * (0.5 + next()));
  const also = [{ name: 'Amount', value: value * 41_250, unit: 'cents' as const }];
  return {
    ...base,
    unit: 'count',
    better: 'low',
    numerator: value,
    denominator: 1,
    value,
    interval: null,
    target: null,
    standing: 'no-target',
    also,
  };
}

const measures = measureId.options.filter(
  (one) => one in shares || monthlyMinimum.includes(one) || one === 'backlog-age',
);

const rowOf = (name: string | null, n: number, next: () => number): MeasuredRow => ({
  name,
  figures: measures.map((measure) => figure(measure, n, next)),
});

export const demoVendor = 'Meridian Coding Partners';

/** A whole monthly pack of November 2026. @param seed of its figures. */
export function demoPack(seed = 7): PackContent {
  const next = numbers(seed);
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = i === 0 ? '2025-12' : `2026-${`${i}`.padStart(2, '0')}`;
    return rowOf(month, 220 + Math.round(next() * 60), next);
  });
  return {
    kind: 'monthly',
    organisation: 'North County Health',
    vendor: demoVendor,
    period,
    madeBy: 'Ruth Abrams',
    madeAt: Date.UTC(2026, 11, 3, 12),
    zone: 'America/Chicago',
    figures: {
      period,
      filters: { vendor: demoVendor },
      all: rowOf(null, 268, next),
      months: [months[11]!],
      groups: specialties.map((name) => rowOf(name, 12 + Math.round(next() * 40), next)),
      inner: specialties.slice(0, 5).map((name) => ({
        name,
        rows: coders.slice(0, 8).map((coder) => rowOf(coder, 3 + Math.round(next() * 12), next)),
      })),
      asOf: 'log 18,204, operations 96',
      madeAt: Date.UTC(2026, 11, 3, 12),
    },
    coders: coders.map((name) => rowOf(name, 14 + Math.round(next() * 30), next)),
    trend: months,
    denials: [
      { attributed: 'coding', group: 'CO', carc: '11', count: 14, cents: 412_500, open: 3 },
      { attributed: 'coding', group: 'CO', carc: '4', count: 9, cents: 187_300, open: 1 },
      { attributed: 'coding', group: 'CO', carc: '97', count: 7, cents: 96_240, open: 0 },
      { attributed: 'documentation', group: 'CO', carc: '50', count: 11, cents: 623_910, open: 6 },
      { attributed: 'authorization', group: 'CO', carc: '197', count: 18, cents: 1_204_500, open: 9 },
      { attributed: 'billing', group: 'CO', carc: '16', count: 12, cents: 88_020, open: 2 },
    ],
    reported: [
      {
        measure: 'accuracy',
        specialty: null,
        coder: null,
        reported: 0.981,
        method: 'own sample, case level',
        measured: 0.947,
        unit: 'share',
      },
      {
        measure: 'turnaround',
        specialty: null,
        coder: null,
        reported: 26,
        method: '',
        measured: 31.2,
        unit: 'hours',
      },
      {
        measure: 'accuracy',
        specialty: 'Cardiology',
        coder: null,
        reported: 0.975,
        method: 'own sample, case level',
        measured: 0.962,
        unit: 'share',
      },
    ],
    due: [
      {
        kind: 'root-cause',
        title: 'Denials awaiting a root cause',
        due: '2026-12-07',
        late: false,
        count: 5,
      },
      {
        kind: 'rebuttal',
        title: 'Released reviews awaiting an answer',
        due: '2026-12-02',
        late: true,
        count: 8,
      },
      { kind: 'credential', title: 'Frank Kowalczyk: CCS expires', due: '2026-12-31', late: false, count: 1 },
      {
        kind: 'instruction-acknowledgement',
        title: 'Summit PPO: modifier 25 with wound care',
        due: '2026-12-10',
        late: false,
        count: 1,
      },
    ],
    definitions: measures.map((measure) => ({
      measure,
      name:
        demoNames[measure] ?? measure.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
      unit: 'share',
      numerator: 'codes agreed with, in final reviews',
      denominator: 'codes agreed with, revised and omitted (code over code)',
      source: 'As the contract names it, section 4.2',
    })),
    missing: [],
  };
}

const demoNames: Partial<Record<MeasureId, string>> = {
  accuracy: 'Coding accuracy',
  'accuracy-attributable': 'Accuracy, vendor’s own errors',
  'coding-denial-rate': 'Coding denial rate',
  rework: 'Rework of coding denials',
  turnover: 'Turnover of coders',
};
