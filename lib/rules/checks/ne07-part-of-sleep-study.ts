// NE7: EEG, needle studies, nerve conduction and ECG within a sleep study are part of it, unless they were made apart.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { isPartOfSleep, naps, sleepStudies } from '../packs/neurology.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having, proceduresOf } from '../rule-chart.ts';

const session = (one: boolean) => ({ facts: { 'one-session': one } });

export const ne7: Rule = {
  id: 'NE7',
  title: 'Is what a sleep study records left to it?',
  citation: 'AAPC on sleep studies; NCCI Policy Manual, chapter XI',
  evidence: 'V',
  pack: 'neurology',
  check: ({ chart, ask }) => {
    if (having(chart, [...sleepStudies, naps]).length === 0) return [];
    return proceduresOf(chart)
      .filter((line) => isPartOfSleep(line.code))
      .flatMap((line) => {
        if (!hasAny(line, distinct))
          return fire(
            line,
            'unbundled major over delete',
            `${line.code} is part of the sleep study of this day.`,
          );
        return ask.fact('one-session', line) === true
          ? fire(
              line,
              'unbundled major over delete',
              `${line.code} was made in the session of the sleep study; it is part of it.`,
            )
          : [];
      });
  },
  examples: {
    fires: [
      example('an EEG beside it', '95810-26 95816-26', { expect: ['95816'] }),
      example('marked as distinct, in the same session', '95810-26 93010-59', {
        ...session(true),
        expect: ['93010'],
      }),
    ],
    silent: [
      example('made at another time', '95810-26 93010-59', session(false)),
      example('an EEG alone', '95816-26'),
      example('a visit beside it', '95810-26 99213-25'),
    ],
    unsure: [example('nobody has said when', '95810-26 93010-59', { expect: ['one-session'] })],
  },
};
