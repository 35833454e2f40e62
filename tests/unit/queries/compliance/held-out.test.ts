// The check held against whole queries that were written without looking at its lists. At first contact it passed 12
// of the 40 that breach and held 5 of the 40 that are sound; what it has been bettered by since is by kind. What it
// does not tell apart is named, so that it can only get fewer.

import { describe, expect, it } from 'vitest';
import { query as querySchema } from '../../../../lib/model/query.ts';
import { checkQuery } from '../../../../lib/queries/check-query.ts';
import { checkedOf, type SoundCase } from '../../../fixtures/queries/build-query.ts';
import { breachingHeldOut } from '../../../fixtures/queries/held-out/breaching.ts';
import { lastBreaching } from '../../../fixtures/queries/held-out/last-breaching.ts';
import { lastSound } from '../../../fixtures/queries/held-out/last-sound.ts';
import { soundHeldOut } from '../../../fixtures/queries/held-out/sound.ts';

const isHeld = ({ query }: SoundCase): boolean => checkQuery(checkedOf(query)).length > 0;
const named = (list: readonly SoundCase[]): string[] => list.map(({ name }) => name);

/** Breaching, and passed. */
const passed: string[] = [];
/** Sound, and held: it says of a passage that it documents what the passage does not state. */
const heldThoughSound: string[] = ['neoplasm status'];

/** Of the last ones, of which 6 and 2 were not told apart at first contact. */
const lastPassed: string[] = [];
const lastHeldThoughSound: string[] = [];

describe('whole queries held out', () => {
  it('are 40 of each that can be stored, with names of their own', () => {
    const all = [...soundHeldOut, ...breachingHeldOut];
    for (const { name, query } of all)
      expect(querySchema.safeParse(query).error?.issues, name).toBeUndefined();
    expect([soundHeldOut.length, breachingHeldOut.length]).toEqual([40, 40]);
    expect(
      new Set([...named(soundHeldOut), ...breachingHeldOut.map(({ rule, name }) => rule + name)]).size,
    ).toBe(80);
  });

  it('are told apart but for what is named here', () => {
    expect(named(breachingHeldOut.filter((one) => !isHeld(one)))).toEqual(passed);
    expect(named(soundHeldOut.filter(isHeld))).toEqual(heldThoughSound);
  });

  it('to the last, 20 of each, are told apart but for what is named here', () => {
    for (const { name, query } of [...lastSound, ...lastBreaching])
      expect(querySchema.safeParse(query).error?.issues, name).toBeUndefined();
    expect([lastSound.length, lastBreaching.length]).toEqual([20, 20]);
    expect(named(lastBreaching.filter((one) => !isHeld(one)))).toEqual(lastPassed);
    expect(named(lastSound.filter(isHeld))).toEqual(lastHeldThoughSound);
  });
});
