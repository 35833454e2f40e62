// EM5: an emergency visit's level is chosen by decision making alone, never by time.

import type { FactValue } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { emergencyByDecision, emergencyLowest } from '../packs/evaluation-and-management.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const ranks: readonly FactValue<'decision-making'>[] = ['straightforward', 'low', 'moderate', 'high'];
const decided = (how: FactValue<'decision-making'>) => ({
  'level-chosen-by-time': false,
  'decision-making': how,
});

export const em5: Rule = {
  id: 'EM5',
  title: 'Is the level of an emergency visit borne out by decision making, and not chosen by time?',
  citation: 'Code book, evaluation and management guidelines, 2023 and later',
  evidence: 'K',
  claim: 'professional',
  from: '2023-01-01',
  pack: 'evaluation-and-management',
  check: ({ chart, ask }) =>
    having(chart, [emergencyLowest, ...emergencyByDecision]).flatMap((line) => {
      if (ask.fact('level-chosen-by-time', line) === true)
        return fire(
          line,
          'em-over major over look',
          `${line.code} was chosen by time; only decision making counts.`,
        );
      const decision = ask.fact('decision-making', line);
      if (decision === null) return [];
      const right = emergencyByDecision[ranks.indexOf(decision)]!;
      if (right === line.code) return [];
      const message = `Decision making is ${decision}: ${right}, not ${line.code}.`;
      const more = { system: 'CPT', code: right } as const;
      return right < line.code
        ? fire(line, 'em-over major over revise', message, more)
        : fire(line, 'em-under major under revise', message, more);
    }),
  examples: {
    fires: [
      example('moderate, coded as high', '99285', { facts: decided('moderate'), expect: ['99285'] }),
      example('high, coded as moderate', '99284', { facts: decided('high'), expect: ['99284'] }),
      example('by time', '99285', {
        facts: { ...decided('high'), 'level-chosen-by-time': true },
        expect: ['99285'],
      }),
    ],
    silent: [
      example('borne out', '99284', { facts: decided('moderate') }),
      example('the facility counts otherwise', '99285', { claim: 'facility', facts: decided('low') }),
    ],
    unsure: [example('nobody has read it', '99284', { expect: ['level-chosen-by-time', 'decision-making'] })],
  },
};
