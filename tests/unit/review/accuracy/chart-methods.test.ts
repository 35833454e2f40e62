// Methods over whole charts, each against a calculation by hand.

import { describe, expect, it } from 'vitest';
import {
  chartMethods,
  methodById,
  sideBySide,
  typeMethods,
} from '../../../../lib/review/accuracy/all-methods.ts';
import { codeCounts } from '../../../../lib/review/accuracy/code-counts.ts';
import {
  allOpportunities,
  caseOverCase,
  codeOverCode,
  codeOverCodeNet,
  vendorDenominator,
} from '../../../../lib/review/accuracy/code-methods.ts';
import {
  apcAccuracy,
  drgAccuracy,
  drgOnDocumentation,
} from '../../../../lib/review/accuracy/grouping-methods.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { defaultPoints, weightedPoints } from '../../../../lib/review/accuracy/weighted-points.ts';
import { chart, golden, line, pair } from './charts.ts';

describe('the golden chart: a = 2, r = 2, o = 2, d = 1', () => {
  it('counts so', () => {
    expect(codeCounts(golden, 'raw')).toEqual({ agree: 2, revise: 2, add: 2, delete: 1 });
  });

  it.each([
    // 2 / (2 + 2 + 2) = 33.3 %
    [codeOverCode, 2, 6, 0.3333],
    // (2 - 1) / 6 = 16.7 %
    [codeOverCodeNet, 1, 6, 0.1667],
    // 2 / (2 + 2 + 2 + 1) = 28.6 %
    [allOpportunities, 2, 7, 0.2857],
    // 2 / (2 + 2 + 1) = 40 %
    [vendorDenominator, 2, 5, 0.4],
    // not free of errors: 0 of 1
    [caseOverCase, 0, 1, 0],
  ])('$id', (method, numerator, denominator, value) => {
    const figure = measure([golden], method);
    expect(figure).toMatchObject({ method: method.id, numerator, denominator });
    expect(figure.value).toBeCloseTo(value, 4);
  });

  it('weighs in points', () => {
    // Right: I21.4 first-listed 5, Z95.5 1 = 6. Errors, all major: 5 codes of 5 points = 25. 6 / 31 = 19.4 %.
    expect(measure([golden], weightedPoints())).toMatchObject({ numerator: 6, denominator: 31 });
    // A contract that gives a major error 2 points: 6 / (6 + 10).
    const mild = { ...defaultPoints, severity: { ...defaultPoints.severity, major: 2 } };
    expect(measure([golden], weightedPoints(mild))).toMatchObject({ numerator: 6, denominator: 16 });
  });
});

describe('codes', () => {
  const onlyDeletes = chart([line('R07.9', 'delete'), line('R51.9', 'delete')]);

  it('give no figure, never 0 or 100 %, where the review has no code', () => {
    for (const method of [codeOverCode, codeOverCodeNet])
      expect(measure([onlyDeletes], method)).toMatchObject({
        value: null,
        macro: null,
        interval: null,
        charts: 0,
      });
    // Of 2 delivered codes none stands.
    expect(measure([onlyDeletes], vendorDenominator)).toMatchObject({
      numerator: 0,
      denominator: 2,
      value: 0,
    });
  });

  it('net is shown as 0 where more was deleted than agreed', () => {
    // (1 - 2) / 1 is negative.
    const figure = measure([chart([line('I10', 'agree'), ...onlyDeletes.elements])], codeOverCodeNet);
    expect(figure).toMatchObject({ numerator: -1, denominator: 1, value: 0, macro: 0 });
  });

  it('in the wrong place or with a wrong attribute are still right codes', () => {
    const charts = [chart([line('I10', 'resequence'), line('E11.9', 'attribute'), line('J44.9', 'agree')])];
    expect(measure(charts, codeOverCode)).toMatchObject({ numerator: 3, denominator: 3 });
    expect(measure(charts, caseOverCase).value).toBe(1);
    // In points they are errors: right 1 (J44.9 is not first-listed), lost 5 + 5: 1 / 11.
    expect(measure(charts, weightedPoints())).toMatchObject({ numerator: 1, denominator: 11 });
  });
});

describe('DRG', () => {
  const drg = (delivered: string, reviewed: string, basis: 'documentation' | 'query' | null) =>
    chart([], { drg: { ...pair(delivered, reviewed), basis } });
  const charts = [
    drg('190', '190', null),
    drg('190', '191', 'documentation'),
    drg('291', '292', 'query'),
    drg('470', '469', null),
    chart([]),
  ];

  it('is a yes or no a chart; a chart without a DRG is not reviewed', () => {
    // One of the four charts with a DRG keeps it.
    expect(measure(charts, drgAccuracy)).toMatchObject({
      numerator: 1,
      denominator: 4,
      charts: 4,
      notReviewed: 1,
    });
  });

  it('tells changes on documentation from those that wait for a query', () => {
    // The one that waits for a query is no error: 2 of 4.
    expect(measure(charts, drgOnDocumentation)).toMatchObject({ numerator: 2, denominator: 4 });
  });
});

