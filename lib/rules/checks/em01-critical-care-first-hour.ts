// EM1: critical care is reported from 30 minutes on, and its first hour once a day.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { firstHour } from '../packs/critical-care.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const em1: Rule = {
  id: 'EM1',
  title: 'Does the first hour of critical care have 30 minutes, once a day?',
  citation: 'Published coding guidance on critical care time',
  evidence: 'V',
  specialty: 'emergency',
  claim: 'professional',
  pack: 'critical-care',
  check: ({ chart, ask, figures }) =>
    having(chart, [firstHour]).flatMap((line) => {
      if ((line.units ?? 1) > 1)
        return fire(line, 'units-mue major over attribute', `${line.code} is reported once a day.`, {
          units: 1,
        });
      const minutes = ask.fact('critical-care-minutes', line);
      if (minutes === null || minutes >= figures['critical-care']) return [];
      const message = `${minutes} minutes are too few for ${line.code}; under ${figures['critical-care']} it is a visit.`;
      return fire(line, 'time major over revise', message);
    }),
  examples: {
    fires: [
      example('29 minutes', '99291', { facts: { 'critical-care-minutes': 29 }, expect: ['99291'] }),
      example('two units', '99291*2', { facts: { 'critical-care-minutes': 90 }, expect: ['99291'] }),
    ],
    silent: [
      example('30 minutes', '99291', { facts: { 'critical-care-minutes': 30 } }),
      example('no critical care', '99285'),
    ],
    unsure: [example('no minutes', '99291', { expect: ['critical-care-minutes'] })],
  },
};
