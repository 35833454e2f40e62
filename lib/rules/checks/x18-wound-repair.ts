// X18: repairs of wounds are coded by kind, place and length; those of one kind in places that go together are added up.
// Repairs that are complex, or glued, are left to a person.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { repairCodes, repairsFor } from '../packs/wound-repair.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

const layered = (cm: number, place = 'scalp-trunk-limbs') => ({ kind: 'intermediate', place, cm });
const simple = (cm: number, place = 'scalp-trunk-limbs') => ({ kind: 'simple', place, cm });

export const x18: Rule = {
  id: 'X18',
  title: 'Is each repair of a wound coded by its kind, place and length?',
  citation: 'Code book on repair of wounds',
  evidence: 'K',
  pack: 'wound-repair',
  check: ({ chart, ask, figures }) => {
    const lines = having(chart, repairCodes);
    if (lines.length === 0) return [];
    const wounds = ask.fact('repaired-wounds');
    // What is complex may stand in place of any of these.
    if (!wounds || wounds.length === 0 || wounds.some(({ kind }) => kind === 'complex')) return [];
    const right = repairsFor(
      wounds.flatMap(({ kind, ...wound }) => (kind === 'complex' ? [] : [{ kind, ...wound }])),
      figures,
    );
    const missing = right.filter(({ code }) => !lines.some((line) => line.code === code));
    const wrong = lines.filter((line) => !right.some(({ code }) => code === line.code));
    return wrong.map((line) => {
      // One wrong code in place of one right one; of several nobody can say which was meant for which.
      const [one] = missing;
      if (!one || missing.length > 1 || wrong.length > 1) {
        const message = `${line.code} is for another kind, place or length of repair than the record has.`;
        return fire(line, 'wrong-code major neutral look', message);
      }
      const message = `The repair in the record, ${one.cm} cm in all, is ${one.code} by kind, place and length, not ${line.code}.`;
      const more = { system: 'CPT', code: one.code } as const;
      return one.code > line.code
        ? fire(line, 'wrong-code major under revise', message, more)
        : fire(line, 'wrong-code major over revise', message, more);
    });
  },
  examples: {
    fires: [
      example('closed in layers', '12002', {
        facts: { 'repaired-wounds': [layered(4.2)] },
        expect: ['12002'],
      }),
      example('two wounds are added up', '12001', {
        facts: { 'repaired-wounds': [simple(2), simple(1.5, 'neck-hands-feet')] },
        expect: ['12001'],
      }),
      example('of the face', '12001', {
        facts: { 'repaired-wounds': [simple(2, 'face')] },
        expect: ['12001'],
      }),
    ],
    silent: [
      example('simple and short', '12001', { facts: { 'repaired-wounds': [simple(2.5)] } }),
      example('one of each series', '12011 12032-59', {
        facts: { 'repaired-wounds': [simple(2, 'face'), layered(7.5)] },
      }),
      example('a complex one', '12002', {
        facts: { 'repaired-wounds': [{ kind: 'complex', place: 'face', cm: 3 }] },
      }),
      example('no repair', '99283'),
    ],
    unsure: [example('nobody has read it', '12002', { expect: ['repaired-wounds'] })],
  },
};
