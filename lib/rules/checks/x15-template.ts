// X15: a code that a charge template put there, and nothing in the record supports.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';

export const x15: Rule = {
  id: 'X15',
  title: 'Has each code from a charge template support in the record?',
  citation: 'This product: no code without documentation, whatever system entered it',
  evidence: 'D',
  check: ({ chart, ask }) =>
    chart.lines.flatMap((line) => {
      if (line.code === '' || ask.known('from-template', line) !== true) return [];
      if (ask.fact('supported', line) !== false) return [];
      const message = `${line.code} came from a charge template and nothing in the record supports it.`;
      return fire(line, 'template-driven major over delete', message);
    }),
  examples: {
    fires: [
      example('nothing supports it', '99213 93000', {
        facts: { 'from-template@93000': true, 'supported@93000': false },
        expect: ['93000'],
      }),
      example('all lines of it', '99213 93000', {
        facts: { 'from-template': true, supported: false },
        expect: ['99213', '93000'],
      }),
    ],
    silent: [
      example('supported', '93000', { facts: { 'from-template': true, supported: true } }),
      example('not from a template', '93000', { facts: { 'from-template': false, supported: false } }),
    ],
    unsure: [
      example('nobody has looked for support', '93000', {
        facts: { 'from-template': true },
        expect: ['supported'],
      }),
    ],
  },
};
