// Why it is asked, what is cited, and what supports the answers offered.

import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../lib/model/query.ts';
import { indicatorsCited } from '../../../../lib/queries/compliance/indicators-cited.ts';
import { optionsSupported } from '../../../../lib/queries/compliance/options-supported.ts';
import { priorEncounters } from '../../../../lib/queries/compliance/prior-encounters.ts';
import { reasonGiven } from '../../../../lib/queries/compliance/reason-given.ts';
import { buildQuery, clinical, lab, note, nurse, openEnd } from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

const cr = lab('cr', 'Creatinine 2.4 mg/dL', 4);

describe('Q02', () => {
  it.each(['conflicting', 'specificity', 'poa'] as const)('passes the reason %s', (reason) => {
    expect(ask(reasonGiven, { reason })).toEqual([]);
  });

  it('holds a query without a reason, whatever else it has', () => {
    for (const parts of [{}, { question: 'Reason: specificity. What is it?' }, { topic: 'own' }])
      expect(ask(reasonGiven, { ...parts, reason: null })).toHaveLength(1);
  });
});

describe('Q03', () => {
  const lacking: [string, Partial<Indicator>][] = [
    ['words', { text: ' – ' }],
    ['a document', { source: 'n/a' }],
    ['an author', { authorRole: null }],
    ['a date', { date: null }],
    ['a date that exists', { date: '2026-02-30' }],
    ['words of its own', { text: 'See nephrology note' }],
    ['words that say anything', { text: 'Abnormal labs' }],
  ];
  it.each(lacking)('holds an indicator without %s', (_, parts) => {
    expect(ask(indicatorsCited, { indicators: [{ ...cr, ...parts }] })).toMatchObject([
      { level: 'block', part: 'cr' },
    ]);
  });

  it('holds a query that cites nothing', () => {
    expect(ask(indicatorsCited, { indicators: [] })).toHaveLength(1);
  });

  it.each(['Creatinine 2.4', 'Multiple rib fractures', 'Labs: WBC 19', 'Confused'])('passes: %s', (text) => {
    expect(ask(indicatorsCited, { indicators: [{ ...cr, text }] })).toEqual([]);
  });
});

describe('Q04', () => {
  const denied = lab('no', 'No casts', 4, { mention: 'negated' });
  const aki = note('aki', 'AKI on CKD stage 3b', 4);
  const by = (...options: ReturnType<typeof clinical>[]) =>
    ask(optionsSupported, {
      indicators: [cr, denied, aki, nurse('n', 'Pneumonia per RN', 4), note('r', 'Pneumonia ruled out', 4)],
      options: [...options, ...openEnd],
    });

  it('passes what is supported, documented, or denies', () => {
    expect(by(clinical('Acute tubular necrosis', 'cr'), clinical('Not significant', ''))).toEqual([]);
    expect(by(clinical('Acute kidney injury', '', 'aki'), clinical('CKD stage 3b', 'no', 'aki'))).toEqual([]);
    expect(by(clinical('AKI, confirmed with support: ___', '', 'aki'))).toEqual([]);
  });

  it.each([
    ['nothing', clinical('Acute tubular necrosis', '')],
    ['what is not cited', clinical('Acute tubular necrosis', 'gone')],
    ['what the record denies', clinical('Acute tubular necrosis', 'no')],
    ['a claim of what is not cited', clinical('Acute kidney injury', 'cr', 'gone')],
    ['a claim of another diagnosis', clinical('Acute tubular necrosis', 'cr', 'aki')],
    ['a claim of another stage', clinical('CKD stage 4', 'cr', 'aki')],
    ['a claim of a nurse’s words', clinical('Pneumonia', 'cr', 'n')],
    ['a claim of words that deny it', clinical('Pneumonia', 'cr', 'r')],
  ])('holds an answer that rests on %s', (_, option) => {
    expect(by(option)).toMatchObject([{ level: 'block', field: 'options', part: option.id }]);
  });
});

describe('Q13', () => {
  const old = (parts: Partial<Indicator> = {}) =>
    lab('old', 'Creatinine 0.8', 1, {
      encounter: 'prior',
      date: '2025-10-01',
      pertinence: 'Baseline renal function',
      ...parts,
    });

  it('passes an earlier finding with date and bearing, beside current ones', () => {
    expect(ask(priorEncounters, { indicators: [cr, old()] })).toEqual([]);
    expect(ask(priorEncounters, { indicators: [cr] })).toEqual([]);
    const both = [clinical('AKI', 'cr old'), clinical('CKD stage 2', 'old'), ...openEnd];
    expect(ask(priorEncounters, { indicators: [cr, old()], options: both })).toEqual([]);
  });

  it('holds one without date, and asks a reason for one without bearing', () => {
    expect(ask(priorEncounters, { indicators: [cr, old({ date: null })] })[0]?.level).toBe('block');
    expect(ask(priorEncounters, { indicators: [cr, old({ pertinence: 'old' })] })[0]?.level).toBe('justify');
  });

  it('holds a query on earlier findings alone, or whose answers rest on them alone', () => {
    expect(ask(priorEncounters, { indicators: [old()] })).toHaveLength(1);
    const options = [clinical('CKD stage 2', 'old'), ...openEnd];
    expect(ask(priorEncounters, { indicators: [cr, old()], options })[0]).toMatchObject({ field: 'options' });
  });
});

it('passes the base query', () => {
  for (const rule of [reasonGiven, indicatorsCited, optionsSupported, priorEncounters])
    expect(ask(rule, buildQuery())).toEqual([]);
});
