// Decisions on disputed findings in a chart's records: initial and final figures by hand.

import { describe, expect, it } from 'vitest';
import type { LineOutcome, ModifiedFinding } from '../../../../lib/model/review-step.ts';
import type { AuditorCode } from '../../../../lib/model/verdict.ts';
import { afterOutcomes } from '../../../../lib/review/accuracy/after-outcomes.ts';
import { allOpportunities, codeOverCode } from '../../../../lib/review/accuracy/code-methods.ts';
import { type ChartRecords, reviewedChart } from '../../../../lib/review/accuracy/from-records.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { codeLine } from '../reviews.ts';

const code = (text: string): AuditorCode => ({
  system: 'ICD-10-CM',
  code: text,
  modifiers: [],
  units: null,
});

const delivered = ['I21.4', 'Z95.5', 'I10', 'E11.9', 'R07.9'];
const judged = [
  ['I21.4', 'agree', null],
  ['Z95.5', 'agree', null],
  ['I10', 'revise', code('I12.9')],
  ['E11.9', 'revise', code('E11.22')],
  ['R07.9', 'delete', null],
  ['add N18.31', 'add', code('N18.31')],
  ['add Z79.4', 'add', code('Z79.4')],
] as const;

/** a = 2, r = 2, o = 2, d = 1. */
const golden: ChartRecords = {
  worksheet: { encounterId: 'e1', delivered: delivered.map((text) => codeLine(text)) },
  encounter: {},
  verdicts: judged.map(([lineKey, disposition, auditor]) => ({
    id: `v ${lineKey}`,
    lineKey,
    disposition,
    auditor,
  })),
  findings: judged
    .filter(([, disposition]) => disposition !== 'agree')
    .map(([lineKey]) => ({
      verdictId: `v ${lineKey}`,
      category: 'specificity' as const,
      severity: 'major' as const,
      direction: 'under' as const,
      rootCause: 'coder' as const,
    })),
};

const modified: ModifiedFinding = {
  disposition: 'revise',
  auditor: code('R07.89'),
  position: null,
  category: 'specificity',
  severity: 'minor',
  direction: 'neutral',
  rootCause: 'documentation',
  vendorSystem: null,
};

const decided = (...outcomes: [string, LineOutcome['outcome'], ModifiedFinding?][]) =>
  new Map(
    outcomes.map(([lineKey, outcome, form = null]) => [
      lineKey,
      { lineKey, outcome, reason: 'Read again.', citation: 'Section I.A.15', modified: form },
    ]),
  );
const figure = (outcomes: ReadonlyMap<string, LineOutcome>, method = codeOverCode, attribution = 'raw') =>
  measure([reviewedChart(afterOutcomes(golden, outcomes))], method, {
    attribution: attribution as 'raw' | 'vendor',
  });

describe('after the disputes', () => {
  it('an overturned finding raises accuracy, and the initial figure stays as it was', () => {
    // I10 stands after all, Z79.4 was not needed: a = 3, r = 1, o = 1: 3 / 5; before a / (a + r + o) = 2 / 6.
    const outcomes = decided(['I10', 'overturned'], ['add Z79.4', 'overturned']);
    expect(figure(outcomes)).toMatchObject({ numerator: 3, denominator: 5 });
    expect(figure(new Map())).toMatchObject({ numerator: 2, denominator: 6 });
    const chart = reviewedChart(afterOutcomes(golden, outcomes));
    expect(chart.elements.find((e) => e.key === 'I10')).toMatchObject({
      disposition: 'agree',
      reviewed: { code: 'I10' },
      rootCause: 'audit',
      severity: null,
    });
    expect(chart.elements.some((e) => e.key === 'add Z79.4')).toBe(false);
    const { verdicts } = afterOutcomes(golden, outcomes);
    expect(verdicts.find(({ lineKey }) => lineKey === 'add Z79.4')?.disposition).toBeNull();
  });

  it('a modified finding stands in its new form', () => {
    const outcomes = decided(['R07.9', 'modified', modified]);
    // a = 2, r = 3, o = 2, d = 0: 2 / 7.
    expect(figure(outcomes, allOpportunities)).toMatchObject({ numerator: 2, denominator: 7 });
    // Its cause is now the documentation, so the vendor's figure leaves it out: 2 / (2 + 2 + 2).
    expect(figure(outcomes, allOpportunities, 'vendor')).toMatchObject({ numerator: 2, denominator: 6 });
  });

  it('a finding that was upheld is left as it is', () => {
    expect(afterOutcomes(golden, decided(['I10', 'upheld'])).verdicts).toEqual(golden.verdicts);
    expect(figure(decided(['I10', 'upheld']))).toEqual(figure(new Map()));
  });

  it('a code that was put in another place goes back, and so does what it displaced', () => {
    const verdicts = golden.verdicts.map((v) =>
      v.lineKey === 'E11.9' ? { ...v, disposition: 'resequence' as const, auditor: null, position: 1 } : v,
    );
    const first = (records: ChartRecords) =>
      reviewedChart(records).elements.find((e) => e.key === 'I21.4')?.reviewed?.sequence;
    expect(first({ ...golden, verdicts })).toBeNull();
    expect(first(afterOutcomes({ ...golden, verdicts }, decided(['E11.9', 'overturned'])))).toBe(1);
  });

  it('an overturned DRG or discharge disposition stands as delivered, and only that one', () => {
    const changed = (delivered: string, reviewed: string) => ({
      ...{ delivered, reviewed, rootCause: 'coder' as const, vendorSystem: null },
    });
    const worksheet = {
      ...golden.worksheet,
      drg: { ...changed('280', '281'), basis: null },
      discharge: changed('01', '06'),
    };
    const reviewedIn = (...outcomes: Parameters<typeof decided>) => {
      const { drg, discharge } = afterOutcomes({ ...golden, worksheet }, decided(...outcomes)).worksheet;
      return [drg?.reviewed, discharge?.reviewed];
    };
    expect(reviewedIn(['whole drg', 'overturned'])).toEqual(['280', '06']);
    expect(reviewedIn(['whole discharge', 'overturned'])).toEqual(['281', '01']);
    expect(reviewedIn(['whole drg', 'upheld'], ['I10', 'overturned'])).toEqual(['281', '06']);
    expect(afterOutcomes(golden, decided(['whole drg', 'overturned'])).worksheet.drg).toBeUndefined();
  });

  it('an overturned finding keeps its category, and says no severity, direction or system any more', () => {
    const { findings } = afterOutcomes(golden, decided(['I10', 'overturned']));
    expect(findings.find(({ verdictId }) => verdictId === 'v I10')).toEqual({
      ...{ verdictId: 'v I10', category: 'specificity', severity: null, direction: null },
      ...{ rootCause: 'audit', vendorSystem: null },
    });
    expect(findings.filter(({ rootCause }) => rootCause === 'audit')).toHaveLength(1);
  });

  it('a modified finding has the new words in full, and the others keep theirs', () => {
    const { findings, verdicts } = afterOutcomes(golden, decided(['R07.9', 'modified', modified]));
    expect(findings.find(({ verdictId }) => verdictId === 'v R07.9')).toEqual({
      ...{ verdictId: 'v R07.9', category: 'specificity', severity: 'minor', direction: 'neutral' },
      ...{ rootCause: 'documentation', vendorSystem: null },
    });
    expect(verdicts.find(({ lineKey }) => lineKey === 'R07.9')).toMatchObject({
      ...{ disposition: 'revise', auditor: code('R07.89'), position: null },
    });
    expect(findings.filter(({ severity }) => severity === 'minor')).toHaveLength(1);
  });
});
