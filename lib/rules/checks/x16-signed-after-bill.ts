// X16: what supports a code was signed by the day on which the claim went out.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';

const billedOn = '2026-03-20';

export const x16: Rule = {
  id: 'X16',
  title: 'Was the support of each code signed before the claim went out?',
  citation: 'This product: documentation must exist when the claim is made',
  evidence: 'D',
  check: ({ chart, ask }) =>
    chart.lines.flatMap((line) => {
      const signed = line.code === '' ? null : ask.known('support-signed-on', line);
      const billed = signed && ask.field('billedOn');
      if (!signed || !billed || signed <= billed) return [];
      const message = `What supports ${line.code} was signed on ${signed}, after the claim of ${billed}.`;
      return fire(line, 'unsupported critical over look', message);
    }),
  examples: {
    fires: [
      example('the day after', '99213', {
        billedOn,
        facts: { 'support-signed-on': '2026-03-21' },
        expect: ['99213'],
      }),
      example('one line of two', '99213 93000', {
        billedOn,
        facts: { 'support-signed-on@93000': '2026-04-02' },
        expect: ['93000'],
      }),
    ],
    silent: [
      example('on the same day', '99213', { billedOn, facts: { 'support-signed-on': '2026-03-20' } }),
      example('before', '99213', { billedOn, facts: { 'support-signed-on': '2026-03-11' } }),
    ],
    unsure: [
      example('not known when it went out', '99213', {
        facts: { 'support-signed-on': '2026-03-11' },
        expect: ['billedOn'],
      }),
    ],
  },
};
