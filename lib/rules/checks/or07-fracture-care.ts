// OR7: fracture care is coded with manipulation only where there was one, and includes the first cast.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { fractureCare, isCast, withManipulation, withoutManipulation } from '../packs/orthopedics.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having, proceduresOf } from '../rule-chart.ts';

export const or7: Rule = {
  id: 'OR7',
  title: 'Does fracture care say whether there was manipulation, and include the first cast?',
  citation: 'Code book on fracture treatment; NCCI Policy Manual, chapter IV',
  evidence: 'K',
  claim: 'professional',
  pack: 'orthopedics',
  check: ({ chart, ask }) => {
    const care = having(chart, fractureCare);
    if (care.length === 0) return [];
    const wrong = care.flatMap((line) => {
      const done = ask.fact('manipulation', line);
      const code = done === null ? undefined : (done ? withManipulation : withoutManipulation).get(line.code);
      if (!code) return [];
      const message = `${line.code} is for treatment ${done ? 'without' : 'with'} manipulation; the record is otherwise.`;
      const more = { system: 'CPT', code } as const;
      return done
        ? [fire(line, 'wrong-code major under revise', message, more)]
        : [fire(line, 'wrong-code major over revise', message, more)];
    });
    const casts = proceduresOf(chart)
      .filter((line) => isCast(line.code) && !hasAny(line, distinct))
      .map((line) =>
        fire(
          line,
          'unbundled major over delete',
          `${line.code}: the first cast is part of the fracture care.`,
        ),
      );
    return [...wrong, ...casts];
  },
  examples: {
    fires: [
      example('with manipulation, none done', '25605-RT', {
        facts: { manipulation: false },
        expect: ['25605'],
      }),
      example('manipulated, coded without', '25600-RT', { facts: { manipulation: true }, expect: ['25600'] }),
      example('the first cast', '25605-RT 29075-RT', { facts: { manipulation: true }, expect: ['29075'] }),
    ],
    silent: [
      example('manipulated', '25605-RT', { facts: { manipulation: true } }),
      example('a cast at another limb', '25605-RT 29425-59', { facts: { manipulation: true } }),
      example('a later cast alone', '29075-RT-58'),
    ],
    unsure: [example('nobody has read it', '25605-RT', { expect: ['manipulation'] })],
  },
};
