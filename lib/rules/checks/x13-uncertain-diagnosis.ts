// X13: an outpatient diagnosis that was only suspected is not coded as if confirmed; a symptom is not coded beside the
// diagnosis that explains it. At discharge from a stay an uncertain diagnosis may be coded (section II.H).

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf } from '../rule-chart.ts';

const stay = { setting: 'inpatient', claim: 'facility', dischargeDate: '2026-03-12' } as const;

export const x13: Rule = {
  id: 'X13',
  title: 'Are only confirmed diagnoses coded as such, and no symptom beside what explains it?',
  citation: 'ICD-10-CM Official Guidelines I.B.4, I.B.5, II.H, IV.H',
  evidence: 'K',
  check: ({ chart, ask }) => {
    const lines = diagnosesOf(chart);
    const definitive = lines.some((line) => !/^[RZV-Y]/.test(line.code));
    return lines.flatMap((line) => {
      const { code } = line;
      const certainty = ask.known('certainty', line);
      if (certainty === 'ruled-out')
        return fire(
          line,
          'unsupported major over delete',
          `${code} was ruled out; what led to the study is coded.`,
        );
      if (certainty === 'uncertain') {
        const setting = ask.field('setting');
        if (setting && setting !== 'inpatient') {
          const message = `${code} is documented as uncertain only; outside of a stay the sign or symptom is coded.`;
          return fire(line, 'unsupported major over revise', message);
        }
      }
      if (!code.startsWith('R') || !definitive) return [];
      if (ask.fact('symptom-explained', line) !== true) return [];
      const message = `${code} is a symptom of a diagnosis that is coded, and is not coded beside it.`;
      return fire(line, 'non-reportable minor neutral delete', message);
    });
  },
  examples: {
    fires: [
      example('suspected at a visit', 'I33.0', { facts: { certainty: 'uncertain' }, expect: ['I33.0'] }),
      example('ruled out in a stay', 'A41.9@Y', {
        ...stay,
        facts: { certainty: 'ruled-out' },
        expect: ['A41.9'],
      }),
      example('explained by the diagnosis', 'K57.32 R10.32', {
        facts: { 'symptom-explained': true },
        expect: ['R10.32'],
      }),
    ],
    silent: [
      example('uncertain at discharge from a stay', 'J18.9@Y', {
        ...stay,
        facts: { certainty: 'uncertain' },
      }),
      example('a symptom alone', 'R07.89'),
      example('a symptom of something else', 'K57.32 R05.1', { facts: { 'symptom-explained': false } }),
    ],
    unsure: [example('nobody has said', 'K57.32 R10.32', { expect: ['symptom-explained'] })],
  },
};
