// RA1: 26 and TC stand only on services that have both parts (PC/TC indicator 1 of the fee schedule). A physician's reading
// of a laboratory test (6, 8) takes 26 as well.

import { isOneOf } from '../../model/one-of.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const indicators: Readonly<Record<string, string>> = {
  '71046': '1',
  '93010': '2',
  '93005': '3',
  '93000': '4',
  '83020': '6',
  '85060': '8',
  '99213': '0',
};
const tables = { fees: (code: string) => ({ global: 'XXX', pcTc: indicators[code] ?? '9' }) };
/** Indicators under which the modifier may not stand; 9 and what is unknown say nothing. */
const refused = {
  '26': ['0', '2', '3', '4', '5', '7'],
  TC: ['0', '2', '3', '4', '5', '6', '7', '8'],
} as const;

export const ra1: Rule = {
  id: 'RA1',
  title: 'Do 26 and TC stand only where a service has both parts?',
  citation: 'Medicare physician fee schedule, PC/TC indicator',
  evidence: 'K',
  check: ({ chart, tables, ask }) => {
    const lines = proceduresOf(chart).filter((line) => hasAny(line, ['26', 'TC']));
    const date = lines.length > 0 ? ask.field('dateOfService') : null;
    if (!date) return [];
    return lines.flatMap((line) => {
      const indicator = ask.table('fee-schedule', tables.fees(line.code, date))?.pcTc;
      if (!indicator) return [];
      const wrong = (['26', 'TC'] as const).filter(
        (one) => line.modifiers.includes(one) && isOneOf(refused[one], indicator),
      );
      if (wrong.length === 0) return [];
      const message = `${line.code} has no parts to tell apart (indicator ${indicator}); ${wrong.join(' and ')} may not stand.`;
      return fire(line, 'component-26-tc major neutral attribute', message, {
        modifiers: line.modifiers.filter((one) => !isOneOf(wrong, one)),
      });
    });
  },
  examples: {
    fires: [
      example('a reading only', '93010-26', { tables, expect: ['93010'] }),
      example('the whole only', '93000-TC', { tables, expect: ['93000'] }),
      example('a visit', '99213-26', { tables, expect: ['99213'] }),
    ],
    silent: [
      example('both parts', '71046-26', { tables }),
      example('a laboratory test read by a physician', '83020-26', { tables }),
      example('a smear read by a physician', '85060-26', { tables }),
      example('no such modifier', '93010', { tables }),
    ],
    unsure: [example('no fee schedule', '93010-26', { expect: ['fee-schedule'] })],
  },
};
