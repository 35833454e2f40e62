// What a single verdict makes of its line: the review's side in full, and which attributes are wrong.

import { describe, expect, it } from 'vitest';
import type { CodeLine } from '../../../../lib/model/code-line.ts';
import type { FindingCategory } from '../../../../lib/model/finding.ts';
import type { AuditorCode, Verdict } from '../../../../lib/model/verdict.ts';
import { chartMethods, typeMethods } from '../../../../lib/review/accuracy/all-methods.ts';
import { type ChartRecords, reviewedChart } from '../../../../lib/review/accuracy/from-records.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';

const line = (code: string): CodeLine => ({
  ...{ key: code, system: 'ICD-10-CM', code, label: null, unreadable: null },
  ...{ modifiers: ['25', 'LT'], units: 1, diagnoses: ['I10'], poa: 'Y' },
});
/** As delivered, but for what is said. */
const typed = (more: Partial<AuditorCode> = {}): AuditorCode => ({
  ...{ system: 'ICD-10-CM', code: 'E11.9', modifiers: ['25', 'LT'], units: 1 },
  ...more,
});
const judged = (verdict: Partial<Verdict>, category: FindingCategory | null = null): ChartRecords => ({
  worksheet: { encounterId: 'e1', delivered: [line('I10'), line('E11.9'), line('R07.9')] },
  encounter: { encounterType: 'Inpatient', payer: 'Medicare' },
  verdicts: [{ id: 'v', lineKey: 'E11.9', ...verdict }],
  findings: [{ verdictId: 'v', category }],
});
const elementOf = (...given: Parameters<typeof judged>) => reviewedChart(judged(...given)).elements[0];

it('a chart is of its encounter’s type and payer', () => {
  expect(reviewedChart(judged({}))).toMatchObject({ encounterType: 'Inpatient', payer: 'Medicare' });
});

describe('the review’s side', () => {
  it('of a code in place of another says what was typed, in its place', () => {
    const auditor = typed({ code: 'E11.22', poa: 'N', diagnoses: ['E11.22'], modifiers: ['59'] });
    expect(elementOf({ disposition: 'revise', auditor })?.reviewed).toEqual({
      ...{ system: 'ICD-10-CM', code: 'E11.22', sequence: 2, poa: 'N', modifiers: ['59'], units: 1 },
      ...{ pointers: ['E11.22'], date: null, provider: null, place: null, facts: { em: null } },
    });
    const bare = { disposition: 'revise' as const, auditor: typed({ system: null, modifiers: [] }) };
    expect(elementOf(bare)?.reviewed).toMatchObject({ system: 'ICD-10-CM', modifiers: null, poa: null });
    expect(elementOf(bare)?.wrong).toEqual([]);
  });

  it('has what is known of a code in the system that was typed, or else in that of the line', () => {
    const asked = (system: AuditorCode['system']) => {
      const seen: unknown[] = [];
      reviewedChart(
        judged({ disposition: 'revise', auditor: typed({ system, code: 'E11.22' }) }),
        (...of) => {
          if (of[1] === 'E11.22') seen.push(of);
          return null;
        },
      );
      return seen;
    };
    expect(asked(null)).toEqual([['ICD-10-CM', 'E11.22']]);
    expect(asked('ICD-10-PCS')).toEqual([['ICD-10-PCS', 'E11.22']]);
  });

  it('is nothing where the code was not typed, or is deleted whatever was typed before', () => {
    expect(elementOf({ disposition: 'revise', auditor: null })?.reviewed).toBeNull();
    expect(elementOf({ disposition: 'delete', auditor: typed() })?.reviewed).toBeNull();
  });

  it('of an omitted code stands where the review says, and moves the line that stood there, no other', () => {
    const added = { lineKey: 'add N18.31', disposition: 'add' as const, auditor: typed({ code: 'N18.31' }) };
    const records = judged({ ...added, position: 2 });
    const agreed = ['I10', 'E11.9', 'R07.9'].map((lineKey) => ({
      ...{ id: lineKey, lineKey, disposition: 'agree' as const },
    }));
    const { elements } = reviewedChart({ ...records, verdicts: [...agreed, ...records.verdicts] });
    expect(elements.map(({ key, reviewed }) => [key, reviewed?.sequence])).toEqual([
      ['I10', 1],
      ['E11.9', null],
      ['R07.9', 3],
      ['add N18.31', 2],
    ]);
    expect(elementOf({ ...added, position: null })?.reviewed?.sequence).toBeNull();
  });

  it('of an omitted code may lack its system, or be nothing yet, which every figure bears', () => {
    const added = { lineKey: 'add N18.31', disposition: 'add' as const };
    const typedAlone = elementOf({ ...added, auditor: typed({ system: null, code: 'N18.31' }) });
    expect(typedAlone?.reviewed).toMatchObject({ system: null, code: 'N18.31' });
    const chart = reviewedChart(judged({ ...added, auditor: null }));
    expect(chart.elements).toMatchObject([{ delivered: null, reviewed: null }]);
    for (const method of [...chartMethods, ...typeMethods])
      expect(measure([chart], method), method.id).toMatchObject({ charts: expect.any(Number) });
  });

  it('is of no line where a verdict names none', () => {
    const verdicts = [{ id: 'v', disposition: 'agree' as const }];
    expect(reviewedChart({ ...judged({}), verdicts }).elements).toEqual([]);
  });

  it('is of no line where a verdict for an omitted code is none, or one for a line says that it was omitted', () => {
    expect(elementOf({ lineKey: 'add N18.31', disposition: 'revise', auditor: typed() })).toBeUndefined();
    expect(elementOf({ disposition: 'add', auditor: typed() })).toBeUndefined();
  });
});

