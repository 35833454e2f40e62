// Which chart a coder's gap belongs to: one that can alone be meant and fits, or none before a person has chosen.

import { describe, expect, it } from 'vitest';
import { asGap, type ChartFacts, fitOf, matchOf } from '../../../lib/queries/match-coder-gaps.ts';
import { aCoderGap } from './coder-gaps.ts';

const gap = aCoderGap();
const chart = (facts: ChartFacts = {}): ChartFacts => ({
  number: 'E-7301142',
  dateOfService: '2026-03-01',
  dischargeDate: null,
  vendor: null,
  ...facts,
});
const match = (charts: Record<string, ChartFacts>) => matchOf(gap, new Map(Object.entries(charts)));

describe('a gap and a chart', () => {
  it.each([
    ['number and date are the same', {}, 'fits'],
    ['the number is typed another way', { number: ' e-7301142 ' }, 'fits'],
    ['the chart was coded by that vendor', { vendor: 'ACME  coding' }, 'fits'],
    ['the chart says no date', { dateOfService: null }, 'may'],
    ['the day is within the stay', { dateOfService: '2026-02-27', dischargeDate: '2026-03-01' }, 'may'],
    ['the day is after the stay', { dateOfService: '2026-02-20', dischargeDate: '2026-02-28' }, 'not'],
    ['the day is another', { dateOfService: '2026-03-02' }, 'not'],
    ['the number is another', { number: 'E-7301143' }, 'not'],
    ['another vendor coded the chart', { vendor: 'Other' }, 'not'],
    ['the chart has no number', { number: undefined }, 'not'],
  ] as [string, ChartFacts, string][])('where %s', (_, facts, fit) => {
    expect(fitOf(gap, chart(facts))).toBe(fit);
  });
});

describe('a gap among all charts', () => {
  it('is of the one that fits', () => {
    expect(match({ a: chart(), b: chart({ number: 'E-2' }) })).toEqual({ chart: 'a', candidates: [] });
  });

  it('is of none where two fit, and offered in both', () => {
    expect(match({ a: chart(), b: chart() })).toEqual({ chart: null, candidates: ['a', 'b'] });
  });

  it('is of none where another may be meant, or the date does not decide it', () => {
    expect(match({ a: chart(), b: chart({ dateOfService: null }) }).candidates).toEqual(['a', 'b']);
    expect(match({ a: chart({ dateOfService: null }) })).toEqual({ chart: null, candidates: ['a'] });
  });

  it('waits where no chart is like it', () => {
    expect(match({ a: chart({ dateOfService: '2025-03-01' }) })).toEqual({ chart: null, candidates: [] });
  });
});

describe('as a gap of its chart', () => {
  it('says who noted it, and holds billing where that was asked', () => {
    expect(asGap(aCoderGap({ action: 'hold' }), 'chart', { specialty: 'Cardiology' }, 'ada')).toEqual({
      encounterId: 'chart',
      deficiency: 'specificity',
      lineKey: null,
      note: '“Heart failure, stable” Which type?',
      evidence: [],
      holdsBilling: true,
      noticedBy: 'vendor-coder',
      coder: 'Kim Coder',
      department: 'Cardiology',
      raisedBy: 'ada',
      raisedAt: 5,
      state: 'open',
      closedWith: '',
    });
  });

  it('says where it was looked for', () => {
    const absent = asGap(aCoderGap({ words: '', question: '', lookedIn: 'Progress notes' }), 'chart', {});
    expect(absent.note).toBe('');
    expect(absent.evidence).toMatchObject([{ kind: 'absent', lookedIn: 'Progress notes', takenAt: 5 }]);
    expect(absent.holdsBilling).toBe(false);
  });
});
