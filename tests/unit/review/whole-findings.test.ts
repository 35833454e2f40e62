// A DRG or discharge disposition that should be another: the vendor answers it, a colleague decides on it, and
// the final figure follows the decision while the initial one stays.

import { describe, expect, it } from 'vitest';
import { lineTitle } from '../../../lib/reports/finding-title.ts';
import { afterOutcomes } from '../../../lib/review/accuracy/after-outcomes.ts';
import { reviewedChart } from '../../../lib/review/accuracy/from-records.ts';
import { answerable, checkStep } from '../../../lib/review/check-step.ts';
import { lineFindings, lineName } from '../../../lib/review/line-findings.ts';
import { isWholeKey, wholeFindings, wholeKeys } from '../../../lib/review/whole-findings.ts';
import { lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import { answer, colleague, context, inTurn, outcome, release, reviewer, step } from './life-steps.ts';

const said = { rootCause: 'coder' as const, vendorSystem: null };
const worksheet = {
  ...context.worksheet,
  drg: { delivered: '193', reviewed: '190', basis: 'documentation' as const, ...said },
  discharge: { delivered: '01', reviewed: '01', ...said, rootCause: null },
};
const { drg } = wholeKeys;
const check = (before: readonly Step[], next: Step) =>
  checkStep({ ...context, worksheet, steps: inTurn(before) }, { ...next, number: before.length + 1 })?.code ??
  null;

const disputed = step('answer', reviewer, {
  answers: [answer('E11.9'), answer('R07.9'), answer(drg, 'The MCC is documented.')],
});

describe('findings of the whole stay', () => {
  it('are values that are known on both sides and differ', () => {
    expect(wholeFindings(worksheet)).toEqual([
      { lineKey: drg, name: 'DRG', delivered: '193', reviewed: '190', rootCause: 'coder' },
    ]);
    expect(wholeFindings({ drg: { ...worksheet.drg, reviewed: null } })).toEqual([]);
    expect(wholeFindings({})).toEqual([]);
    expect([isWholeKey(drg), isWholeKey('add I10'), isWholeKey('E11.9')]).toEqual([true, false, false]);
  });

  it('await an answer like every line, and are disputed alone', () => {
    const life = lifeOf(worksheet, inTurn([release]));
    expect(answerable({ ...context, worksheet }, life)).toEqual(['E11.9', 'R07.9', drg]);
    expect(check([release], disputed)).toBeNull();
    const silent = step('answer', reviewer, { answers: [answer('E11.9'), answer('R07.9')] });
    expect(check([release], silent)).toBe('other-lines');
  });

  it('are upheld or overturned by someone else, and given no third value', () => {
    const before = [release, disputed];
    const decided = (by: string, what: 'upheld' | 'overturned') =>
      step('reconsider', by, { outcomes: [outcome(drg, what)] });
    expect(check(before, decided(colleague, 'overturned'))).toBeNull();
    expect(check(before, decided(colleague, 'upheld'))).toBeNull();
    expect(check(before, decided(reviewer, 'overturned'))).toBe('own-findings');
    const modified = { ...outcome(drg), outcome: 'modified' as const, modified: {} as never };
    expect(check(before, step('reconsider', colleague, { outcomes: [modified] }))).toBe('whole-modified');
  });

  it('change the final figure when overturned, and leave the initial one', () => {
    const records = { ...context, worksheet, encounter: {} };
    const initial = reviewedChart(records).drg;
    expect([initial?.delivered, initial?.reviewed]).toEqual(['193', '190']);
    const after = (what: 'upheld' | 'overturned') =>
      reviewedChart(afterOutcomes(records, new Map([[drg, outcome(drg, what)]]))).drg;
    expect([after('overturned')?.delivered, after('overturned')?.reviewed]).toEqual(['193', '193']);
    expect([after('upheld')?.delivered, after('upheld')?.reviewed]).toEqual(['193', '190']);
    expect(reviewedChart(records).drg).toEqual(initial);
  });

  it('are named on the forms after the lines', () => {
    const lines = lineFindings({ ...context, worksheet, life: { outcomes: new Map() } });
    expect(lines.map(lineName)).toEqual(['E11.9', 'R07.9', 'DRG']);
    expect(lineTitle(lines[2]!)).toBe('DRG 193 → 190');
  });
});
