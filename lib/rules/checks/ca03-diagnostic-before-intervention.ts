// CA3: a diagnostic study in the session of a coronary intervention is paid only where none was at hand, it was not
// enough, or things had changed, and the record says so.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { catheterStudies, interventions } from '../packs/cardiology.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

const reason = (yes: boolean) => ({ facts: { 'reason-for-diagnostic-catheter': yes } });

export const ca3: Rule = {
  id: 'CA3',
  title: 'Does the record say why a diagnostic study was needed beside the intervention?',
  citation: 'NCCI Policy Manual, chapter XI, section I',
  evidence: 'K',
  pack: 'cardiology',
  check: ({ chart, ask }) => {
    if (having(chart, interventions).length === 0) return [];
    return having(chart, catheterStudies).flatMap((line) => {
      const why = ask.fact('reason-for-diagnostic-catheter', line);
      if (why === false)
        return fire(
          line,
          'unbundled major over delete',
          `${line.code}: the record does not say why it was needed.`,
        );
      if (why === null || hasAny(line, distinct)) return [];
      return fire(
        line,
        'modifier minor neutral attribute',
        `${line.code} was needed for itself; 59 or XU has to say so.`,
        {
          modifiers: [...line.modifiers, '59'],
        },
      );
    });
  },
  examples: {
    fires: [
      example('no reason', '92928-LD 93458-26-59', { ...reason(false), expect: ['93458'] }),
      example('a reason, not marked', '92928-LD 93458-26', { ...reason(true), expect: ['93458'] }),
    ],
    silent: [
      example('a reason, marked', '92928-LD 93458-26-XU', reason(true)),
      example('a study alone', '93458-26'),
    ],
    unsure: [
      example('nobody has read it', '92928-LD 93458-26-59', { expect: ['reason-for-diagnostic-catheter'] }),
    ],
  },
};
