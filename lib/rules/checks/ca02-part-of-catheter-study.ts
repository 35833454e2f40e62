// CA2: injections, closing the vessel and a flow-directed catheter are part of a catheter study of the heart.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { catheterStudies, partOfStudy } from '../packs/cardiology.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const ca2: Rule = {
  id: 'CA2',
  title: 'Is what belongs to a catheter study of the heart left to it?',
  citation: 'AAPC on cardiac catheterization; NCCI Policy Manual, chapter XI',
  evidence: 'K',
  pack: 'cardiology',
  check: ({ chart }) =>
    having(chart, catheterStudies).length === 0
      ? []
      : having(chart, partOfStudy).map((line) =>
          fire(
            line,
            'unbundled major over delete',
            `${line.code} is part of the catheter study of this session.`,
          ),
        ),
  examples: {
    fires: [
      example('closing the vessel', '93458-26 G0269', { expect: ['G0269'] }),
      example('a flow-directed catheter', '93460-26 93503', { expect: ['93503'] }),
    ],
    silent: [
      example('a flow-directed catheter alone', '93503'),
      example('crossing the septum is added', '93458-26 93462'),
    ],
  },
};
