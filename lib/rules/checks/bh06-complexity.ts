// BH6: interactive complexity adds to psychotherapy, an evaluation or group; never to a visit alone.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { complexity, evaluations, group, therapy } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh6: Rule = {
  id: 'BH6',
  title: 'Does interactive complexity stand with a service that it adds to?',
  citation: 'Published guidance on interactive complexity',
  evidence: 'V',
  specialty: 'behavioral-health',
  pack: 'behavioral-health',
  check: ({ chart }) => {
    if (having(chart, [...therapy, ...evaluations, group]).length > 0) return [];
    return having(chart, [complexity]).map((line) =>
      fire(
        line,
        'add-on-without-base major over delete',
        `${line.code} stands with no service that it adds to.`,
      ),
    );
  },
  examples: {
    fires: [
      example('with a visit alone', '99214 90785', { expect: ['90785'] }),
      example('alone', '90785', { expect: ['90785'] }),
    ],
    silent: [example('with an evaluation', '90791 90785'), example('with group', '90853 90785')],
  },
};
