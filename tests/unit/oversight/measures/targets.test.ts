import { describe, expect, test } from 'vitest';
import type { ScorecardAsked } from '../../../../lib/model/oversight/measure.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import { noTerms, type TermFor, type Terms } from '../../../../lib/oversight/measures/targets.ts';
import { factsOfYear } from '../../../../lib/oversight/synthetic/facts-of-year.ts';
import { syntheticYear } from '../../../../lib/oversight/synthetic/year.ts';
import { ask, at, given, period } from './asking.ts';

describe('targets', () => {
  const year = syntheticYear({ seed: 9, charts: 4000, coders: 20, from: period.from, reviewed: 0.5 });
  const find: TermFor = ({ vendor, measure, specialty, payer }) => {
    if (vendor !== 'Meridian Coding Partners') return null;
    if (measure === 'turnaround') return { target: 2, unit: 'days', method: null, from: 'Contract' };
    if (measure !== 'accuracy') return null;
    const target =
      payer === 'Unity Health HMO' ? 0.999 : specialty === 'Interventional cardiology' ? 0.8 : 0.95;
    return { target, unit: 'share', method: null, from: 'Contract' };
  };
  const terms: Terms = { ...noTerms, termFor: find };
  const facts = factsOfYear(year, terms);
  const make = (asked: Partial<ScorecardAsked>, termFor = find) =>
    scorecardOf(facts, ask({ measures: ['accuracy', 'turnaround'], ...asked }), { ...given, termFor });
  const meridian = { vendor: 'Meridian Coding Partners' };

  test('are the contract’s where one fits, else the usual one, which says so', () => {
    const { groups } = make({ by: 'vendor' });
    const target = (name: string | null) =>
      at(
        groups.find((row) => row.name === name),
        'accuracy',
      ).target;
    expect(target('Meridian Coding Partners')).toEqual({ value: 0.95, from: 'Contract' });
    expect(target('Northgate Health Information')).toEqual({ value: 0.95, from: 'usual for any chart' });
    expect(
      at(
        groups.find((row) => row.name === meridian.vendor),
        'turnaround',
      ).target!.value,
    ).toBe(48);
  });

  test('differ by complexity: two specialties of one vendor are held to two', () => {
    const { groups } = make({ filters: meridian, by: 'specialty' });
    const of = (name: string) =>
      at(
        groups.find((row) => row.name === name),
        'accuracy',
      ).target!.value;
    expect([of('Interventional cardiology'), of('Cardiology')]).toEqual([0.8, 0.95]);
  });

  test('of a payer turn the same figure from met to missed', () => {
    const filters = { ...meridian, payer: 'Unity Health HMO' };
    const strict = at(make({ filters }).all, 'accuracy');
    const usual = at(make({ filters }, noTerms.termFor).all, 'accuracy');
    expect(strict.value).toBe(usual.value);
    expect(strict.standing).toBe('missed');
    expect(['above', 'met']).toContain(usual.standing);
  });

  test('by another method of accuracy hold that method’s value against it', () => {
    const byCases: TermFor = ({ measure }) =>
      measure === 'accuracy' ? { target: 0.9, unit: 'share', method: 'case-over-case', from: 'C' } : null;
    const figure = at(make({ filters: meridian }, byCases).all, 'accuracy');
    expect(figure.value).toBeGreaterThan(0.9);
    expect(figure.standing).toBe('missed');
    expect(figure.target!.from).toContain('charts without an error');
  });

  test('by a method that is not measured here are none', () => {
    const byDrg: TermFor = () => ({ target: 0.9, unit: 'share', method: 'drg-accuracy', from: 'C' });
    const { target, standing } = at(
      make({ filters: meridian, measures: ['accuracy'] }, byDrg).all,
      'accuracy',
    );
    expect([target, standing]).toEqual([null, 'no-target']);
  });

  test('of turnaround tell each chart in time from late', () => {
    const { all } = make({ filters: meridian, measures: ['turnaround-in-time'] });
    const returned = year.charts.filter(
      (c) => c.vendor === meridian.vendor && c.returned_at !== null && c.returned_at < Date.UTC(2026, 11, 1),
    );
    // Two days are over at the end of the second day after the one on which it was received.
    const day = 86_400_000;
    const inTime = returned.filter(
      (c) => c.returned_at! - c.paused_ms <= (Math.floor(c.received_at! / day) + 3) * day,
    );
    const figure = at(all, 'turnaround-in-time');
    expect([figure.numerator, figure.denominator]).toEqual([inTime.length, returned.length]);
  });
});
