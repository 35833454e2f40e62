// BH8: prolonged office service by its old codes, which ended with 2022.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { prolongedDeleted } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh8: Rule = {
  id: 'BH8',
  title: 'Are prolonged services coded by codes that ended with 2022?',
  citation: 'Code book of 2023: codes deleted',
  evidence: 'K',
  specialty: 'behavioral-health',
  from: '2023-01-01',
  pack: 'behavioral-health',
  check: ({ chart }) =>
    having(chart, prolongedDeleted).map((line) =>
      fire(line, 'invalid-for-date major over look', `${line.code} was deleted on 1 January 2023.`),
    ),
  examples: {
    fires: [
      example('today', '90837 99354', { expect: ['99354'] }),
      example('the first day', '99355', { dateOfService: '2023-01-01', expect: ['99355'] }),
    ],
    silent: [
      example('the last day', '99354', { dateOfService: '2022-12-31' }),
      example('no such code', '90837'),
    ],
  },
};
