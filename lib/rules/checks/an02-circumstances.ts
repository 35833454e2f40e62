// AN2: a circumstance is coded where its condition is met: age under one year or over seventy, cooling, lowered pressure,
// emergency. Medicare pays none of them apart.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import {
  ageInCode,
  circumstances,
  emergency,
  extremeAge,
  hypothermia,
  isAnesthesia,
  loweredPressure,
} from '../packs/anesthesia.ts';
import type { Fire, Rule } from '../rule.ts';
import { having, proceduresOf, yearsBetween } from '../rule-chart.ts';

const stated = {
  [emergency]: 'emergency-stated',
  [hypothermia]: 'hypothermia-stated',
  [loweredPressure]: 'lowered-pressure-stated',
} as const;

export const an2: Rule = {
  id: 'AN2',
  title: 'Is each circumstance of anesthesia coded where its condition is met?',
  citation: 'Code book on qualifying circumstances',
  evidence: 'K',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, ask, figures }) => {
    const [under, over] = [figures['age-under'], figures['age-over']];
    const anesthesia = proceduresOf(chart).filter((line) => isAnesthesia(line.code));
    const lines = having(chart, circumstances);
    if (anesthesia.length === 0 && lines.length === 0) return [];
    const counting = ask.field('counting');
    const dob = ask.field('dob');
    const date = ask.field('dateOfService');
    const age = dob && date ? yearsBetween(dob, date) : null;
    const extreme = age === null ? null : age < under || age > over;
    const inCode = anesthesia.find((line) => ageInCode.includes(line.code));
    const wrong = lines.flatMap((line): Fire[] => {
      if (counting === 'cms')
        return [
          fire(
            line,
            'payer-instruction advisory neutral look',
            `${line.code} is not paid apart by Medicare.`,
          ),
        ];
      if (line.code === extremeAge) {
        if (inCode)
          return [
            fire(
              line,
              'unbundled major over delete',
              `${inCode.code} holds the age; ${line.code} is not added.`,
            ),
          ];
        if (age === over)
          return [
            fire(
              line,
              'payer-instruction advisory neutral look',
              `${line.code} at the age of ${age}: payers differ on whether that is over ${over}.`,
            ),
          ];
        return extreme === false
          ? [
              fire(
                line,
                'unsupported major over delete',
                `${line.code} is for ages under ${under} and over ${over}; this is ${age}.`,
              ),
            ]
          : [];
      }
      // The lines are those with one of these codes.
      const fact = stated[line.code as keyof typeof stated];
      return ask.fact(fact, line) === false
        ? [
            fire(
              line,
              'unsupported major over delete',
              `${line.code}: the record does not state its condition.`,
            ),
          ]
        : [];
    });
    const absent = anesthesia.length > 0 && !inCode && having(chart, [extremeAge]).length === 0;
    if (counting !== 'cpt' || !extreme || !absent) return wrong;
    const message = `At the age of ${age} the circumstance ${extremeAge} is met, and not coded.`;
    return [
      ...wrong,
      fire(null, 'charge-capture minor under add', message, { system: 'CPT', code: extremeAge, units: 1 }),
    ];
  },
  examples: {
    fires: [
      example('at 69', '00142-AA 99100', { dob: '1956-03-11', expect: ['99100'] }),
      example('at 70, for a look at the payer’s rule', '00142-AA 99100', {
        dob: '1955-03-11',
        expect: ['99100'],
      }),
      example('at 71, not coded', '00142-AA', { dob: '1955-03-10', expect: ['chart'] }),
      example('no emergency in the record', '00142-AA 99140', {
        facts: { 'emergency-stated': false },
        expect: ['99140'],
      }),
      example('no cooling and no lowered pressure in the record', '00562-AA 99116 99135', {
        facts: { 'hypothermia-stated': false, 'lowered-pressure-stated': false },
        expect: ['99116', '99135'],
      }),
      example('the code holds the age', '00834-AA 99100', { dob: '2025-09-01', expect: ['99100'] }),
    ],
    silent: [
      example('at 71', '00142-AA 99100', { dob: '1955-03-10' }),
      example('in the first year', '00126-AA 99100', { dob: '2025-03-11' }),
      example('an emergency', '00142-AA 99140', { facts: { 'emergency-stated': true } }),
      example('Medicare, not coded', '00142-AA', { counting: 'cms', dob: '1950-01-01' }),
    ],
    unsure: [
      example('age not known', '00142-AA 99100', { dob: null, expect: ['dob'] }),
      example('nobody has read it', '00142-AA 99140', { expect: ['emergency-stated'] }),
    ],
  },
};
