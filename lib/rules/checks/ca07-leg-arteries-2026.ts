// CA7: codes of leg artery intervention, all of which were replaced with 2026.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { changedOn, isNewLeg, isOldLeg } from '../packs/cardiology-2026.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

export const ca7: Rule = {
  id: 'CA7',
  title: 'Are leg artery interventions coded by the codes of their year, 2026 or before?',
  citation: 'Secondary sources on the code book of 2026',
  evidence: 'S',
  pack: 'cardiology-2026',
  check: ({ chart, ask }) => {
    const lines = proceduresOf(chart).filter(({ code }) => isOldLeg(code) || isNewLeg(code));
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    if (!date) return [];
    return lines.flatMap((line) => {
      const old = isOldLeg(line.code);
      if (old !== date >= changedOn) return [];
      return fire(
        line,
        'invalid-for-date major neutral revise',
        old
          ? `${line.code} is not valid from ${changedOn} on.`
          : `${line.code} is valid from ${changedOn} on only.`,
      );
    });
  },
  examples: {
    fires: [
      example('an old code in 2026', '37226', { dateOfService: '2026-01-01', expect: ['37226'] }),
      example('a new code in 2025', '37254', { dateOfService: '2025-12-31', expect: ['37254'] }),
    ],
    silent: [
      example('an old code in 2025', '37226', { dateOfService: '2025-12-31' }),
      example('a new code in 2026', '37299', { dateOfService: '2026-01-01' }),
      example('beside the range', '37219 37236', { dateOfService: '2026-01-01' }),
    ],
    unsure: [example('no date', '37226', { dateOfService: null, expect: ['dateOfService'] })],
  },
};
