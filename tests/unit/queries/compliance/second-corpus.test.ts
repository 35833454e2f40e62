// The check held against a corpus that was written without knowledge of its lists. What it does not tell apart is
// named here, so that it can only get fewer.

import { describe, expect, it } from 'vitest';
import { query as querySchema } from '../../../../lib/model/query.ts';
import { checkQuery, queryRules } from '../../../../lib/queries/check-query.ts';
import { type BreachingCase, checkedOf, type SoundCase } from '../../../fixtures/queries/build-query.ts';
import { breachingSecond, soundSecond } from '../../../fixtures/queries/second-corpus/all.ts';

/** Rules that hold each query, looked at once. */
const rules = new Map<SoundCase, string[]>();

function rulesOf(one: SoundCase): string[] {
  const known = rules.get(one) ?? checkQuery(checkedOf(one.query)).map(({ rule }) => rule);
  rules.set(one, known);
  return known;
}

const named = ({ rule, name }: BreachingCase): string => `${rule} ${name}`;

/** Breaching, and passed. */
const passed: string[] = ['Q21 a version that does not exist'];
/** Breaching, and held for another rule only. */
const heldForAnother: string[] = ['Q08 a choice asked as yes or no'];
/** Sound, and held or asked for a reason. */
const heldThoughSound: string[] = [];

describe('the second corpus', () => {
  it('is of queries that can be stored, each with a name of its own, and breaks every rule', () => {
    const all = [...soundSecond, ...breachingSecond];
    for (const { name, query } of all)
      expect(querySchema.safeParse(query).error?.issues, name).toBeUndefined();
    expect(new Set([...soundSecond.map(({ name }) => name), ...breachingSecond.map(named)]).size).toBe(
      all.length,
    );
    const broken = new Set(breachingSecond.map(({ rule }) => rule));
    expect(queryRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
    expect(breachingSecond.length).toBeGreaterThanOrEqual(90);
    expect(soundSecond.length).toBeGreaterThanOrEqual(90);
  });

  it('is told apart but for what is named here', () => {
    const held = breachingSecond.filter((one) => rulesOf(one).length > 0);
    expect(breachingSecond.filter((one) => !held.includes(one)).map(named)).toEqual(passed);
    expect(held.filter((one) => !rulesOf(one).includes(one.rule)).map(named)).toEqual(heldForAnother);
    expect(soundSecond.filter((one) => rulesOf(one).length > 0).map(({ name }) => name)).toEqual(
      heldThoughSound,
    );
  });
});
