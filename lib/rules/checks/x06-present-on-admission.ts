// X6: each diagnosis of a facility's stay says whether it was present on admission, and exempt ones say nothing.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf } from '../rule-chart.ts';

const tables = {
  poaExempt: (code: string) => code.startsWith('Z'),
  hospitalAcquired: (code: string) => code === 'L89.154',
};
const stay = {
  setting: 'inpatient',
  claim: 'facility',
  dateOfService: '2026-05-03',
  dischargeDate: '2026-05-08',
  tables,
} as const;

export const x6: Rule = {
  id: 'X6',
  title:
    'Is present-on-admission given where it must be, absent where it is exempt, and as the record has it?',
  citation: 'ICD-10-CM Official Guidelines, appendix I',
  evidence: 'K',
  settings: ['inpatient'],
  claim: 'facility',
  check: ({ chart, tables, ask }) =>
    diagnosesOf(chart).flatMap((line) => {
      const date = ask.field('dischargeDate');
      const exempt = date && ask.table('poa-exempt', tables.poaExempt(line.code, date));
      if (!date || exempt === null) return [];
      const { poa, code } = line;
      if (exempt)
        return poa === null || poa === 'exempt'
          ? []
          : fire(line, 'poa minor neutral attribute', `${code} is exempt: its indicator stays blank.`, {
              poa: 'exempt',
            });
      if (poa === null || poa === 'exempt' || poa === '1')
        return fire(line, 'poa minor neutral attribute', `${code} is not exempt and needs Y, N, U or W.`);
      if (poa === 'U') {
        const message = `U at ${code} says that the record does not tell: the provider can be asked.`;
        return fire(line, 'query-missed advisory neutral look', message);
      }
      if (poa === 'N' && ask.table('hac', tables.hospitalAcquired(code, date))) {
        const message = `${code} with N is a hospital-acquired condition; it changes payment and wants a second look.`;
        return fire(line, 'poa major neutral look', message);
      }
      const after = ask.known('onset-after-admission', line);
      if (after === null || after === (poa === 'N')) return [];
      const right = after ? 'N' : 'Y';
      return fire(
        line,
        'poa minor neutral attribute',
        `${code} has ${poa}; the record has its onset ${after ? 'after' : 'before or at'} admission.`,
        { poa: right },
      );
    }),
  examples: {
    fires: [
      example('missing', 'I10', { ...stay, expect: ['I10'] }),
      example('the old 1', 'Z79.4@1', { ...stay, expect: ['Z79.4'] }),
      example('onset on day 2', 'E87.6@Y', {
        ...stay,
        facts: { 'onset-after-admission@E87.6': true },
        expect: ['E87.6'],
      }),
      example('hospital-acquired', 'L89.154@N', { ...stay, expect: ['L89.154'] }),
      example('unknown', 'I10@U', { ...stay, expect: ['I10'] }),
    ],
    silent: [
      example('exempt and blank', 'Z79.4 I10@Y', stay),
      example('undetermined by the provider', 'I10@W', stay),
      example('a visit has no admission', 'I10', {}),
    ],
    unsure: [example('no list of exempt codes', 'I10@Y', { ...stay, tables: {}, expect: ['poa-exempt'] })],
  },
};
