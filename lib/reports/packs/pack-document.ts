// A pack as a document: what a hospital's head of coding lays on the table of a review with the vendor.

import { dayText } from '../../model/calendar-day.ts';
import type { Attribution } from '../../model/oversight/denial.ts';
import { type MeasureId, monthlyMinimum } from '../../model/oversight/measure.ts';
import type { PackContent, PackKind } from '../../model/oversight/pack.ts';
import { attributionWords } from '../../oversight/denials/denial-words.ts';
import { periodWords } from '../../oversight/packs/pack-periods.ts';
import { dueKindWords } from '../due-kind-words.ts';
import { alsoTable, figureOf, groupTable, measureTable, type NameOf, namesOf } from './figure-tables.ts';
import { valueWords } from './figure-words.ts';
import { type PackDocument, type PackSection, type PackTable, type PackWords, text } from './pack-shape.ts';

export const packNames: Record<PackKind, string> = {
  monthly: 'Monthly review of coding',
  quarterly: 'Quarterly business review of coding',
};

export function packDocument(content: PackContent): PackDocument {
  const { kind, vendor, organisation, period, madeBy, madeAt, zone, figures } = content;
  const nameOf = namesOf(content);
  const accuracy = content.definitions.find(({ measure }) => measure === 'accuracy');
  return {
    title: `${packNames[kind]}: ${vendor}, ${periodWords(period)}`,
    facts: [
      ['Organisation', organisation],
      ['Vendor', vendor],
      ['Period', `${periodWords(period)} (${dayText(period.from)} to ${dayText(period.to)})`],
      ['Made', `${moment(madeAt, zone)}, ${madeBy}`],
      ['Accuracy by', accuracy ? `${accuracy.numerator}, over ${accuracy.denominator}` : 'not said'],
      ['Figures as of', moment(figures.madeAt, zone)],
    ],
    sections: [
      summary(content, nameOf),
      trend(content, nameOf),
      specialties(content),
      coders(content),
      denials(content),
      reported(content, nameOf),
      due(content),
      definitions(content),
    ],
  };
}

/** As `3 Dec 2026, 06:00 (America/Chicago)`. */
function moment(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = format.format(at).split(' ');
  return `${dayText(day)}, ${time} (${zone})`;
}

function completeness({ missing }: PackContent, nameOf: NameOf): PackWords {
  if (missing.length === 0)
    return {
      part: 'words',
      tone: 'good',
      lines: ['Complete: all seven measures of the monthly minimum are in it.'],
    };
  return {
    part: 'words',
    tone: 'bad',
    lines: [
      `Incomplete: ${missing.length} of the seven measures of the monthly minimum ${missing.length === 1 ? 'is' : 'are'} missing.`,
      ...missing.map(({ measure, why }) => `${nameOf(measure)}: ${why}`),
    ],
  };
}

function summary(content: PackContent, nameOf: NameOf): PackSection {
  const { all } = content.figures;
  const others = all.figures
    .map(({ measure }) => measure)
    .filter((measure) => !monthlyMinimum.includes(measure));
  return {
    heading: 'Summary',
    sheet: 'Summary',
    parts: [
      completeness(content, nameOf),
      measureTable('The seven measures of the monthly minimum', all, monthlyMinimum, nameOf),
      ...(others.length > 0 ? [measureTable('Beside them', all, others, nameOf)] : []),
      ...(all.figures.some(({ also }) => also.length > 0) ? [alsoTable(all, nameOf)] : []),
    ],
  };
}

function trend({ trend: months, figures }: PackContent, nameOf: NameOf): PackSection {
  const measures = monthlyMinimum.filter((measure) => months.some((month) => figureOf(month, measure)));
  const unitOf = (measure: MeasureId) =>
    months.map((month) => figureOf(month, measure)).find((figure) => figure)?.unit ?? 'count';
  return {
    heading: 'Twelve months',
    sheet: 'Trend',
    parts: [
      {
        part: 'trends',
        title: 'Month by month, with the target of the period',
        series: measures.map((measure) => ({
          name: nameOf(measure),
          unit: unitOf(measure),
          points: months.map((month) => ({
            name: month.name ?? '',
            value: figureOf(month, measure)?.value ?? null,
          })),
          target: figureOf(figures.all, measure)?.target?.value ?? null,
        })),
      },
      {
        part: 'table',
        title: 'Month by month',
        columns: [
          { text: 'Month', width: 10 },
          ...measures.map((measure) => ({ text: nameOf(measure), number: true, width: 13 })),
        ],
        rows: months.map((month) => [
          text(month.name ?? ''),
          ...measures.map((measure) => {
            const value = figureOf(month, measure)?.value ?? null;
            const unit = unitOf(measure);
            return {
              text: valueWords(value, unit),
              value,
              unit,
              ...(value === null && { tone: 'quiet' as const }),
            };
          }),
        ]),
      },
    ],
  };
}

