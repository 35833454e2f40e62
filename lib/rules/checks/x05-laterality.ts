// X5: the side of diagnosis and procedure is the side that the record states.

import type { FactValue } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { hasAny } from '../rule-chart.ts';

type Side = FactValue<'side'>;
const names = { LT: 'left', RT: 'right' } as const;

export const x5: Rule = {
  id: 'X5',
  title: 'Does the side on each line agree with the side that the record states?',
  citation: 'ICD-10-CM Official Guidelines I.B.13',
  evidence: 'K',
  check: ({ chart, ask }) =>
    chart.lines.flatMap((line) => {
      if (line.system === 'ICD-10-CM' || line.system === 'ICD-10-PCS') {
        // The code does not say its side in a way that holds for all chapters: a person names it, or nothing is asked.
        const side: Side | null = ask.known('side', line);
        const wrong = ask.known('coded-side', line);
        if (!side || !wrong || side === wrong) return [];
        const message = `${line.code} says ${wrong}, the record says ${side}.`;
        return fire(line, 'laterality minor neutral revise', message);
      }
      if (!hasAny(line, ['LT', 'RT', '50'])) return [];
      const side = ask.fact('side', line);
      const coded =
        hasAny(line, ['50']) || hasAny(line, ['LT']) === hasAny(line, ['RT'])
          ? 'both'
          : names[hasAny(line, ['LT']) ? 'LT' : 'RT'];
      if (!side || side === coded) return [];
      const right = side === 'left' ? ['LT'] : side === 'right' ? ['RT'] : side === 'both' ? ['50'] : [];
      const modifiers = [...line.modifiers.filter((m) => !['LT', 'RT', '50'].includes(m)), ...right];
      const message = `${line.code} is coded for ${coded}; the record says ${side}.`;
      return fire(line, 'laterality major neutral attribute', message, { modifiers });
    }),
  examples: {
    fires: [
      example('the other knee', '29881-RT', { facts: { side: 'left' }, expect: ['29881'] }),
      example('one side coded, both treated', '20610-RT', { facts: { side: 'both' }, expect: ['20610'] }),
      example('diagnosis of the other side', 'S83.231A', {
        facts: { 'side@S83.231A': 'left', 'coded-side@S83.231A': 'right' },
        expect: ['S83.231A'],
      }),
      example('unspecified though stated', 'M17.9', {
        facts: { 'side@M17.9': 'left', 'coded-side@M17.9': 'no-side' },
        expect: ['M17.9'],
      }),
    ],
    silent: [
      example('the same side', '29881-LT', { facts: { side: 'left' } }),
      example('both sides by 50', '20610-50', { facts: { side: 'both' } }),
      example('no side on the line', '99213'),
    ],
    unsure: [example('nobody has read the side', '29881-LT', { expect: ['side'] })],
  },
};
