// EM7: where an emergency visit confirmed nothing, the signs and symptoms that led to it are coded.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf } from '../rule-chart.ts';

const emergency = { setting: 'emergency', place: '23' } as const;

export const em7: Rule = {
  id: 'EM7',
  title: 'Are signs and symptoms coded where an emergency visit confirmed no diagnosis?',
  citation: 'ICD-10-CM Official Guidelines IV.D, IV.H',
  evidence: 'K',
  settings: ['emergency'],
  check: ({ chart, ask }) => {
    // Factors, histories and external causes explain no visit.
    const reasons = diagnosesOf(chart).filter((line) => !/^[V-Z]/.test(line.code));
    const open = byKey(reasons).filter((line) =>
      ['uncertain', 'ruled-out'].includes(ask.known('certainty', line) ?? ''),
    );
    const [first] = open;
    if (!first || open.length < reasons.length) return [];
    const message = 'No diagnosis of this visit was confirmed, and no sign or symptom is coded.';
    return [fire(first, 'omitted major neutral look', message)];
  },
  examples: {
    fires: [
      example('pneumonia was ruled out', 'J18.9 99284', {
        ...emergency,
        facts: { certainty: 'ruled-out' },
        expect: ['J18.9'],
      }),
      example('both only suspected', 'I21.9 I26.99 Z82.49', {
        ...emergency,
        facts: { certainty: 'uncertain' },
        expect: ['I21.9'],
      }),
    ],
    silent: [
      example('the symptom is coded', 'J18.9 R05.1', {
        ...emergency,
        facts: { 'certainty@J18.9': 'ruled-out' },
      }),
      example('one was confirmed', 'J18.9 J45.41', {
        ...emergency,
        facts: { 'certainty@J18.9': 'ruled-out', 'certainty@J45.41': 'confirmed' },
      }),
      example('at an office visit', 'J18.9', { facts: { certainty: 'ruled-out' } }),
    ],
    unsure: [
      example('setting not known', 'J18.9', {
        setting: null,
        facts: { certainty: 'ruled-out' },
        expect: ['setting'],
      }),
    ],
  },
};
