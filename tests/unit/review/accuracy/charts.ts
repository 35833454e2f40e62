// Reviewed charts for tests, written short: `line('I10', 'revise', { to: 'I12.9' })`.

import fc from 'fast-check';
import type { CodeSystem } from '../../../../lib/model/code-line.ts';
import type { RootCause, Severity } from '../../../../lib/model/finding.ts';
import type { Disposition } from '../../../../lib/model/verdict.ts';
import type { Element, Pair, ReviewedChart, Side } from '../../../../lib/review/accuracy/reviewed-chart.ts';

export const side = (code: string, more: Partial<Side> = {}): Side => ({
  system: 'ICD-10-CM',
  code,
  sequence: null,
  poa: null,
  modifiers: null,
  units: null,
  pointers: null,
  date: null,
  provider: null,
  place: null,
  facts: null,
  ...more,
});

interface Written {
  /** The reviewer's code, for a revision. */
  to?: string;
  system?: CodeSystem;
  /** On both sides. */
  both?: Partial<Side>;
  delivered?: Partial<Side>;
  reviewed?: Partial<Side>;
  element?: Partial<Element>;
}

export function line(
  code: string,
  disposition: Disposition,
  { to = code, system = 'ICD-10-CM', both = {}, delivered = {}, reviewed = {}, element = {} }: Written = {},
): Element {
  return {
    key: `${code} ${disposition}`,
    disposition,
    delivered: disposition === 'add' ? null : side(code, { system, ...both, ...delivered }),
    reviewed: disposition === 'delete' ? null : side(to, { system, ...both, ...reviewed }),
    wrong: [],
    category: null,
    severity: disposition === 'agree' ? null : 'major',
    direction: null,
    rootCause: disposition === 'agree' ? null : 'coder',
    vendorSystem: null,
    ...element,
  };
}

export const chart = (elements: Element[], more: Partial<ReviewedChart> = {}): ReviewedChart => ({
  key: 'e1',
  coder: null,
  specialty: null,
  encounterType: null,
  payer: null,
  elements,
  drg: null,
  apcs: null,
  discharge: null,
  payment: null,
  ...more,
});

export const pair = <T>(delivered: T, reviewed: T, rootCause: RootCause | null = 'coder'): Pair<T> => ({
  delivered,
  reviewed,
  rootCause,
  vendorSystem: null,
});

/**
 * The vendor delivered I21.4 (first), Z95.5, I10, E11.9, R07.9. The reviewer keeps I21.4 and Z95.5, revises I10 to
 * I12.9 and E11.9 to E11.22, adds N18.31 and Z79.4, deletes R07.9: a = 2, r = 2, o = 2, d = 1.
 */
export const golden: ReviewedChart = chart([
  line('I21.4', 'agree', { both: { sequence: 1 } }),
  line('Z95.5', 'agree', { both: { sequence: 2 } }),
  line('I10', 'revise', { to: 'I12.9', both: { sequence: 3 } }),
  line('E11.9', 'revise', { to: 'E11.22', both: { sequence: 4 } }),
  line('N18.31', 'add'),
  line('Z79.4', 'add'),
  line('R07.9', 'delete', { both: { sequence: 5 } }),
]);

const anyCause = fc.constantFrom<(RootCause | null)[]>(
  'coder',
  'documentation',
  'query',
  'workflow',
  'system',
  'policy',
  'code-set',
  null,
);

export const anyElement: fc.Arbitrary<Element> = fc
  .record({
    code: fc.constantFrom('I10', 'E11.9', '0DTJ4ZZ', '9Z901', 'J1885'),
    to: fc.constantFrom('I12.9', 'E11.22', '0DTJ0ZZ', '9Z902', 'J1886'),
    system: fc.constantFrom<CodeSystem[]>('ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS'),
    disposition: fc.constantFrom<Disposition[]>(
      'agree',
      'agree',
      'agree',
      'revise',
      'add',
      'delete',
      'attribute',
      'resequence',
    ),
    severity: fc.constantFrom<Severity[]>('critical', 'major', 'minor', 'advisory'),
    rootCause: anyCause,
    vendorSystem: fc.constantFrom(true, false, null),
    poa: fc.constantFrom('Y' as const, 'N' as const, '1' as const, null),
    units: fc.option(fc.nat(3)),
    modifiers: fc.option(fc.subarray(['25', '59', 'LT'])),
    hcc: fc.subarray(['18', '37']),
    level: fc.integer({ min: 1, max: 5 }),
    sequence: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ code, to, system, disposition, severity, rootCause, vendorSystem, ...rest }) => {
    const { level, hcc, ...attributes } = rest;
    const facts = {
      severityLevel: 'CC' as const,
      hcc,
      em: system === 'CPT' ? { family: 'office', level } : null,
    };
    const agreed = disposition === 'agree';
    return line(code, disposition, {
      to: disposition === 'revise' ? to : code,
      system,
      both: { ...attributes, facts },
      reviewed: disposition === 'revise' ? { facts: { ...facts, em: null, hcc: [] } } : {},
      element: {
        severity: agreed ? null : severity,
        rootCause: agreed ? null : rootCause,
        vendorSystem,
        wrong: disposition === 'attribute' ? ['poa', 'modifiers'] : [],
      },
    });
  });

const anyPair = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<Pair<T> | null> =>
  fc.option(fc.tuple(values, values, anyCause).map(([a, b, cause]) => pair(a, b, cause)));

const anyGroup = fc.constantFrom('190', '191', '192');

export const anyChart: fc.Arbitrary<ReviewedChart> = fc
  .record({
    elements: fc.array(anyElement, { maxLength: 8 }),
    drg: anyPair(anyGroup),
    basis: fc.constantFrom('query' as const, 'documentation' as const, null),
    apcs: anyPair(fc.array(anyGroup, { maxLength: 4 })),
    discharge: anyPair(fc.constantFrom('01', '06')),
    payment: anyPair(fc.nat(900_000)),
  })
  .map(({ elements, drg, basis, ...more }) => chart(elements, { ...more, drg: drg && { ...drg, basis } }));
