// RA6: a study has its order; a reading has its signed report; and the code says how contrast was used.

import type { FactValue } from '../../model/confirmed-fact.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { isImaging, triads } from '../packs/radiology.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const ways: readonly FactValue<'contrast'>[] = ['without', 'with', 'without-then-with'];
const read = { 'order-present': true, 'report-complete': true };

export const ra6: Rule = {
  id: 'RA6',
  title: 'Has each study its order, its signed report, and the code for its contrast?',
  citation: 'Medicare Claims Processing Manual, chapter 13; code book on contrast',
  evidence: 'K',
  specialty: 'radiology',
  pack: 'radiology',
  check: ({ chart, ask }) =>
    proceduresOf(chart)
      .filter((line) => isImaging(line.code))
      .flatMap((line) => {
        const fires: Fire[] = [];
        if (ask.fact('order-present', line) === false)
          fires.push(fire(line, 'unsupported major over look', `There is no order for ${line.code}.`));
        const isReading = chart.claim !== 'facility' && !hasAny(line, ['TC']);
        if (isReading && ask.fact('report-complete', line) === false)
          fires.push(
            fire(
              line,
              'unsupported major over delete',
              `${line.code} needs a signed report with findings and interpretation.`,
            ),
          );
        const triad = triads.find((one) => one.includes(line.code));
        const contrast = triad ? ask.fact('contrast', line) : null;
        const code = contrast && triad?.[ways.indexOf(contrast)];
        if (!triad || !code || code === line.code) return fires;
        const message = `The study was ${contrast?.replaceAll('-', ' ')} contrast: ${code}, not ${line.code}.`;
        const more = { system: 'CPT', code } as const;
        const over = triad.indexOf(code) < triad.indexOf(line.code);
        return [
          ...fires,
          over
            ? fire(line, 'wrong-code major over revise', message, more)
            : fire(line, 'wrong-code minor under revise', message, more),
        ];
      }),
  examples: {
    fires: [
      example('contrast coded, none given', '70553-26', {
        facts: { ...read, contrast: 'without' },
        expect: ['70553'],
      }),
      example('no report', '71046-26', { facts: { ...read, 'report-complete': false }, expect: ['71046'] }),
      example('no order', '71046-26', { facts: { ...read, 'order-present': false }, expect: ['71046'] }),
    ],
    silent: [
      example('as reported', '70553-26', { facts: { ...read, contrast: 'without-then-with' } }),
      example('the technical part has no report', '71046-TC', {
        facts: { 'order-present': true, 'report-complete': false },
      }),
      example('a film has no contrast', '71046-26', { facts: read }),
    ],
    unsure: [
      example('nobody has read it', '70553-26', { expect: ['order-present', 'report-complete', 'contrast'] }),
    ],
  },
};
