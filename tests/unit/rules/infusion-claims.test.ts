// Claims coded exactly as a visit asks for raise no infusion check, whatever was given and when; the same claim with a unit
// more or less raises one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Administration } from '../../../lib/model/confirmed-fact.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { example } from '../../../lib/rules/example.ts';
import { usualFigures } from '../../../lib/rules/figures.ts';
import { courseOf } from '../../../lib/rules/infusion/course.ts';
import { expectedUnits, firstService } from '../../../lib/rules/infusion/expected.ts';
import { given } from '../../../lib/rules/infusion/given.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

const rules = allRules.filter(({ id }) => ['ON1', 'ON2', 'ON3', 'ON4', 'ON5'].includes(id));

const clock = (minute: number): string =>
  `${String(7 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const one = fc
  .record({
    what: fc.constantFrom('chemo', 'chemo-push', 'drug', 'push', 'fluid'),
    start: fc.integer({ min: 0, max: 400 }),
    minutes: fc.integer({ min: 1, max: 200 }),
    drug: fc.constantFrom('A', 'B', 'C'),
  })
  .map(({ what, start, minutes, drug }) =>
    given(
      what as Parameters<typeof given>[0],
      what.includes('push') ? clock(start) : `${clock(start)}-${clock(start + minutes)}`,
      // A drug is of one kind.
      `${what.replace('-push', '').replace('push', 'drug')} ${drug}`,
    ),
  );

const askedFor = (visit: readonly Administration[]): Map<string, number> => {
  const course = courseOf(visit, usualFigures)!;
  return expectedUnits(course, firstService(course, null), true, usualFigures);
};

/** Answers of the infusion checks to a facility's claim with these units. */
function answers(visit: readonly Administration[], units: ReadonlyMap<string, number>) {
  const text = [...units].map(([code, count]) => `${code}*${count}`).join(' ');
  const { chart } = example('', text, {
    claim: 'facility',
    facts: { administrations: visit, 'hydration-needed': true },
  });
  return runRules(rules, chart, noTables, { packs: new Set(['infusion']) }).answers;
}

test('a claim coded as the visit asks for raises nothing', () => {
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (visit) => {
      expect(answers(visit, askedFor(visit)).map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(
        rules.map(({ id }) => `${id} pass`),
      );
    }),
    { seed: 6, numRuns: 2000 },
  );
});

test('a unit more or less of a code on the claim raises something', () => {
  const visits = fc.array(one, { minLength: 1, maxLength: 6 }).filter((visit) => askedFor(visit).size > 0);
  fc.assert(
    fc.property(visits, fc.nat(), fc.constantFrom(1, -1), (visit, pick, change) => {
      const units = askedFor(visit);
      const [code, count] = [...units][pick % units.size]!;
      // Without its only code the claim is about no infusion any more.
      fc.pre(units.size > 1 || count + change > 0);
      const changed = new Map([...units, [code, count + change] as const].filter(([, left]) => left > 0));
      if (count + change === 0) changed.delete(code);
      expect(answers(visit, changed).map(({ outcome }) => outcome)).toContain('fire');
    }),
    { seed: 7, numRuns: 2000 },
  );
});
