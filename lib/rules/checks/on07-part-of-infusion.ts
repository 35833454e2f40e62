// ON7: what belongs to an infusion visit is not reported beside the infusion.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { givenCodes, partOfInfusion } from '../packs/infusion.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const on7: Rule = {
  id: 'ON7',
  title: 'Is what belongs to an infusion left to it?',
  citation: 'Payer policy on infusions (Select Health)',
  evidence: 'V',
  pack: 'infusion',
  check: ({ chart }) => {
    const [infusion] = having(chart, givenCodes);
    if (!infusion) return [];
    return having(chart, partOfInfusion).map((line) =>
      fire(
        line,
        'unbundled major over delete',
        `${line.code} is part of the infusion services of this visit.`,
      ),
    );
  },
  examples: {
    fires: [
      example('access to the vein', '96365 36000', { expect: ['36000'] }),
      example('a nurse’s visit', '96413 99211-25', { expect: ['99211'] }),
      example('flushing the port', '96413 96523', { expect: ['96523'] }),
    ],
    silent: [example('flushing alone', '96523'), example('a physician’s visit', '96413 99214-25')],
  },
};
