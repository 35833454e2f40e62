// BH3: minutes of psychotherapy are stated apart from the visit, whose level is then chosen by decision making.

import { emLevel } from '../../model/em-level.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { therapyWithVisit } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh3: Rule = {
  id: 'BH3',
  title: 'Is psychotherapy time stated apart from the visit, and not counted to it?',
  citation: 'Texas Medical Association on psychotherapy add-ons; code book',
  evidence: 'V',
  specialty: 'behavioral-health',
  pack: 'behavioral-health',
  check: ({ chart, ask }) => {
    const visits = chart.lines.filter((line) => emLevel(line.system, line.code));
    if (visits.length === 0) return [];
    const apart = having(chart, therapyWithVisit).flatMap((line) =>
      ask.fact('time-counted-apart', line) === false
        ? fire(line, 'time major over delete', `The time of ${line.code} is not stated apart from the visit.`)
        : [],
    );
    const byTime =
      having(chart, therapyWithVisit).length === 0
        ? []
        : visits.flatMap((line) =>
            ask.fact('level-chosen-by-time', line) === true
              ? fire(
                  line,
                  'em-over major over look',
                  `${line.code} was chosen by time beside psychotherapy; decision making counts.`,
                )
              : [],
          );
    return [...apart, ...byTime];
  },
  examples: {
    fires: [
      example('one time for both', '99214 90833', {
        facts: { 'time-counted-apart': false, 'level-chosen-by-time': false },
        expect: ['90833'],
      }),
      example('the visit by time', '99214 90833', {
        facts: { 'time-counted-apart': true, 'level-chosen-by-time': true },
        expect: ['99214'],
      }),
    ],
    silent: [
      example('stated apart', '99214 90833', {
        facts: { 'time-counted-apart': true, 'level-chosen-by-time': false },
      }),
      example('a visit alone, by time', '99214', { facts: { 'level-chosen-by-time': true } }),
    ],
    unsure: [
      example('nobody has said', '99214 90833', { expect: ['time-counted-apart', 'level-chosen-by-time'] }),
    ],
  },
};