const specialties = ({ figures }: PackContent): PackSection => ({
  heading: 'By specialty',
  sheet: 'By specialty',
  parts: [
    groupTable(
      'Specialties',
      ['Specialty'],
      figures.groups.map((row) => ({ names: [row.name], row })),
    ),
  ],
});

const coders = ({ figures, coders: all }: PackContent): PackSection => ({
  heading: 'By coder',
  sheet: 'Coder matrix',
  parts: [
    groupTable(
      'Coders',
      ['Coder'],
      all.map((row) => ({ names: [row.name], row })),
    ),
    groupTable(
      'Coders within specialties',
      ['Specialty', 'Coder'],
      figures.inner.flatMap(({ name, rows }) => rows.map((row) => ({ names: [name, row.name], row }))),
    ),
  ],
});

const table = (title: string, columns: PackTable['columns'], rows: PackTable['rows']): PackTable => ({
  part: 'table',
  title,
  columns,
  rows,
});
const none = (line: string): PackWords => ({ part: 'words', lines: [line] });
const count = (n: number) => ({ text: `${n}`, value: n, unit: 'count' as const });

const denials = ({ denials: rows }: PackContent): PackSection => ({
  heading: 'Denials',
  sheet: 'Denials',
  parts: [
    rows.length === 0
      ? none('No denial on a claim of the vendor’s is recorded for the period.')
      : table(
          'By cause and reason',
          [
            { text: 'Cause', width: 34 },
            { text: 'Group and reason', width: 20 },
            { text: 'Denials', number: true, width: 14 },
            { text: 'Amount', number: true, width: 18 },
            { text: 'Still open', number: true, width: 14 },
          ],
          rows.map(({ attributed, group, carc, count: n, cents, open }) => [
            // A value that a newer version wrote has no words here.
            text(attributionWords[attributed as Attribution] ?? attributed),
            text(`${group} ${carc}`),
            count(n),
            { text: valueWords(cents, 'cents'), value: cents, unit: 'cents' },
            count(open),
          ]),
        ),
  ],
});

const reported = ({ reported: rows }: PackContent, nameOf: NameOf): PackSection => ({
  heading: 'Reported beside measured',
  sheet: 'Reported',
  parts: [
    rows.length === 0
      ? none('The vendor’s own report for the period is not recorded.')
      : table(
          'What the vendor reported, and what was measured',
          [
            { text: 'Measure', width: 26 },
            { text: 'Of', width: 22 },
            { text: 'Reported', number: true, width: 12 },
            { text: 'Measured', number: true, width: 12 },
            { text: 'Difference', number: true, width: 12 },
            { text: 'Method it names', width: 18 },
          ],
          rows.map(({ measure, specialty, coder, reported: said, measured, unit, method }) => {
            const apart = measured === null ? null : said - measured;
            return [
              text(nameOf(measure)),
              text([specialty, coder].filter(Boolean).join(', ') || 'all'),
              { text: valueWords(said, unit), value: said, unit },
              { text: valueWords(measured, unit), value: measured, unit },
              { text: valueWords(apart, unit), value: apart, unit },
              text(method || 'not said', method ? undefined : 'quiet'),
            ];
          }),
        ),
  ],
});

const due = ({ due: items }: PackContent): PackSection => ({
  heading: 'Open items',
  sheet: 'Due',
  parts: [
    items.length === 0
      ? none('Nothing is due.')
      : table(
          'What is due',
          [
            { text: 'What', width: 30 },
            { text: 'About', width: 40 },
            { text: 'Items', number: true, width: 10 },
            { text: 'Due', width: 12 },
            { text: 'State', width: 8 },
          ],
          items.map(({ kind, title, due: day, late, count: n }) => [
            text(dueKindWords[kind]),
            text(title),
            count(n),
            text(day ?? 'no day runs'),
            text(late ? 'Late' : 'Open', late ? 'bad' : undefined),
          ]),
        ),
  ],
});

const definitions = ({ definitions: all }: PackContent): PackSection => ({
  heading: 'Definitions',
  sheet: 'Definitions',
  parts: [
    table(
      'How each measure is counted',
      [
        { text: 'Measure', width: 18 },
        { text: 'Numerator', width: 29 },
        { text: 'Denominator', width: 27 },
        { text: 'Source', width: 26 },
      ],
      all.map(({ name, numerator, denominator, source }) => [
        text(name),
        text(numerator),
        text(denominator),
        text(source),
      ]),
    ),
    none(
      'Intervals are two-sided 95 % intervals. A figure of too few cases is shown grey and held against no target; nothing counted is “none”, never 0.',
    ),
  ],
});
