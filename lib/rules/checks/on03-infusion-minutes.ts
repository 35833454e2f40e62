// ON3: fifteen minutes or less are a push; a further hour counts from 91 minutes on.

import { byKey, compareUnits } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { askCourse } from '../infusion/ask-course.ts';
import { given, visit } from '../infusion/given.ts';
import { serviceOf, shortAsInfusion } from '../infusion/short-as-infusion.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const kinds = ['chemotherapy', 'therapeutic'] as const;
const one = (what: 'chemo' | 'drug', times: string) => ({
  claim: 'facility' as const,
  facts: visit(given(what, times)),
});

export const on3: Rule = {
  id: 'ON3',
  title: 'Do infusions and their further hours fit the minutes?',
  citation: 'Published guidance on infusion time',
  evidence: 'S',
  pack: 'infusion',
  check: ({ chart, ask, figures }) => {
    const asked = askCourse({ chart, ask, figures });
    if (!asked) return [];
    const { course, expected } = asked;
    return kinds.flatMap((kind) => {
      const [infusion, push] = [serviceOf(kind, 'infusion'), serviceOf(kind, 'push')];
      const wrong = shortAsInfusion(chart, course, kind);
      const lines = [...byKey(having(chart, [infusion.first])), ...byKey(having(chart, [infusion.further]))];
      const tooShort = lines.slice(lines.length - Math.min(wrong, lines.length)).map((line) => {
        const code = line.code === infusion.first ? push.first : push.further;
        const message = `${line.code} is for ${figures.infusion} minutes and more; a shorter infusion is a push, ${code}.`;
        return fire(line, 'time major over revise', message, { system: 'CPT', code });
      });
      const minutes = course.infusions.filter((given) => given.kind === kind).map((given) => given.minutes);
      const why = `Infusions of ${minutes.join(' and ') || 'no'} minutes`;
      return [...tooShort, ...compareUnits(chart, infusion.hour!, expected.get(infusion.hour!) ?? 0, why)];
    });
  },
  examples: {
    fires: [
      example('15 minutes', '96365', { ...one('drug', '09:00-09:15'), expect: ['96365'] }),
      example('90 minutes have no further hour', '96413 96415', {
        ...one('chemo', '09:00-10:30'),
        expect: ['96415'],
      }),
      example('91 minutes have one', '96413', { ...one('chemo', '09:00-10:31'), expect: ['chart'] }),
      example('150 minutes have one', '96365 96366*2', {
        ...one('drug', '09:00-11:30'),
        expect: ['96366'],
      }),
    ],
    silent: [
      example('16 minutes', '96365', one('drug', '09:00-09:16')),
      example('15 minutes as a push', '96374', one('drug', '09:00-09:15')),
      example('90 minutes', '96413', one('chemo', '09:00-10:30')),
      example('91 minutes', '96413 96415', one('chemo', '09:00-10:31')),
      example('151 minutes', '96365 96366*2', one('drug', '09:00-11:31')),
      example('one drug in two stretches, 60 and 31 minutes', '96413 96415', {
        claim: 'facility',
        facts: visit(given('chemo', '09:00-10:00'), given('chemo', '10:10-10:41')),
      }),
    ],
    unsure: [
      example('the stop is not stated', '96365', { ...one('drug', '09:00-?'), expect: ['administrations'] }),
    ],
  },
};
