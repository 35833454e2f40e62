// EM2: further half hours of critical care, which Medicare counts from 104 minutes on and the code book from 75.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { furtherFrom, furtherHalfHour } from '../packs/critical-care.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const em2: Rule = {
  id: 'EM2',
  title: 'Do the further half hours of critical care fit the minutes, as this payer counts them?',
  citation: 'Code book time rule; Medicare physician fee schedule final rule of 2023',
  evidence: 'V',
  specialty: 'emergency',
  claim: 'professional',
  pack: 'critical-care',
  check: ({ chart, ask, figures }) =>
    having(chart, [furtherHalfHour]).flatMap((line) => {
      const minutes = ask.fact('critical-care-minutes', line);
      const counting = ask.field('counting');
      if (minutes === null || counting === null) return [];
      const from = figures[furtherFrom[counting]];
      const right = minutes < from ? 0 : Math.floor((minutes - from) / 30) + 1;
      const units = line.units ?? 1;
      if (units <= right) return [];
      const message = `${minutes} minutes allow ${right} of ${line.code}, ${units} are coded; this payer counts from ${from} minutes on.`;
      return right === 0
        ? fire(line, 'time major over delete', message)
        : fire(line, 'time major over attribute', message, { units: right });
    }),
  examples: {
    fires: [
      example('74 minutes by the code book', '99291 99292', {
        facts: { 'critical-care-minutes': 74 },
        expect: ['99292'],
      }),
      example('103 minutes by Medicare', '99291 99292', {
        counting: 'cms',
        facts: { 'critical-care-minutes': 103 },
        expect: ['99292'],
      }),
      example('two for 104', '99291 99292*2', { facts: { 'critical-care-minutes': 104 }, expect: ['99292'] }),
    ],
    silent: [
      example('75 minutes by the code book', '99291 99292', { facts: { 'critical-care-minutes': 75 } }),
      example('104 minutes by Medicare', '99291 99292', {
        counting: 'cms',
        facts: { 'critical-care-minutes': 104 },
      }),
      example('two for 105', '99291 99292*2', { facts: { 'critical-care-minutes': 105 } }),
    ],
    unsure: [
      example('way of counting not known', '99291 99292', {
        counting: null,
        facts: { 'critical-care-minutes': 90 },
        expect: ['counting'],
      }),
    ],
  },
};
