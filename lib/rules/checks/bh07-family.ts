// BH7: family psychotherapy takes 26 minutes, and the code with the patient needs the patient.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { family } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh7: Rule = {
  id: 'BH7',
  title: 'Does family psychotherapy fit its minutes and who was there?',
  citation: 'Code book time rule for family psychotherapy',
  evidence: 'K',
  specialty: 'behavioral-health',
  pack: 'behavioral-health',
  check: ({ chart, ask, figures }) =>
    having(chart, family).flatMap((line) => {
      const minutes = ask.fact('psychotherapy-minutes', line);
      if (minutes !== null && minutes < figures['family-therapy'])
        return fire(
          line,
          'time major over delete',
          `${minutes} minutes are too few for ${line.code}; it starts at ${figures['family-therapy']}.`,
        );
      const present = line.code === '90847' ? ask.fact('patient-present', line) : null;
      if (present !== false) return [];
      const message = '90847 is for a session with the patient; the record has the patient absent.';
      return fire(line, 'wrong-code major over revise', message, { system: 'CPT', code: '90846' });
    }),
  examples: {
    fires: [
      example('25 minutes', '90846', { facts: { 'psychotherapy-minutes': 25 }, expect: ['90846'] }),
      example('without the patient', '90847', {
        facts: { 'psychotherapy-minutes': 50, 'patient-present': false },
        expect: ['90847'],
      }),
    ],
    silent: [
      example('26 minutes', '90846', { facts: { 'psychotherapy-minutes': 26 } }),
      example('with the patient', '90847', {
        facts: { 'psychotherapy-minutes': 50, 'patient-present': true },
      }),
    ],
    unsure: [example('no minutes', '90846', { expect: ['psychotherapy-minutes'] })],
  },
};
