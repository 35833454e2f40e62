// CA8: a physician who works in the hospital's catheter laboratory reports the professional part.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { catheterStudies } from '../packs/cardiology.ts';
import { hospitalPlaces } from '../places.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

export const ca8: Rule = {
  id: 'CA8',
  title: 'Has a catheter study in a hospital 26 on the physician’s claim?',
  citation: 'Medicare physician fee schedule, professional and technical components',
  evidence: 'V',
  claim: 'professional',
  pack: 'cardiology',
  check: ({ chart, ask }) => {
    const lines = having(chart, catheterStudies).filter((line) => !hasAny(line, ['26']));
    const place = lines.length > 0 ? ask.field('place') : null;
    if (place === null || !hospitalPlaces.includes(place)) return [];
    return lines.map((line) =>
      fire(
        line,
        'component-26-tc major over attribute',
        `${line.code} in a hospital: 26 has to say that it is the professional part.`,
        {
          modifiers: ['26', ...line.modifiers.filter((one) => one !== 'TC')],
        },
      ),
    );
  },
  examples: {
    fires: [
      example('in the hospital’s laboratory', '93458', { place: '22', expect: ['93458'] }),
      example('in a stay, beside a stent', '93458-59 92928-LD', { place: '21', expect: ['93458'] }),
    ],
    silent: [
      example('with 26', '93458-26', { place: '22' }),
      example('in a laboratory of its own', '93458', { place: '11' }),
      example('the hospital’s own claim', '93458', { place: '22', claim: 'facility' }),
    ],
    unsure: [example('place not known', '93458', { place: null, expect: ['place'] })],
  },
};