describe('APC', () => {
  const apcs = (delivered: string[], reviewed: string[]) => chart([], { apcs: pair(delivered, reviewed) });

  it('is a yes or no with one APC', () => {
    expect(apcAccuracy.part(apcs(['5012'], ['5012']), 'raw')).toEqual({ correct: 1, of: 1 });
    expect(apcAccuracy.part(apcs(['5012'], ['5013']), 'raw')).toEqual({ correct: 0, of: 1 });
    expect(apcAccuracy.part(apcs(['5012'], []), 'raw')).toEqual({ correct: 0, of: 1 });
  });

  it('is code over code with several', () => {
    // The review has 5012 twice and 5052; of these 5012 once and 5052 were delivered: 2 of 3.
    expect(apcAccuracy.part(apcs(['5012', '5052', '5691'], ['5012', '5012', '5052']), 'raw')).toEqual({
      correct: 2,
      of: 3,
    });
  });

  it('is code over code with several on one side only, and no error of the vendor’s for another’s reason', () => {
    expect(apcAccuracy.part(apcs(['5012'], ['5012', '5013']), 'raw')).toEqual({ correct: 1, of: 2 });
    expect(apcAccuracy.part(apcs(['5012', '5013'], ['5012']), 'raw')).toEqual({ correct: 1, of: 1 });
    for (const [delivered, reviewed] of [
      [['5012'], ['5012', '5013']],
      [['5012', '5013'], ['5012']],
    ] as const) {
      const anothers = chart([], { apcs: pair([...delivered], [...reviewed], 'documentation') });
      expect(apcAccuracy.part(anothers, 'vendor')).toBeNull();
    }
  });

  it('is not reviewed without any', () => {
    expect(apcAccuracy.part(apcs([], []), 'raw')).toBeNull();
    expect(apcAccuracy.part(chart([]), 'raw')).toBeNull();
  });
});

describe('the list of methods', () => {
  const all = [...chartMethods, ...typeMethods];

  it('names each once, with its formula and source', () => {
    expect(new Set(all.map((m) => m.id)).size).toBe(all.length);
    expect(new Set(all.map((m) => m.name)).size).toBe(all.length);
    for (const { formula, source } of all)
      expect(Math.min(formula.length, source.length)).toBeGreaterThan(10);
    expect(methodById('code-over-code')).toBe(codeOverCode);
    expect(methodById('no such')).toBeUndefined();
  });

  it('keeps the ids that contracts and reports name them by', () => {
    expect(all.map(({ id }) => id)).toEqual([
      ...[
        'code-over-code',
        'code-over-code-net',
        'all-opportunities',
        'vendor-denominator',
        'case-over-case',
      ],
      ...['drg', 'drg-on-documentation', 'apc', 'weighted-points', 'payment-cases'],
      ...['net-payment-error', 'gross-payment-error', 'overpayment', 'underpayment'],
      ...['first-listed-diagnosis', 'secondary-diagnoses', 'cc-mcc-capture', 'present-on-admission'],
      ...['pcs-codes', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `pcs-character-${n}`), 'procedure-lines'],
      ...['em-exact', 'em-over', 'em-under', 'em-level-difference', 'modifiers', 'units'],
      ...['diagnosis-pointers', 'line-dates', 'rendering-providers', 'places-of-service'],
      ...['discharge-disposition', 'hcc-recall', 'hcc-precision', 'charges-captured', 'charges-extra'],
    ]);
  });

  it('says of each which end is the good one, and its unit', () => {
    const low = ['net-payment-error', 'gross-payment-error', 'overpayment', 'underpayment'];
    const rates = [...low, 'em-over', 'em-under', 'em-level-difference', 'charges-extra'];
    expect(all.filter(({ better }) => better === 'low').map(({ id }) => id)).toEqual(rates);
    expect(all.filter(({ better }) => better === 'high')).toHaveLength(all.length - rates.length);
    expect(all.filter(({ unit }) => unit !== 'share').map(({ id }) => id)).toEqual(['em-level-difference']);
  });

  it('shows beside code over code what it hides', () => {
    expect(sideBySide.map((m) => m.id)).toEqual([
      'code-over-code',
      'all-opportunities',
      'case-over-case',
      'drg',
      'net-payment-error',
    ]);
  });

  it('gives nothing for a chart without anything', () => {
    for (const method of all) {
      const { value, interval } = measure([chart([])], method);
      expect([method.id, value, interval]).toEqual([method.id, method === caseOverCase ? 1 : null, null]);
    }
  });
});
