// X3: two diagnoses that an Excludes1 note keeps apart. Excludes2 never fires. Whether they are clearly
// unrelated, which is the exception, is for the reviewer who sees it fire.

import { askDate } from '../ask-date.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf } from '../rule-chart.ts';

const note = (code: string) =>
  code.startsWith('I20')
    ? [{ means: (other: string) => other.startsWith('I25.1'), text: 'angina with atherosclerosis (I25.1-)' }]
    : [];

export const x3: Rule = {
  id: 'X3',
  title: 'Are diagnoses coded together that an Excludes1 note keeps apart?',
  citation: 'ICD-10-CM Official Guidelines I.A.12.a; tabular list',
  evidence: 'V',
  check: ({ chart, tables, ask }) => {
    const lines = diagnosesOf(chart);
    return lines.flatMap((line) => {
      const date = askDate(chart, ask, line.system);
      const notes = date && ask.table('tabular', tables.excludes1(line.code, date));
      if (!notes) return [];
      const against = lines.filter(
        (other) => other.code !== line.code && notes.some((one) => one.means(other.code)),
      );
      if (against.length === 0) return [];
      const names = against.map((other) => other.code).join(', ');
      const message = `An Excludes1 note at ${line.code} keeps it apart from ${names}, unless the two are clearly unrelated.`;
      return fire(line, 'combination-excludes1 minor neutral look', message);
    });
  },
  examples: {
    fires: [
      example('both on one chart', 'I25.10 I20.0', { tables: { excludes1: note }, expect: ['I20.0'] }),
      example('with others between', 'I20.0 I10 I25.10', { tables: { excludes1: note }, expect: ['I20.0'] }),
    ],
    silent: [
      example('one alone', 'I20.0 I10', { tables: { excludes1: note } }),
      example('the same code twice', 'I20.0 I20.0', { tables: { excludes1: note } }),
    ],
    unsure: [
      example('no tabular list', 'I25.10 I20.0', { expect: ['tabular'] }),
      example('a stay not yet discharged', 'I25.10 I20.0', {
        setting: 'inpatient',
        claim: 'facility',
        tables: { excludes1: note },
        expect: ['dischargeDate'],
      }),
    ],
  },
};
