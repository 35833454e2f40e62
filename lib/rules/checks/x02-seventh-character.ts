// X2: where the tabular list defines seventh characters, the code has one of them, after X in the places it lacks.

import { askDate } from '../ask-date.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf } from '../rule-chart.ts';

const ads = (code: string) => (/^[STW]/.test(code) ? ['A', 'D', 'S'] : null);

export const x2: Rule = {
  id: 'X2',
  title: 'Has each diagnosis the seventh character that the tabular list asks for?',
  citation: 'ICD-10-CM Official Guidelines I.A.4, I.A.5; tabular list',
  evidence: 'V',
  check: ({ chart, tables, ask }) =>
    diagnosesOf(chart).flatMap((line) => {
      const date = askDate(chart, ask, line.system);
      const allowed = date && ask.table('tabular', tables.sevenths(line.code, date));
      if (!allowed) return [];
      const bare = line.code.replace('.', '');
      if (bare.length === 7 && allowed.includes(bare[6]!)) return [];
      const last = bare.at(-1)!;
      const either = allowed.join(', ');
      if (bare.length < 7 && bare.length > 3 && allowed.includes(last) && /[A-Z]/.test(last)) {
        const padded = `${bare.slice(0, -1).padEnd(6, 'X')}${last}`;
        const code = `${padded.slice(0, 3)}.${padded.slice(3)}`;
        const message = `${line.code} needs one of ${either} as its seventh character; the missing places take X.`;
        return fire(line, 'seventh-character major neutral revise', message, { system: 'ICD-10-CM', code });
      }
      return fire(
        line,
        'seventh-character major neutral revise',
        `${line.code} needs one of ${either} as its seventh character.`,
      );
    }),
  examples: {
    fires: [
      example('none at all', 'S93.401', { tables: { sevenths: ads }, expect: ['S93.401'] }),
      example('not padded', 'T78.05A', { tables: { sevenths: ads }, expect: ['T78.05A'] }),
      example('one that it does not take', 'S93.401K', { tables: { sevenths: ads }, expect: ['S93.401K'] }),
    ],
    silent: [
      example('padded', 'T78.05XA', { tables: { sevenths: ads } }),
      example('a code that takes none', 'I10', { tables: { sevenths: ads } }),
    ],
    unsure: [example('no tabular list', 'S93.401', { expect: ['tabular'] })],
  },
};
