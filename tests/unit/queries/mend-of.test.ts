// Mends by one press: each takes away the breach that it stands beside, brings none, and changes nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Query, query as querySchema } from '../../../lib/model/query.ts';
import type { Breach } from '../../../lib/queries/breach.ts';
import { checkQuery } from '../../../lib/queries/check-query.ts';
import { mendOf } from '../../../lib/queries/mend-of.ts';
import { breachingQueries } from '../../fixtures/queries/breaching-queries.ts';
import {
  buildQuery,
  checkedOf,
  clinical,
  lab,
  note,
  nurse,
  openEnd,
  option,
  yesNo,
  yesOrNo,
} from '../../fixtures/queries/build-query.ts';
import { soundQueries } from '../../fixtures/queries/sound-queries.ts';

const breachesOf = (query: Query): Breach[] => checkQuery(checkedOf(query));
const placeOf = ({ rule, field, part }: Breach): string => `${rule} ${field} ${part}`;
const at = (breaches: readonly Breach[], place: string): number =>
  breaches.filter((one) => placeOf(one) === place).length;

/** Presses every button that the check shows, and says what each did. */
function pressEach(query: Query): string[] {
  const before = breachesOf(query);
  const untouched = structuredClone(query);
  return before.flatMap((breach) => {
    const mend = mendOf(breach, checkedOf(query));
    if (!mend) return [];
    const after = breachesOf(mend.query);
    expect(querySchema.safeParse(mend.query).success).toBe(true);
    expect(at(after, placeOf(breach)), mend.says).toBeLessThan(at(before, placeOf(breach)));
    for (const one of after)
      expect(at(after, placeOf(one)), `${mend.says}: ${one.happened}`).toBeLessThanOrEqual(
        at(before, placeOf(one)),
      );
    expect(query).toEqual(untouched);
    return [mend.says];
  });
}

/** Takes the first mend that there is until there is none. */
function mendAll(query: Query): Query {
  let now = query;
  for (let left = breachesOf(query).length; left > 0; left -= 1) {
    const mend = breachesOf(now)
      .map((breach) => mendOf(breach, checkedOf(now)))
      .find((one) => one !== null);
    if (!mend) return now;
    now = mend.query;
  }
  return now;
}

const only = (parts: Partial<Query>): { says: string | undefined; after: Query | undefined } => {
  const query = buildQuery(parts);
  const mends = breachesOf(query).map((breach) => mendOf(breach, checkedOf(query)));
  return { says: mends[0]?.says, after: mends[0]?.query };
};
const base = buildQuery();
const ask = 'What condition, if any, accounts for the creatinine rise?';

describe('what is proposed', () => {
  it.each([
    ['Add “Unable to determine”', { options: base.options.slice(0, 4) }],
    ['Add “Other (please specify)”', { options: base.options.filter(({ kind }) => kind !== 'other') }],
    ['Use the title “Renal function clarification”', { title: 'AKI clarification' }],
    ['Use the title “Documentation clarification”', { title: 'AKI clarification', topic: 'own' }],
    ['Take “(HCC 135)” out', { options: [clinical('Azotemia (HCC 135)', 'cr'), ...base.options.slice(1)] }],
    [
      'Take “Acute tubular necrosis” out',
      { options: [clinical('Acute tubular necrosis', ''), ...base.options] },
    ],
    [
      'Take the second “Acute kidney injury due to ___” out',
      {
        options: [{ ...base.options[0]!, id: 'again' }, ...base.options].toReversed(),
      },
    ],
    ['Add the topic’s question', { question: 'Creatinine rose from 0.9 to 2.4 mg/dL.' }],
  ])('%s', (says, parts) => {
    expect(only(parts).says).toBe(says);
  });

  it('leaves a sentence where words are taken out', () => {
    const left = (question: string) => only({ question }).after?.question;
    expect(left(`${ask} The working DRG waits for it.`)).toBe(ask);
    expect(left(`So that the record reflects the severity of illness, w${ask.slice(1)}`)).toBe(ask);
    expect(left(ask.replace('?', ', which is an MCC?'))).toBe(ask);
    expect(left(`${ask} (It may count as an M.C.C.)`)).toBe(ask);
    expect(left(ask.replace('accounts', 'clearly accounts'))).toBe(ask);
    // “It” would point at nothing.
    expect(left('The payer has asked for the cause. What is it?')).toContain('In your clinical judgment');
  });

  it('completes yes or no in its order, and asks otherwise where it may not be asked', () => {
    const asked = { ...yesNo('poa', 'AKI', 'a', [note('a', 'AKI', 3), lab('b', 'Creatinine 2.4', 3)]) };
    const poa = {
      title: 'AKI: timing of onset',
      reason: 'poa',
      question: 'Was the AKI present on admission?',
    } as const;
    const { after } = only({ ...poa, ...asked, options: yesOrNo.filter(({ kind }) => kind !== 'no') });
    expect(after?.options.map(({ kind }) => kind)).toEqual(['yes', 'no', 'other', 'unable']);
    const found = only({
      ...yesNo('documented-diagnosis', 'Acute kidney injury', 'cr', [...base.indicators]),
      question: 'Was the creatinine rise due to a kidney condition?',
    });
    expect(found.says).toBe('Ask openly, with the topic’s question');
    expect(found.after).toMatchObject({ format: 'open', yesNo: null, options: [] });
    const chosen = {
      ...yesNo('documented-diagnosis', 'Acute kidney injury', 'cr', [...base.indicators]),
      options: [...base.options.slice(0, 2), ...yesOrNo],
    };
    const query = buildQuery(chosen);
    const q11 = breachesOf(query).find(({ rule }) => rule === 'Q11')!;
    expect(mendOf(q11, checkedOf(query))?.says).toBe('Ask as multiple choice');
  });

  it('rewords nothing of what the record says or of what was said', () => {
    const spoken = buildQuery({
      channel: 'verbal',
      verbal: { at: base.createdAt, with: 'Dr. Rivera, by phone', answer: 'Yes' },
      question: `${ask} It is an MCC.`,
      options: base.options.slice(0, 3),
    });
    expect(breachesOf(spoken).length).toBeGreaterThan(0);
    expect(breachesOf(spoken).map((breach) => mendOf(breach, checkedOf(spoken)))).toEqual(
      breachesOf(spoken).map(() => null),
    );
    const quoted = buildQuery({
      indicators: [...base.indicators, note('x', 'Please document sepsis, an MCC', 4)],
    });
    expect(breachesOf(quoted).length).toBeGreaterThan(0);
    expect(breachesOf(quoted).map((breach) => mendOf(breach, checkedOf(quoted)))).not.toContainEqual(
      expect.anything(),
    );
  });

  it('is nothing where a person must say what is meant', () => {
    for (const parts of [
      { reason: null },
      { recipient: null },
      { indicators: [] },
      { templateVersion: null },
    ])
      expect(breachesOf(buildQuery(parts)).some(({ rule }) => rule !== 'Q04')).toBe(true);
    for (const parts of [{ reason: null }, { recipient: null }, { templateVersion: null }])
      expect(only(parts).says).toBeUndefined();
  });
});

