// ON9: a visit solely for chemotherapy or immunotherapy has that encounter as its first diagnosis, the cancer after it.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf, proceduresOf } from '../rule-chart.ts';

const encounters = ['Z51.11', 'Z51.12'];
const solely = { 'solely-for-chemotherapy': true };

export const on9: Rule = {
  id: 'ON9',
  title: 'Is a visit solely for chemotherapy coded so first, and the cancer after it?',
  citation: 'ICD-10-CM Official Guidelines I.C.2.e.2',
  evidence: 'K',
  ordered: true,
  check: ({ chart, ask }) => {
    const diagnoses = diagnosesOf(chart);
    const place = diagnoses.findIndex((line) => encounters.includes(line.code));
    // J9 codes are drugs against cancer: with one of them the question arises.
    const given = proceduresOf(chart).some((line) => /^J9\d{3}$/.test(line.code));
    if (place === 0 || (place === -1 && !given)) return [];
    if (ask.fact('solely-for-chemotherapy') !== true) return [];
    if (place === -1)
      return [
        fire(
          null,
          'sequencing major neutral look',
          'The visit was solely for chemotherapy or immunotherapy; Z51.11 or Z51.12 is not coded.',
        ),
      ];
    const line = diagnoses[place]!;
    const message = `The visit was solely for this treatment; ${line.code} comes first, the cancer after it.`;
    return [fire(line, 'sequencing major neutral resequence', message, { position: 1 })];
  },
  examples: {
    fires: [
      example('the cancer first', 'C18.7 Z51.11 C78.7', { facts: solely, expect: ['Z51.11'] }),
      example('not coded at all', 'C18.7 J9263*300', { facts: solely, expect: ['chart'] }),
    ],
    silent: [
      example('chemotherapy first', 'Z51.11 C18.7', { facts: solely }),
      example('not only for chemotherapy', 'C18.7 Z51.11', { facts: { 'solely-for-chemotherapy': false } }),
      example('no chemotherapy', 'C18.7 99214'),
    ],
    unsure: [
      example('nobody has said what it was for', 'C18.7 Z51.11', { expect: ['solely-for-chemotherapy'] }),
    ],
  },
};
