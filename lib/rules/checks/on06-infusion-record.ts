// ON6: the record of each drug and fluid has start, stop, drug, dose, route and site.

import type { Administration } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { given, visit } from '../infusion/given.ts';
import { givenCodes } from '../packs/infusion.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

/** What the record leaves open. Only an infusion needs a stop. */
const open = (one: Administration): string[] =>
  (['start', 'stop', 'drug', 'dose', 'route', 'site'] as const).filter(
    (part) => one[part] === null && (part !== 'stop' || one.way === 'infusion'),
  );

export const on6: Rule = {
  id: 'ON6',
  title: 'Does the record of each infusion and push have times, drug, dose, route and site?',
  citation: 'AAPC on documentation of infusions',
  evidence: 'V',
  pack: 'infusion',
  check: ({ chart, ask }) => {
    if (having(chart, givenCodes).length === 0) return [];
    return (ask.fact('administrations') ?? []).flatMap((one) => {
      const missing = open(one);
      const name = one.drug ?? `A ${one.kind} ${one.way}`;
      if (missing.length > 0)
        return [
          fire(
            null,
            missing.some((part) => part === 'start' || part === 'stop')
              ? 'time minor over look'
              : 'unsupported minor neutral look',
            `${name}: the record states no ${missing.join(', no ')}.`,
          ),
        ];
      if (one.way !== 'infusion' || one.stop! > one.start!) return [];
      return [fire(null, 'time minor over look', `${name}: the stop is not after the start.`)];
    });
  },
  examples: {
    fires: [
      example('no stop', '96365', { facts: visit(given('drug', '09:00-?')), expect: ['chart'] }),
      example('no site', '96374', {
        facts: visit({ ...given('push', '09:00'), site: null }),
        expect: ['chart'],
      }),
      example('stopped before it started', '96365', {
        facts: visit(given('drug', '09:30-09:00')),
        expect: ['chart'],
      }),
    ],
    silent: [
      example('all stated', '96365', { facts: visit(given('drug', '09:00-09:30')) }),
      example('a push has no stop', '96374', { facts: visit(given('push', '09:00')) }),
      example('no infusion on the claim', '99213'),
    ],
    unsure: [example('nobody has listed what was given', '96365', { expect: ['administrations'] })],
  },
};
