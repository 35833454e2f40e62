// X12: what Medicare's code editor finds in the codes of a stay, as far as the imported list switches each edit on.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Rule } from '../rule.ts';
import { diagnosesOf, yearsBetween } from '../rule-chart.ts';
import type { InpatientEdit } from '../rule-tables.ts';

const stay = {
  setting: 'inpatient',
  claim: 'facility',
  dateOfService: '2026-05-03',
  dischargeDate: '2026-05-08',
} as const;
/** First and last year of age, by the Definitions of Medicare Code Edits. */
const ages: Partial<Record<InpatientEdit, readonly [number, number]>> = {
  newborn: [0, 0],
  pediatric: [0, 17],
  maternity: [9, 64],
  adult: [15, 124],
};
type Says = Partial<Record<InpatientEdit, (code: string) => string>>;
const principalOnly: Says = {
  'unacceptable-principal': (code) => `${code} cannot be the principal diagnosis, as the code editor has it.`,
  'questionable-admission': (code) =>
    `${code} does not by itself account for an admission, as the code editor has it.`,
};
const anywhere: Says = {
  'non-covered': (code) => `${code} is not covered, as the code editor has it.`,
  'limited-coverage': (code) => `${code} is covered in part only, as the code editor has it.`,
  'wrong-procedure': (code) =>
    `${code} says that a wrong procedure was performed, as the code editor has it.`,
  unspecified: (code) =>
    `${code} leaves the side or site open where the list has a closer code, as the code editor has it.`,
};
const listed = (of: Record<string, InpatientEdit[]>) => ({
  inpatientEdits: (_: string, code: string) => of[code] ?? [],
});

export const x12: Rule = {
  id: 'X12',
  title: 'Would the Medicare code editor stop the codes of this stay?',
  citation: 'Definitions of Medicare Code Edits, as imported',
  evidence: 'V',
  settings: ['inpatient'],
  claim: 'facility',
  ordered: true,
  check: ({ chart, tables, ask }) => {
    const diagnoses = diagnosesOf(chart);
    const principal = diagnoses[0];
    const coded = chart.lines.filter((line) => line.code !== '' && line.system?.startsWith('ICD'));
    return coded.flatMap((line) => {
      const { code } = line;
      if (line === principal && /^[V-Y]/.test(code))
        return fire(
          line,
          'sequencing major neutral look',
          `${code} is an external cause and cannot be principal.`,
        );
      if (line !== principal && code === principal?.code)
        return fire(line, 'duplicate minor over delete', `${code} repeats the principal diagnosis.`);
      const date = ask.field('dischargeDate');
      const edits = date && ask.table('inpatient-edits', tables.inpatientEdits(line.system!, code, date));
      if (!edits) return [];
      for (const edit of edits) {
        const range = ages[edit];
        if (range) {
          const dob = ask.field('dob');
          const age = dob && chart.dateOfService ? yearsBetween(dob, chart.dateOfService) : null;
          if (age !== null && (age < range[0] || age > range[1]))
            return fire(
              line,
              'wrong-code major neutral look',
              `${code} is a ${edit} code; the patient is ${age}.`,
            );
        }
        if (edit === 'female' || edit === 'male') {
          const sex = ask.field('sex');
          if (sex && (sex === 'F') !== (edit === 'female'))
            return fire(
              line,
              'wrong-code major neutral look',
              `${code} is a code for ${edit} patients only.`,
            );
        }
        const says = anywhere[edit] ?? (line === principal ? principalOnly[edit] : undefined);
        if (says) return fire(line, 'other minor neutral look', says(code));
      }
      return [];
    });
  },
  examples: {
    fires: [
      example('external cause first', 'V43.52XA@Y', { ...stay, tables: listed({}), expect: ['V43.52XA'] }),
      example('principal again', 'J18.9@Y J18.9@Y', { ...stay, tables: listed({}), expect: ['J18.9'] }),
      example('too old', 'P07.30@Y', {
        ...stay,
        tables: listed({ 'P07.30': ['newborn'] }),
        expect: ['P07.30'],
      }),
      example('65 is too old for a delivery', 'O80@Y', {
        ...stay,
        dob: '1961-05-03',
        tables: listed({ O80: ['maternity'] }),
        expect: ['O80'],
      }),
      example('not as principal', 'Z79.4', {
        ...stay,
        tables: listed({ 'Z79.4': ['unacceptable-principal'] }),
        expect: ['Z79.4'],
      }),
    ],
    silent: [
      example('64 is not too old', 'O80@Y', {
        ...stay,
        dob: '1961-05-04',
        tables: listed({ O80: ['maternity'] }),
      }),
      example('not principal', 'I10@Y Z79.4', {
        ...stay,
        tables: listed({ 'Z79.4': ['unacceptable-principal'] }),
      }),
      example('no edit', 'I10@Y', { ...stay, tables: listed({}) }),
    ],
    unsure: [example('no edits imported', 'I10@Y', { ...stay, expect: ['inpatient-edits'] })],
  },
};
