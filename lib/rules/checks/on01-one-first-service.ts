// ON1: a visit has one first infusion or push; a second one needs a second IV site that the protocol asked for.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { firstCodes, services } from '../packs/infusion.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

const rank = (code: string): number => firstCodes.indexOf(code);

export const on1: Rule = {
  id: 'ON1',
  title: 'Is one infusion or push alone coded as the first of the visit?',
  citation: 'CMS recovery audit topic 0071; code book on infusions',
  evidence: 'V',
  pack: 'infusion',
  check: ({ chart, ask }) => {
    const [lead, ...others] = byKey(having(chart, firstCodes)).toSorted(
      (a, b) => Number(hasAny(a, distinct)) - Number(hasAny(b, distinct)) || rank(a.code) - rank(b.code),
    );
    if (!lead) return [];
    const twice: Fire[] =
      (lead.units ?? 1) > 1
        ? [
            fire(lead, 'units-mue major over attribute', `${lead.code} is the first service once.`, {
              units: 1,
            }),
          ]
        : [];
    const further = others.flatMap((line) => {
      const code = services.find(({ first }) => first === line.code)?.further;
      const more = code ? ({ system: 'CPT', code } as const) : {};
      if (hasAny(line, distinct)) {
        if (ask.fact('second-site-by-protocol', line) !== false) return [];
        const message = `${line.code} is marked as a second first service; no protocol asked for a second IV site.`;
        return fire(line, 'wrong-code major over revise', message, more);
      }
      if (ask.known('second-site-by-protocol', line) === true) {
        const message = `${line.code} ran through a second site by protocol; a modifier has to say so.`;
        return fire(line, 'modifier minor neutral attribute', message, {
          modifiers: [...line.modifiers, '59'],
        });
      }
      const message = `${line.code} and ${lead.code} are both coded as the first service of the visit.`;
      return fire(line, 'wrong-code major over revise', message, more);
    });
    return [...twice, ...further];
  },
  examples: {
    fires: [
      example('a drug beside chemotherapy', '96413 96365', { expect: ['96365'] }),
      example('a second site by protocol, not marked', '96413 96365', {
        facts: { 'second-site-by-protocol': true },
        expect: ['96365'],
      }),
      example('marked, and no protocol asked for it', '96413 96365-59', {
        facts: { 'second-site-by-protocol': false },
        expect: ['96365'],
      }),
      example('two units', '96413*2', { expect: ['96413'] }),
    ],
    silent: [
      example('one first service', '96413 96415 96367'),
      example('a second site by protocol, marked', '96413 96365-XS', {
        facts: { 'second-site-by-protocol': true },
      }),
      example('no infusion', '99213'),
    ],
    unsure: [
      example('marked, and nobody has looked for the protocol', '96413 96365-59', {
        expect: ['second-site-by-protocol'],
      }),
    ],
  },
};
