// NE3: the needle studies that add to nerve conduction stand with it.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { conductionCodes, needleCodes } from '../packs/neurology.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const ne3: Rule = {
  id: 'NE3',
  title: 'Do needle studies that add to nerve conduction stand with it?',
  citation: 'Medicare physician fee schedule, global period ZZZ',
  evidence: 'V',
  pack: 'neurology',
  check: ({ chart }) =>
    having(chart, conductionCodes).length > 0
      ? []
      : having(chart, needleCodes).map((line) =>
          fire(
            line,
            'add-on-without-base major over revise',
            `${line.code} adds to nerve conduction, which is not coded.`,
          ),
        ),
  examples: {
    fires: [
      example('a limb alone', '95886', { expect: ['95886'] }),
      example('other than limbs, alone', '95887 99213-25', { expect: ['95887'] }),
    ],
    silent: [example('with conduction', '95910 95886'), example('the code for it alone', '95860')],
  },
};
