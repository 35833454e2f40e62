// CA4: coronary interventions, and imaging or flow within a vessel, name the vessel.

import { isOneOf } from '../../model/one-of.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { interventions, vessels, withinVessel } from '../packs/cardiology.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

export const ca4: Rule = {
  id: 'CA4',
  title: 'Does each coronary intervention name the vessel that was treated?',
  citation: 'Medicare local coverage article on coronary interventions',
  evidence: 'V',
  pack: 'cardiology',
  check: ({ chart, ask }) =>
    having(chart, [...interventions, ...withinVessel]).flatMap((line) => {
      const coded: string[] = line.modifiers.filter((one) => isOneOf(vessels, one));
      const others = line.modifiers.filter((one) => !coded.includes(one));
      if (coded.length === 0) {
        const vessel = ask.known('treated-vessel', line);
        const more = vessel ? { modifiers: [...others, vessel] } : {};
        return fire(
          line,
          'modifier major neutral attribute',
          `${line.code} names no vessel (${vessels.join(', ')}).`,
          more,
        );
      }
      const vessel = ask.fact('treated-vessel', line);
      if (!vessel || hasAny(line, [vessel])) return [];
      const message = `${line.code} names ${coded.join(' and ')}; the report has ${vessel}.`;
      return fire(line, 'modifier major neutral attribute', message, { modifiers: [...others, vessel] });
    }),
  examples: {
    fires: [
      example('no vessel', '92928', { expect: ['92928'] }),
      example('another vessel', '92928-RC', { facts: { 'treated-vessel': 'LD' }, expect: ['92928'] }),
      example('ultrasound without its vessel', '92928-LD 92978-26', {
        facts: { 'treated-vessel': 'LD' },
        expect: ['92978'],
      }),
    ],
    silent: [
      example('the vessel of the report', '92928-LD', { facts: { 'treated-vessel': 'LD' } }),
      example('a study has none', '93458-26'),
    ],
    unsure: [example('nobody has read the report', '92928-LD', { expect: ['treated-vessel'] })],
  },
};
