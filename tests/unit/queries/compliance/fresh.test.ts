// The check held against whole queries in sets, each written without a look at its lists and shown to it once before
// anything was bettered. What it does not tell apart is named, so that it can only get fewer.

import { describe, expect, it } from 'vitest';
import { query as querySchema } from '../../../../lib/model/query.ts';
import { checkQuery } from '../../../../lib/queries/check-query.ts';
import { checkedOf, type SoundCase } from '../../../fixtures/queries/build-query.ts';
import { breachingFirst } from '../../../fixtures/queries/fresh/breaching-first.ts';
import { breachingLast } from '../../../fixtures/queries/fresh/breaching-last.ts';
import { breachingReserve } from '../../../fixtures/queries/fresh/breaching-reserve.ts';
import { breachingSecond } from '../../../fixtures/queries/fresh/breaching-second.ts';
import { breachingThird } from '../../../fixtures/queries/fresh/breaching-third.ts';
import { breachingUnseen } from '../../../fixtures/queries/fresh/breaching-unseen.ts';
import { soundFirst } from '../../../fixtures/queries/fresh/sound-first.ts';
import { soundLast } from '../../../fixtures/queries/fresh/sound-last.ts';
import { soundReserve } from '../../../fixtures/queries/fresh/sound-reserve.ts';
import { soundSecond } from '../../../fixtures/queries/fresh/sound-second.ts';
import { soundThird } from '../../../fixtures/queries/fresh/sound-third.ts';
import { soundUnseen } from '../../../fixtures/queries/fresh/sound-unseen.ts';

const isHeld = ({ query }: SoundCase): boolean => checkQuery(checkedOf(query)).length > 0;
const named = (list: readonly SoundCase[]): string[] => list.map(({ name }) => name);

interface QuerySet {
  set: string;
  breaching: readonly SoundCase[];
  sound: readonly SoundCase[];
  /** Breaching, and passed. */
  passed: readonly string[];
  /** Sound, and held or asked for a reason. */
  held: readonly string[];
}

const sets: readonly QuerySet[] = [
  // At first contact 7 of 40 passed, and 8 of 20 were held.
  { set: 'first', breaching: breachingFirst, sound: soundFirst, passed: [], held: [] },
  // At first contact 6 of 40 and 3 of 20; after the first set, 1 and 3.
  {
    set: 'second',
    breaching: breachingSecond,
    sound: soundSecond,
    passed: [],
    held: ['steroids and wheeze'],
  },
  // At first contact 2 of 41 and 4 of 20.
  { set: 'third', breaching: breachingThird, sound: soundThird, passed: [], held: [] },
  // At first contact 6 of 44 and 2 of 20.
  { set: 'last', breaching: breachingLast, sound: soundLast, passed: [], held: [] },
  // At first contact 1 of 20 and 3 of 10.
  { set: 'reserve', breaching: breachingReserve, sound: soundReserve, passed: [], held: [] },
  // At first contact 2 of 20, left as they are, and 3 of 10: answers that deny in part, and a word of the title.
  {
    set: 'unseen',
    breaching: breachingUnseen,
    sound: soundUnseen,
    passed: [
      'Infections after cesarean are posted on the unit’s board. For what diagnosis were the antibiotics ordered?',
      'The abnormal sodium has not been picked up for the summary score. What is its clinical significance?',
    ],
    held: [],
  },
];

describe.each(sets)('the $set fresh queries', ({ breaching, sound, passed, held }) => {
  it('can be stored and have names of their own', () => {
    for (const { name, query } of [...breaching, ...sound])
      expect(querySchema.safeParse(query).error?.issues, name).toBeUndefined();
    expect(new Set(named(sound)).size).toBe(sound.length);
    expect(new Set(named(breaching)).size).toBe(breaching.length);
  });

  it('are told apart but for what is named here', () => {
    expect(named(breaching.filter((one) => !isHeld(one)))).toEqual(passed);
    expect(named(sound.filter(isHeld))).toEqual(held);
  });
});
