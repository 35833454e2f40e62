// CA6: codes of coronary intervention that ended or began with 2026.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { changedOn, endedBranches, newCoronary } from '../packs/cardiology-2026.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const ca6: Rule = {
  id: 'CA6',
  title: 'Are coronary interventions coded by the codes of their year, 2026 or before?',
  citation: 'Secondary sources on the code book of 2026',
  evidence: 'S',
  pack: 'cardiology-2026',
  check: ({ chart, ask }) => {
    const lines = having(chart, [...endedBranches, ...newCoronary]);
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    if (!date) return [];
    return lines.flatMap((line) => {
      const ended = endedBranches.includes(line.code);
      if (ended !== date >= changedOn) return [];
      return fire(
        line,
        'invalid-for-date major neutral revise',
        ended
          ? `${line.code} is not valid from ${changedOn} on.`
          : `${line.code} is valid from ${changedOn} on only.`,
      );
    });
  },
  examples: {
    fires: [
      example('a branch on the first day of 2026', '92928-LD 92929-LD', {
        dateOfService: '2026-01-01',
        expect: ['92929'],
      }),
      example('a new code on the last day of 2025', '92930-LD', {
        dateOfService: '2025-12-31',
        expect: ['92930'],
      }),
    ],
    silent: [
      example('a branch on the last day of 2025', '92928-LD 92929-LD', { dateOfService: '2025-12-31' }),
      example('a new code on the first day of 2026', '92930-LD', { dateOfService: '2026-01-01' }),
    ],
    unsure: [example('no date', '92929', { dateOfService: null, expect: ['dateOfService'] })],
  },
};
