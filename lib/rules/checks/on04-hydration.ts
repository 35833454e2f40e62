// ON4: hydration takes 31 minutes by itself, a further hour 91, and a need for fluid beyond keeping the line open.

import { compareUnits } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { askCourse, codedUnits } from '../infusion/ask-course.ts';
import { furtherHours } from '../infusion/expected.ts';
import { given, visit } from '../infusion/given.ts';
import { serviceOf } from '../infusion/short-as-infusion.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const { first, further } = serviceOf('hydration', 'infusion');
const fluid = (times: string, ...more: Parameters<typeof visit>) => ({
  claim: 'facility' as const,
  facts: { ...visit(given('fluid', times, 'saline'), ...more), 'hydration-needed': true },
});

export const on4: Rule = {
  id: 'ON4',
  title: 'Did hydration run long enough, by itself, and for a reason?',
  citation: 'Published guidance on hydration time',
  evidence: 'V',
  pack: 'infusion',
  check: ({ chart, ask, figures }) => {
    const lines = having(chart, [first, further]);
    // Where none is coded the question is not put; a need that somebody has confirmed counts.
    const needed = lines.length > 0 ? ask.fact('hydration-needed') : ask.known('hydration-needed');
    if (lines.length === 0 && needed !== true) return [];
    if (needed === false)
      return lines.map((line) =>
        fire(
          line,
          'medical-necessity major over delete',
          `${line.code}: fluid that keeps a line open or flushes it is not hydration.`,
        ),
      );
    const asked = askCourse({ chart, ask, figures });
    if (!asked) return [];
    const minutes = asked.course.hydrationMinutes;
    if (minutes === 0)
      return lines.map((line) =>
        fire(
          line,
          'time major over delete',
          `${line.code}: hydration ran by itself for less than ${figures.hydration} minutes and is not reported.`,
        ),
      );
    const right = 1 + furtherHours(minutes, figures) - codedUnits(chart, [first]);
    return compareUnits(chart, further, Math.max(0, right), `Hydration ran by itself for ${minutes} minutes`);
  },
  examples: {
    fires: [
      example('30 minutes', '96360', { ...fluid('09:00-09:30'), expect: ['96360'] }),
      example('90 minutes have no further hour', '96360 96361', {
        ...fluid('09:00-10:30'),
        expect: ['96361'],
      }),
      example('91 minutes have one', '96360', { ...fluid('09:00-10:31'), expect: ['chart'] }),
      example('an hour, of which half beside a drug', '96365 96361', {
        ...fluid('09:00-10:00', given('drug', '09:30-10:10')),
        expect: ['96361'],
      }),
      example('needed, given, and not coded', '96365', {
        ...fluid('09:00-09:31', given('drug', '09:31-10:10')),
        expect: ['chart'],
      }),
      example('to keep the line open', '96360', {
        claim: 'facility',
        facts: { 'hydration-needed': false },
        expect: ['96360'],
      }),
    ],
    silent: [
      example('31 minutes', '96360', fluid('09:00-09:31')),
      example('91 minutes', '96360 96361', fluid('09:00-10:31')),
      example('31 minutes before a drug', '96365 96361', fluid('09:00-09:31', given('drug', '09:31-10:10'))),
      example('no hydration', '96365'),
    ],
    unsure: [
      example('no need stated, no times', '96360', {
        claim: 'facility',
        expect: ['hydration-needed', 'administrations'],
      }),
    ],
  },
};
