// AN4: one modifier says who gave the anesthesia, in the first place, and the claims of two people fit each other.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { isAnesthesia, pricing } from '../packs/anesthesia.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

const elsewhere = (modifier: string) => ({
  facts: {
    'other-services': [{ code: '00790', modifiers: [modifier], date: '2026-03-10', sameProvider: false }],
  },
});
const alone = { facts: { 'other-services': [] } };

export const an4: Rule = {
  id: 'AN4',
  title: 'Does one modifier say who gave the anesthesia, first, and do both claims agree?',
  citation: 'Published guidance on anesthesia modifiers',
  evidence: 'V',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, ask }) =>
    proceduresOf(chart)
      .filter((line) => isAnesthesia(line.code))
      .flatMap((line) => {
        const said = line.modifiers.filter((one) => pricing.includes(one));
        const [who] = said;
        if (!who || said.length > 1)
          return fire(
            line,
            'modifier major neutral look',
            `${line.code}: ${who ? said.join(' and ') : 'no modifier'} to say who did it; there must be one.`,
          );
        const misplaced =
          line.modifiers[0] === who
            ? []
            : [
                fire(
                  line,
                  'modifier minor neutral attribute',
                  `${who} has to stand first on ${line.code}; it sets the price.`,
                  {
                    modifiers: [who, ...line.modifiers.filter((one) => one !== who)],
                  },
                ),
              ];
        if (!['QX', 'QZ'].includes(who)) return misplaced;
        const others = ask.fact('other-services', line);
        const date = ask.field('dateOfService');
        if (!others || !date) return misplaced;
        const directing = others.some(
          (one) =>
            one.code === line.code &&
            one.date === date &&
            one.modifiers.some((m) => ['QK', 'QY', 'AD'].includes(m)),
        );
        if (who === 'QX' && !directing)
          return [
            ...misplaced,
            fire(line, 'modifier major neutral look', `QX on ${line.code}, and no claim with QK, QY or AD.`),
          ];
        if (who === 'QZ' && directing)
          return [
            ...misplaced,
            fire(
              line,
              'modifier major over look',
              `QZ on ${line.code} is without direction; another claim directs it.`,
            ),
          ];
        return misplaced;
      }),
  examples: {
    fires: [
      example('none', '00790-P2', { expect: ['00790'] }),
      example('two', '00790-AA-QZ', { expect: ['00790'] }),
      example('not first', '00790-P2-AA', { expect: ['00790'] }),
      example('directed by nobody', '00790-QX', { ...alone, expect: ['00790'] }),
      example('without direction, and directed', '00790-QZ', { ...elsewhere('QK'), expect: ['00790'] }),
    ],
    silent: [
      example('by the anesthesiologist', '00790-AA-P2'),
      example('directed', '00790-QX-P2', elsewhere('QK')),
      example('without direction', '00790-QZ', alone),
      example('no anesthesia', '99213'),
    ],
    unsure: [example('nobody has looked at other claims', '00790-QX', { expect: ['other-services'] })],
  },
};