describe('wrong attributes', () => {
  const wrong = (auditor: AuditorCode | null, category: FindingCategory | null = null) =>
    elementOf({ disposition: 'attribute', auditor }, category)?.wrong;

  it.each<[string, Partial<AuditorCode>, string[]]>([
    ['none: the same modifiers in another order', { modifiers: ['LT', '25'] }, []],
    ['modifiers: one is missing', { modifiers: ['25'] }, ['modifiers']],
    ['modifiers: one is added', { modifiers: ['25', 'LT', '59'] }, ['modifiers']],
    ['modifiers: one of two is another', { modifiers: ['25', '59'] }, ['modifiers']],
    ['units', { units: 2 }, ['units']],
    ['none: the same POA indicator', { poa: 'Y' }, []],
    ['POA indicator', { poa: 'N' }, ['poa']],
    ['none: the same pointers', { diagnoses: ['I10'] }, []],
    ['pointers', { diagnoses: ['E11.9', 'I10'] }, ['pointers']],
  ])('are known from what was typed: %s', (_, more, expected) => {
    expect(wrong(typed(more))).toEqual(expected);
  });

  it.each<[FindingCategory, string[]]>([
    ['poa', ['poa']],
    ['modifier', ['modifiers']],
    ['component-26-tc', ['modifiers']],
    ['units-mue', ['units']],
    ['specificity', []],
  ])('are known from the finding where nothing was typed: %s', (category, expected) => {
    expect(wrong(null, category)).toEqual(expected);
  });

  it('are what was typed rather than the finding’s, but for the POA indicator, which may not be typed', () => {
    expect(wrong(typed({ units: 2 }), 'modifier')).toEqual(['units']);
    expect(wrong(typed({ units: 2 }), 'poa')).toEqual(['units', 'poa']);
    expect(wrong(typed({ poa: 'N' }), 'poa')).toEqual(['poa']);
  });

  it('are none where nothing was typed and nothing found', () => {
    const records = judged({ disposition: 'attribute', auditor: null });
    expect(reviewedChart({ ...records, findings: [] }).elements[0]?.wrong).toEqual([]);
  });

  it('are none of a code that was replaced or agreed with', () => {
    const auditor = typed({ code: 'E11.22', units: 2 });
    expect(elementOf({ disposition: 'revise', auditor })?.wrong).toEqual([]);
    expect(elementOf({ disposition: 'agree' }, 'poa')?.wrong).toEqual([]);
  });
});
