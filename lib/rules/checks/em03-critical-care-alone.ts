// EM3: the time of critical care is stated, without what is billed beside it and without teaching; what is part of
// critical care is not billed beside it.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { firstHour, partOfCriticalCare } from '../packs/critical-care.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const apart = { 'critical-care-minutes': 46, 'time-counted-apart': true };

export const em3: Rule = {
  id: 'EM3',
  title: 'Is the time of critical care stated by itself, and what is part of it not billed beside it?',
  citation: 'Code book on critical care; Medicare Claims Processing Manual, chapter 12, section 30.6.12',
  evidence: 'K',
  claim: 'professional',
  pack: 'critical-care',
  check: ({ chart, ask }) => {
    const [line] = having(chart, [firstHour]);
    if (!line) return [];
    const parts = having(chart, partOfCriticalCare).map((part) =>
      fire(
        part,
        'unbundled major over delete',
        `${part.code} is part of critical care and not billed beside it.`,
      ),
    );
    const minutes = ask.known('critical-care-minutes', line);
    const said = ask.known('time-stated', line);
    const stated = said ?? (minutes === null ? ask.fact('time-stated', line) : true);
    if (stated === false)
      return [...parts, fire(line, 'time major over look', `The record states no time for ${line.code}.`)];
    return ask.fact('time-counted-apart', line) === false
      ? [
          ...parts,
          fire(
            line,
            'time major over look',
            `The time of ${line.code} holds procedures billed by themselves, or teaching.`,
          ),
        ]
      : parts;
  },
  examples: {
    fires: [
      example('a chest film looked at meanwhile', '99291-25 71045-26', { facts: apart, expect: ['71045'] }),
      example('time with the chest tube', '99291 32551', {
        facts: { ...apart, 'time-counted-apart': false },
        expect: ['99291'],
      }),
      example('no time', '99291', { facts: { 'time-stated': false }, expect: ['99291'] }),
    ],
    silent: [
      example('stated by itself', '99291-25 32551', { facts: apart }),
      example('a film without critical care', '99284 71045-26'),
    ],
    unsure: [example('nobody has read the time', '99291', { expect: ['time-stated', 'time-counted-apart'] })],
  },
};
