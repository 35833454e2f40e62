// BH5: crisis is 30 to 74 minutes, each further half hour an add-on, and no other psychotherapy beside it.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { complexity, crisis, crisisMore, evaluations, therapy } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh5: Rule = {
  id: 'BH5',
  title: 'Do crisis codes fit their minutes, with no psychotherapy beside them?',
  citation: 'Code book time rule for crisis psychotherapy',
  evidence: 'K',
  specialty: 'behavioral-health',
  pack: 'behavioral-health',
  check: ({ chart, ask, figures }) => {
    const [first] = having(chart, [crisis]);
    const beside = first
      ? having(chart, [...therapy, ...evaluations, complexity]).map((line) =>
          fire(line, 'unbundled major over delete', `${line.code} is not reported beside ${crisis}.`),
        )
      : [];
    const byTime = having(chart, [crisis, crisisMore]).flatMap((line) => {
      const minutes = ask.fact('crisis-minutes', line);
      if (minutes === null) return [];
      if (line.code === crisis)
        return minutes >= figures.crisis
          ? []
          : fire(
              line,
              'time major over revise',
              `${minutes} minutes are too few for ${crisis}; it starts at ${figures.crisis}.`,
            );
      // One from there on, then one for each half hour begun.
      const from = figures['crisis-more'];
      const right = minutes < from ? 0 : Math.floor((minutes - from) / 30) + 1;
      const units = line.units ?? 1;
      if (units <= right) return [];
      const message = `${minutes} minutes allow ${right} of ${crisisMore}, ${units} are coded; the first stands for ${from} minutes.`;
      return right === 0
        ? fire(line, 'time major over delete', message)
        : fire(line, 'time major over attribute', message, { units: right });
    });
    return [...beside, ...byTime];
  },
  examples: {
    fires: [
      example('one minute short of the add-on', '90839 90840', {
        facts: { 'crisis-minutes': 74 },
        expect: ['90840'],
      }),
      example('29 minutes', '90839', { facts: { 'crisis-minutes': 29 }, expect: ['90839'] }),
      example('psychotherapy beside it', '90839 90834', {
        facts: { 'crisis-minutes': 60 },
        expect: ['90834'],
      }),
    ],
    silent: [
      example('75 minutes', '90839 90840', { facts: { 'crisis-minutes': 75 } }),
      example('30 minutes', '90839', { facts: { 'crisis-minutes': 30 } }),
      example('105 minutes', '90839 90840*2', { facts: { 'crisis-minutes': 105 } }),
    ],
    unsure: [example('no minutes', '90839', { expect: ['crisis-minutes'] })],
  },
};
