// X1: a code must exist, be complete and be in force on the day that counts for it.

import { askDate } from '../ask-date.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import type { CodeStatus } from '../rule-tables.ts';

/** Whole sentences, so that each can be said in another language. */
const says: Record<
  Exclude<CodeStatus['status'], 'valid'>,
  (code: string, on: string, date: string | null) => string
> = {
  heading: (code, on) => `${code} is a heading; more characters are needed (date that counts: ${on}).`,
  ended: (code, on, date) => `${code} was valid until ${date ?? 'an earlier day'} (date that counts: ${on}).`,
  'not-yet': (code, on, date) =>
    `${code} is valid from ${date ?? 'a later day'} on (date that counts: ${on}).`,
  'no-such-code': (code, on) => `${code} is not in the code set (date that counts: ${on}).`,
};

const split = (_: string, code: string, date: string): CodeStatus =>
  code !== 'G35'
    ? { status: 'valid', date: null }
    : date < '2025-10-01'
      ? { status: 'valid', date: null }
      : { status: 'heading', date: null };
const ended = (_: string, __: string, date: string): CodeStatus =>
  date <= '2026-03-31' ? { status: 'valid', date: null } : { status: 'ended', date: '2026-03-31' };

export const x1: Rule = {
  id: 'X1',
  title: 'Was each code valid on the date that counts for it?',
  citation: 'ICD-10-CM Official Guidelines I.B.2; Medicare Claims Processing Manual, chapter 23',
  evidence: 'V',
  check: ({ chart, tables, ask }) =>
    chart.lines.flatMap((line) => {
      if (!line.system || line.code === '') return [];
      const date = askDate(chart, ask, line.system);
      const answer = date && ask.table('code-sets', tables.code(line.system, line.code, date));
      if (!answer || answer.status === 'valid') return [];
      return fire(
        line,
        'invalid-for-date major neutral revise',
        says[answer.status](line.code, date, answer.date),
      );
    }),
  examples: {
    fires: [
      example('divided on 1 October 2025', 'G35', { tables: { code: split }, expect: ['G35'] }),
      example('the day after its last', '99999', {
        dateOfService: '2026-04-01',
        tables: { code: ended },
        expect: ['99999'],
      }),
      example('a stay goes by its discharge', 'G35@Y', {
        setting: 'inpatient',
        claim: 'facility',
        dateOfService: '2025-09-29',
        dischargeDate: '2025-10-02',
        tables: { code: split },
        expect: ['G35'],
      }),
    ],
    silent: [
      example('its last day', '99999', { dateOfService: '2026-03-31', tables: { code: ended } }),
      example('a physician’s visit in a stay goes by its own day', 'G35', {
        setting: 'inpatient',
        claim: 'professional',
        dateOfService: '2025-09-29',
        dischargeDate: '2025-10-02',
        tables: { code: split },
      }),
      example('before it was divided', 'G35', { dateOfService: '2025-09-30', tables: { code: split } }),
    ],
    unsure: [
      example('no code set at hand', 'G35', { expect: ['code-sets'] }),
      example('a stay not yet discharged', 'G35', {
        setting: 'inpatient',
        claim: 'facility',
        tables: { code: split },
        expect: ['dischargeDate'],
      }),
    ],
  },
};
