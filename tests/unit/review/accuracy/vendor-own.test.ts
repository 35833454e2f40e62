// What the vendor could not help is left out of each vendor-attributable figure, and only there; and what no attribute
// or code of an element can say is left out of both.

import { describe, expect, it } from 'vitest';
import {
  lineDates,
  lineProviders,
  modifiers,
  places,
  pointers,
  units,
} from '../../../../lib/review/accuracy/attribute-measures.ts';
import { holdsAttribute } from '../../../../lib/review/accuracy/attributes.ts';
import {
  hccPrecision,
  hccRecall,
  presentOnAdmission,
  severityCapture,
} from '../../../../lib/review/accuracy/diagnosis-measures.ts';
import { dischargeDisposition } from '../../../../lib/review/accuracy/discharge-measure.ts';
import { emExact } from '../../../../lib/review/accuracy/em-measures.ts';
import { paymentCases } from '../../../../lib/review/accuracy/financial.ts';
import { apcAccuracy, drgOnDocumentation } from '../../../../lib/review/accuracy/grouping-methods.ts';
import type { Method } from '../../../../lib/review/accuracy/method.ts';
import { pcsCharacters, pcsCodes } from '../../../../lib/review/accuracy/procedure-measures.ts';
import type { Element, Side } from '../../../../lib/review/accuracy/reviewed-chart.ts';
import { chart, line, pair } from './charts.ts';

const others = { rootCause: 'documentation' } as const;
const cpt = { system: 'CPT' } as const;
const changed = (delivered: Partial<Side>, reviewed: Partial<Side>): Element =>
  line('9Z901', 'attribute', { ...cpt, delivered, reviewed, element: others });
const facts = (hcc: string[], level = 0) => ({
  facts: { hcc, severityLevel: 'CC' as const, em: level ? { family: 'office', level } : null },
});

describe('an error of another’s making, alone in its chart', () => {
  it.each<[Method, Element]>([
    [modifiers, changed({ modifiers: [] }, { modifiers: ['59'] })],
    [units, changed({ units: 1 }, { units: 2 })],
    [pointers, changed({ pointers: ['I10'] }, { pointers: ['E11.9'] })],
    [lineDates, changed({ date: '2026-03-01' }, { date: '2026-03-02' })],
    [lineProviders, changed({ provider: 'Cole' }, { provider: 'Diaz' })],
    [places, changed({ place: '11' }, { place: '22' })],
    [
      presentOnAdmission,
      line('I10', 'attribute', { delivered: { poa: 'Y' }, reviewed: { poa: 'N' }, element: others }),
    ],
    [severityCapture, line('N17.9', 'add', { reviewed: facts([]), element: others })],
    [hccRecall, line('N18.31', 'add', { reviewed: facts(['329']), element: others })],
    [hccPrecision, line('N18.31', 'delete', { delivered: facts(['329']), element: others })],
    [pcsCodes, line('0FT44ZZ', 'revise', { to: '0FT40ZZ', system: 'ICD-10-PCS', element: others })],
    [pcsCharacters[4]!, line('0FT44ZZ', 'revise', { to: '0FT40ZZ', system: 'ICD-10-PCS', element: others })],
    [emExact, line('9Z901', 'revise', { to: '9Z902', ...cpt, both: facts([], 4), element: others })],
  ])('$id: wrong in the raw figure, not reviewed in the vendor’s', (method, element) => {
    expect(method.part(chart([element]), 'raw')).toEqual({ correct: 0, of: 1 });
    expect(method.part(chart([element]), 'vendor')?.of ?? 0).toBe(0);
  });

  it.each<[Method, Parameters<typeof chart>[1]]>([
    [dischargeDisposition, { discharge: pair('01', '06', 'documentation') }],
    [paymentCases, { payment: pair(10, 20, 'documentation') }],
    [apcAccuracy, { apcs: pair(['5012'], ['5013'], 'documentation') }],
    [drgOnDocumentation, { drg: { ...pair('190', '191', 'documentation'), basis: 'documentation' } }],
  ])('$id of the whole chart: the same', (method, more) => {
    expect(method.part(chart([], more), 'raw')).toEqual({ correct: 0, of: 1 });
    expect(method.part(chart([], more), 'vendor')).toBeNull();
  });
});

