// X4: a code with a “code first” note stands after a code that the note means; a manifestation is never principal. Most
// such notes ask only where the record says so: of those it tells what stands in the wrong order, and not what is absent.

import { askDate } from '../ask-date.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf } from '../rule-chart.ts';

const first = (code: string) =>
  code === 'I32'
    ? [{ means: (other: string) => other.startsWith('A'), text: 'code first underlying disease' }]
    : [];
const none = () => [];
const tables = { codeFirst: first, additionalCodes: none, manifestation: (code: string) => code === 'I32' };
const additional = {
  codeFirst: none,
  manifestation: () => false,
  additionalCodes: (code: string) =>
    code === 'N39.0'
      ? [{ means: (other: string) => other.startsWith('B96'), text: 'use additional code for organism' }]
      : [],
};

const conditional = {
  codeFirst: (code: string) =>
    code === 'N18.9'
      ? [
          {
            means: (other: string) => other.startsWith('I13'),
            text: 'hypertensive disease',
            conditional: true,
          },
        ]
      : [],
  additionalCodes: none,
  manifestation: () => false,
};

export const x4: Rule = {
  id: 'X4',
  title: 'Does each code that needs another one stand with it, in the right order?',
  citation: 'ICD-10-CM Official Guidelines I.A.13, I.A.17; tabular list',
  evidence: 'V',
  ordered: true,
  check: ({ chart, tables, ask }) => {
    const lines = diagnosesOf(chart);
    return lines.flatMap((line, n) => {
      const date = askDate(chart, ask, line.system);
      if (!date) return [];
      const manifestation = ask.table('tabular', tables.manifestation(line.code, date));
      if (manifestation && n === 0) {
        const message = `${line.code} is a manifestation and cannot be the first diagnosis.`;
        return fire(line, 'code-first-use-additional major neutral look', message);
      }
      const before = lines.slice(0, n);
      const lacks = (ask.table('tabular', tables.codeFirst(line.code, date)) ?? []).find(
        (note) => !before.some((other) => note.means(other.code)),
      );
      const after = lacks && lines.slice(n + 1).find((other) => lacks.means(other.code));
      if (lacks && (after || !lacks.conditional)) {
        const message = after
          ? `${line.code} has the note “code first: ${lacks.text}”, and ${after.code} stands after it.`
          : `${line.code} has the note “code first: ${lacks.text}”, and no such code stands before it.`;
        return fire(line, 'code-first-use-additional major neutral look', message);
      }
      const additional = ask.table('tabular', tables.additionalCodes(line.code, date)) ?? [];
      const open = additional.find(
        (note) => !note.conditional && !lines.some((other) => other !== line && note.means(other.code)),
      );
      if (!open) return [];
      const message = `${line.code} has the note “${open.text}” and no such code is on the chart.`;
      return fire(line, 'code-first-use-additional advisory under look', message);
    });
  },
  examples: {
    fires: [
      example('a manifestation first', 'I32 A18.84', { tables, expect: ['I32'] }),
      example('the cause is missing', 'I10 I32', { tables, expect: ['I32'] }),
      example('the cause stands after it', 'N18.9 I13.0', {
        tables: conditional,
        expect: ['N18.9'],
      }),
      example('an additional code is missing', 'N39.0', { tables: additional, expect: ['N39.0'] }),
    ],
    silent: [
      example('the cause stands before it', 'A18.84 I32', { tables }),
      example('a cause that the record need not have', 'N18.9', { tables: conditional }),
      example('the organism is coded', 'N39.0 B96.20', { tables: additional }),
    ],
    unsure: [example('no tabular list', 'I32', { expect: ['tabular'] })],
  },
};
