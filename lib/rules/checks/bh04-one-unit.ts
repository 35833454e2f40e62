// BH4: psychotherapy is one unit a session; partial hospitalisation (place 52) is the exception.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { therapy } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh4: Rule = {
  id: 'BH4',
  title: 'Is psychotherapy billed with one unit?',
  citation: 'Medicare contractor guidance on psychotherapy units',
  evidence: 'V',
  specialty: 'behavioral-health',
  pack: 'behavioral-health',
  check: ({ chart, ask }) =>
    having(chart, therapy).flatMap((line) => {
      if ((line.units ?? 1) <= 1) return [];
      const place = ask.field('place');
      if (place === null || place === '52') return [];
      return fire(
        line,
        'units-mue major over attribute',
        `${line.code} has ${line.units} units; a session is one.`,
        { units: 1 },
      );
    }),
  examples: {
    fires: [
      example('two units', '90834*2', { expect: ['90834'] }),
      example('of the add-on too', '99214 90833*3', { expect: ['90833'] }),
    ],
    silent: [example('one unit', '90834'), example('partial hospitalisation', '90834*2', { place: '52' })],
    unsure: [example('place not known', '90834*2', { place: null, expect: ['place'] })],
  },
};