describe('of the breaching corpus', () => {
  it('more than half of the breaches have a mend, and each mend mends', () => {
    const breaches = breachingQueries.flatMap(({ query }) => breachesOf(query));
    const pressed = breachingQueries.flatMap(({ query }) => pressEach(query));
    expect(pressed.length).toBeGreaterThan(breaches.length / 2);
  });
});

// Faults that people write into queries, each put into a sound one.
const remarks = [
  'This would be an MCC.',
  'The payer asks for it.',
  'The findings meet criteria.',
  'We believe that the diagnosis is clear.',
  'This affects our quality scores.',
];
type Fault = (query: Query, pick: number) => Query;
const set =
  (parts: (query: Query, pick: number) => Partial<Query>): Fault =>
  (query, pick) => ({
    ...query,
    ...parts(query, pick),
  });
const nth = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;
const faults: Fault[] = [
  set(({ question }, pick) => ({ question: `${nth(remarks, pick)} ${question}` })),
  set(({ question }, pick) => ({ question: `${question} ${nth(remarks, pick)}` })),
  set(({ question }, pick) => ({ question: `${question} (${nth(remarks, pick)})` })),
  set(({ title, options }, pick) => ({
    title: options.length ? nth(options, pick).text.slice(0, 160) : title,
  })),
  set(({ options }, pick) => ({ options: options.filter((_, n) => n !== pick % options.length) })),
  set(({ options }, pick) => ({
    options: options.length ? [...options, { ...nth(options, pick), id: 'again' }] : options,
  })),
  set(({ options }, pick) => ({
    options: options.map((one, n) =>
      n === pick % options.length ? { ...one, supportedBy: [], documentedIn: null } : one,
    ),
  })),
  set(({ options }, pick) => ({
    options: options.map((one, n) =>
      n === pick % options.length ? { ...one, text: `☑ ${one.text}`.slice(0, 300) } : one,
    ),
  })),
  set(({ options }) => ({ options: [...options, clinical('Sepsis', '')] })),
  set((_, pick) => ({ format: nth(['open', 'multiple-choice', 'yes-no'] as const, pick) })),
  set(({ yesNo: asked }) => ({ yesNo: asked ? null : { purpose: null, target: '', documentedIn: null } })),
  set((_, pick) => ({ topic: nth(['own', 'sepsis', 'aki', 'time-attestation'], pick) })),
  set(({ options }) => ({ options: [...options, option('other', 'Other: sepsis')] })),
  set(({ indicators }) => ({ indicators: [...indicators, nurse('n', 'No fever', 4)], options: openEnd })),
];

describe('of queries with faults put into them', () => {
  const faulty = fc
    .record({
      sound: fc.nat(soundQueries.length - 1),
      put: fc.array(fc.tuple(fc.nat(faults.length - 1), fc.nat(20)), { minLength: 1, maxLength: 4 }),
    })
    .map(({ sound, put }) =>
      put.reduce((query, [n, pick]) => faults[n]!(query, pick), soundQueries[sound]!.query),
    );

  it('each mend mends', () => {
    const pressed: string[] = [];
    fc.assert(
      fc.property(faulty, (query) => {
        pressed.push(...pressEach(query));
      }),
      { numRuns: 150 },
    );
    expect(new Set(pressed).size).toBeGreaterThan(20);
  });

  it('pressed one after the other they come to an end, with less to mend each time', () => {
    fc.assert(
      fc.property(faulty, (query) => {
        const left = mendAll(query);
        expect(breachesOf(left).length).toBeLessThanOrEqual(breachesOf(query).length);
        expect(breachesOf(left).map((breach) => mendOf(breach, checkedOf(left)))).not.toContainEqual(
          expect.anything(),
        );
      }),
      { numRuns: 40 },
    );
  });
});