describe('what stands is in both figures, whatever cause was left at it', () => {
  it.each<[Method, Parameters<typeof chart>[1]]>([
    [dischargeDisposition, { discharge: pair('01', '01', 'documentation') }],
    [paymentCases, { payment: pair(10, 10, 'documentation') }],
    [apcAccuracy, { apcs: pair(['5012'], ['5012'], 'documentation') }],
    [drgOnDocumentation, { drg: { ...pair('190', '190', 'documentation'), basis: null } }],
  ])('$id', (method, more) => {
    for (const attribution of ['raw', 'vendor'] as const)
      expect(method.part(chart([], more), attribution)).toEqual({ correct: 1, of: 1 });
  });

  it('a right attribute beside another’s wrong one, and a right level of a line with one', () => {
    const element = changed({ units: 1, modifiers: [] }, { units: 1, modifiers: ['59'] });
    expect(units.part(chart([element]), 'vendor')).toEqual({ correct: 1, of: 1 });
    const level = line('9Z901', 'attribute', { ...cpt, both: facts([], 4), element: others });
    expect(emExact.part(chart([level]), 'vendor')).toEqual({ correct: 1, of: 1 });
  });
});

describe('whether an attribute stands', () => {
  const holds = (element: Element) => holdsAttribute(element, 'units');
  const both = { both: { units: 1 } };

  it('is not said by one side alone, nor where one side does not say it', () => {
    expect(holds(line('9Z901', 'add', both))).toBeNull();
    expect(holds(line('9Z901', 'delete', both))).toBeNull();
    expect(holds(line('9Z901', 'revise', { delivered: { units: 1 } }))).toBeNull();
    expect(holds(line('9Z901', 'revise', { reviewed: { units: 1 } }))).toBeNull();
    expect(holds(line('9Z901', 'attribute', { delivered: { units: 1 } }))).toBeNull();
  });

  it('is said by agreeing, by moving, by both values, and by a finding on another attribute of a code that stands', () => {
    expect(holds(line('9Z901', 'agree'))).toBe(true);
    expect(holds(line('9Z901', 'resequence'))).toBe(true);
    expect(holds(line('9Z901', 'revise', both))).toBe(true);
    expect(holds(line('9Z901', 'revise', { delivered: { units: 1 }, reviewed: { units: 2 } }))).toBe(false);
    expect(holds(line('9Z901', 'attribute', { element: { wrong: ['modifiers'] } }))).toBe(true);
    expect(holds(line('9Z901', 'revise', { element: { wrong: ['modifiers'] } }))).toBeNull();
    expect(holds(line('9Z901', 'agree', { ...both, element: { wrong: ['units'] } }))).toBe(false);
  });

  it('asks of modifiers that each is there, of pointers that each is in its place', () => {
    const of = (attribute: 'modifiers' | 'pointers', a: string[], b: string[]) =>
      holdsAttribute(
        line('9Z901', 'revise', { delivered: { [attribute]: a }, reviewed: { [attribute]: b } }),
        attribute,
      );
    expect(of('modifiers', ['25', 'LT'], ['LT', '25'])).toBe(true);
    expect(of('modifiers', ['25', 'LT'], ['LT', '59'])).toBe(false);
    expect(of('modifiers', ['25'], ['25', 'LT'])).toBe(false);
    expect(of('pointers', ['A', 'B'], ['A', 'B'])).toBe(true);
    expect(of('pointers', ['A', 'B'], ['A', 'C'])).toBe(false);
    expect(of('pointers', ['A', 'B'], ['B', 'A'])).toBe(false);
  });
});
