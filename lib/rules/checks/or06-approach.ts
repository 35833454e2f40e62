// OR6: the approach that the code says is the one of the operative report.

import type { FactValue } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { isArthroscopic, isLimbOperation } from '../packs/orthopedics.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

/** Fifth character of the medical and surgical section. */
const approaches: Readonly<Record<FactValue<'approach'>, string>> = {
  open: '0',
  percutaneous: '3',
  'percutaneous-endoscopic': '4',
  opening: '7',
  'opening-endoscopic': '8',
  external: 'X',
};
const words = (approach: FactValue<'approach'>): string => approach.replaceAll('-', ' and ');
const stay = (approach: string) => ({
  setting: 'inpatient' as const,
  claim: 'facility' as const,
  facts: { approach },
});

export const or6: Rule = {
  id: 'OR6',
  title: 'Is the approach that the code says the one of the report?',
  citation: 'ICD-10-PCS reference manual, fifth character; code book on arthroscopy',
  evidence: 'K',
  pack: 'orthopedics',
  check: ({ chart, ask }) => {
    const pcs = chart.lines
      .filter((line) => line.system === 'ICD-10-PCS' && /^0.{6}$/.test(line.code))
      .flatMap((line) => {
        const approach = ask.fact('approach', line);
        const character = line.code.charAt(4);
        if (!approach || approaches[approach] === character) return [];
        const message = `${line.code} has ${character} as approach; ${words(approach)} is ${approaches[approach]}.`;
        return [fire(line, 'pcs-axis major neutral revise', message)];
      });
    const cpt = proceduresOf(chart).flatMap((line) => {
      const scope = isArthroscopic(line.code);
      if (!scope && !isLimbOperation(line.code)) return [];
      const approach = scope ? ask.fact('approach', line) : ask.known('approach', line);
      if (scope && approach && approach !== 'percutaneous-endoscopic')
        return [
          fire(
            line,
            'wrong-code major over revise',
            `${line.code} is arthroscopic; the report says ${words(approach)}.`,
          ),
        ];
      if (!scope && approach === 'percutaneous-endoscopic')
        return [
          fire(line, 'wrong-code major neutral revise', `${line.code} is not arthroscopic; the report is.`),
        ];
      return [];
    });
    return [...pcs, ...cpt];
  },
  examples: {
    fires: [
      example('open, coded as endoscopic', '0SBC4ZZ', { ...stay('open'), expect: ['0SBC4ZZ'] }),
      example('arthroscopic code, open operation', '29881-LT', {
        facts: { approach: 'open' },
        expect: ['29881'],
      }),
      example('open code, arthroscopic operation', '27332-LT', {
        facts: { approach: 'percutaneous-endoscopic' },
        expect: ['27332'],
      }),
    ],
    silent: [
      example('open, coded as open', '0SRD0J9', stay('open')),
      example('arthroscopic', '29881-LT', { facts: { approach: 'percutaneous-endoscopic' } }),
      example('no operation of the limbs', '99213'),
    ],
    unsure: [
      example('nobody has read the report', '0SRD0J9', {
        setting: 'inpatient',
        claim: 'facility',
        expect: ['approach'],
      }),
    ],
  },
};
