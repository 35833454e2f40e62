// OR5: consent, operative report and codes name the same side.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const named = (side: string, consent: string) => ({ facts: { side, 'consent-side': consent } });

export const or5: Rule = {
  id: 'OR5',
  title: 'Do consent, operative report and procedure name the same side?',
  citation: 'Joint Commission universal protocol; ICD-10-CM Official Guidelines I.B.13',
  evidence: 'K',
  specialty: 'orthopedics',
  check: ({ chart, ask }) => {
    const pcs = chart.lines.filter((line) => line.system === 'ICD-10-PCS' && line.code !== '');
    const sided = proceduresOf(chart).filter((line) => hasAny(line, ['LT', 'RT', '50']));
    const operative = [...sided, ...pcs].filter(
      (line) => line.system === 'ICD-10-PCS' || /^[1-6]/.test(line.code),
    );
    return operative.flatMap((line) => {
      const fires: Fire[] = [];
      const side = ask.fact('side', line);
      const consent = ask.fact('consent-side', line);
      if (side && consent && side !== consent)
        fires.push(
          fire(
            line,
            'laterality critical neutral look',
            `Consent for ${line.code} names ${consent}, the report ${side}.`,
          ),
        );
      const coded = line.system === 'ICD-10-PCS' ? ask.known('coded-side', line) : null;
      if (side && coded && side !== coded)
        fires.push(
          fire(line, 'pcs-axis major neutral revise', `${line.code} says ${coded}, the report ${side}.`),
        );
      return fires;
    });
  },
  examples: {
    fires: [
      example('consent for the other knee', '29881-LT', { ...named('left', 'right'), expect: ['29881'] }),
      example('the body part of the other side', '0SRD0J9', {
        setting: 'inpatient',
        claim: 'facility',
        facts: { ...named('right', 'right').facts, 'coded-side': 'left' },
        expect: ['0SRD0J9'],
      }),
    ],
    silent: [
      example('the same throughout', '29881-LT', named('left', 'left')),
      example('a film is no operation', '73110-RT', named('right', 'left')),
      example('no side', '22514', named('no-side', 'no-side')),
    ],
    unsure: [
      example('nobody has read the consent', '29881-LT', {
        facts: { side: 'left' },
        expect: ['consent-side'],
      }),
    ],
  },
};
